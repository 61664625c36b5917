import FoundationEssentials
import Rules
import Testing

@testable import ShareService

/// Every state of storage (Art. 34(5)) with every act on it: where it leads, and by which name all else is refused.
@Suite struct StorageStateTests {
  /// The states, each made by the acts that lead there.
  enum Stage: String, CaseIterable {
    case requested, consented, refused, deletionDue, deleted, ended

    init(_ state: StorageCase.State) {
      switch state {
      case .requested: self = .requested
      case .consented: self = .consented
      case .refused: self = .refused
      case .deletionDue: self = .deletionDue
      case .deleted: self = .deleted
      case .ended: self = .ended
      }
    }

    func storage() throws -> StorageCase {
      var storage = try StorageCase.request(
        under: try grant(), in: "warehouse", purpose: "按月核对", until: nil, by: .users, at: morning)
      switch self {
      case .requested: break
      case .refused: try Act.refuse.perform(on: &storage)
      case .consented: try Act.consent.perform(on: &storage)
      case .deletionDue:
        try Act.consent.perform(on: &storage)
        try Act.withdraw.perform(on: &storage)
      case .deleted:
        storage = try Self.deletionDue.storage()
        try Act.certify.perform(on: &storage)
      case .ended:
        try Act.consent.perform(on: &storage)
        try Act.withdrawUnused.perform(on: &storage)
      }
      return storage
    }

    private func grant() throws -> Grant {
      var request = try ShareRequest.submitted(ShareRequest.application(mode: .batch)).request
      return try request.agree(.none, by: .providers, of: .towns, at: morning)
    }
  }

  enum Act: String, CaseIterable {
    case consent, refuse, withdraw, withdrawUnused, expire, certify, becomeOwn

    func perform(on storage: inout StorageCase) throws {
      let now = morning + day
      let why = try ReasonText.sample
      switch self {
      case .consent:
        try storage.take(
          StorageConsent(
            store: "warehouse", validUntil: morning + 2 * day, consentedBy: "officer-p", consentedAt: now))
      case .refuse: try storage.refuse(why, by: .providers, at: now)
      case .withdraw: try storage.withdraw(why, by: .providers, delivered: true, at: now)
      case .withdrawUnused: try storage.withdraw(why, by: .providers, delivered: false, at: now)
      case .expire: _ = storage.expire(delivered: true, at: morning + 2 * day)
      case .becomeOwn: _ = storage.becomeOwn(at: now)
      case .certify: try storage.certify("已覆写销毁，两人在场", sha256: [], by: .users, at: now)
      }
    }
  }

  /// Where an act leads, or the reason it is refused for.
  private static func expected(_ stage: Stage, _ act: Act) -> String {
    switch (stage, act) {
    case (.requested, .consent), (.consented, .consent): "consented"
    case (.deletionDue, .consent): "DELETION_FIRST"
    case (.requested, .refuse): "refused"
    case (.consented, .withdraw), (.consented, .expire): "deletionDue"
    case (.consented, .withdrawUnused): "ended"
    case (.deletionDue, .certify): "deleted"
    case (.requested, .becomeOwn): "refused"
    case (.consented, .becomeOwn), (.deletionDue, .becomeOwn): "ended"
    case (_, .becomeOwn): stage.rawValue
    // What is not in force has no time that could be over.
    case (_, .expire): stage.rawValue
    case (_, .refuse): "STORAGE_DECIDED"
    case (_, .certify): "NOTHING_TO_DELETE"
    case (_, .consent), (_, .withdraw), (_, .withdrawUnused): "STORAGE_OVER"
    }
  }

  @Test(arguments: Stage.allCases, Act.allCases)
  func `every act on every state of storage leads where it should, or is refused by its name and changes nothing`(
    stage: Stage, act: Act
  ) throws {
    var storage = try stage.storage()
    let before = storage
    #expect(Stage(storage.state) == stage)

    let why = reason { try act.perform(on: &storage) }

    #expect((why.isEmpty ? Stage(storage.state).rawValue : why) == Self.expected(stage, act))
    if !why.isEmpty || storage.state == before.state { #expect(storage == before) }
  }

  @Test func `Art. 34(5): consent and refusal are the provider's, the certificate the user's`() throws {
    var storage = try Stage.requested.storage()
    #expect(reason { try storage.refuse(ReasonText.sample, by: .users, at: morning) } == "NOT_THE_PROVIDER")
    storage = try Stage.consented.storage()
    #expect(
      reason { try storage.withdraw(ReasonText.sample, by: .users, delivered: true, at: morning) }
        == "NOT_THE_PROVIDER")
    storage = try Stage.deletionDue.storage()
    #expect(reason { try storage.certify("已销毁", sha256: [], by: .providers, at: morning) } == "NOT_THE_USER")
  }
}

extension ReasonText {
  fileprivate static var sample: ReasonText {
    get throws(Refusal) { try ReasonText("用途已结束", field: "reason") }
  }
}
