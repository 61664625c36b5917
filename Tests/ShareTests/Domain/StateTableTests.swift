import FoundationEssentials
import Rules
import Testing

@testable import ShareService

/// Every state of a request with every act on it: what is allowed and where it leads, and by which name all else is refused.
@Suite struct StateTableTests {
  /// The states, each made by the acts that lead there. A state that is added does not compile until it is here.
  enum Stage: String, CaseIterable {
    case held, underReview, needsSupplement, granted, partlyGranted, refused, withdrawn

    init(_ state: ShareRequest.State) {
      switch state {
      case .held: self = .held
      case .underReview: self = .underReview
      case .needsSupplement: self = .needsSupplement
      case .granted: self = .granted
      case .partlyGranted: self = .partlyGranted
      case .refused: self = .refused
      case .withdrawn: self = .withdrawn
      }
    }

    func request() throws -> ShareRequest {
      var request = try ShareRequest.submitted(ShareRequest.application(columns: ["code", "population"])).request
      switch self {
      case .held: request.hold()
      case .underReview: break
      case .needsSupplement: try Act.askForSupplement.perform(on: &request)
      case .granted: try Act.agree.perform(on: &request)
      case .partlyGranted: try Act.agreeInPart.perform(on: &request)
      case .refused: try Act.refuse.perform(on: &request)
      case .withdrawn: try Act.withdraw.perform(on: &request)
      }
      return request
    }
  }

  enum Act: String, CaseIterable {
    case agree, agreeInPart, refuse, withdraw, askForSupplement, supplement, extend, release, refuseHeld, dispute

    func perform(on request: inout ShareRequest) throws {
      let now = morning + day
      switch self {
      case .agree: _ = try request.agree(.none, by: .providers, of: .towns, at: now)
      case .agreeInPart: _ = try request.agree(Conditions(dailyQuota: 1), by: .providers, of: .towns, at: now)
      case .refuse: try request.refuse(RefusalGround(.other, text: "理由"), by: .providers, at: now)
      case .withdraw: try request.withdraw(by: userOrganisation, at: now)
      case .askForSupplement:
        try request.askForSupplement(ReasonText("缺依据", field: "notice"), by: .providers, isOverdue: false, at: now)
      case .supplement: try request.supplement(ReasonText("依据", field: "supplement"), by: .users, at: now)
      case .extend: try request.extend(because: "会商")
      case .release: _ = try request.release(at: now)
      case .refuseHeld: try request.refuseHeld(because: ReasonText("涉密", field: "reasons"), at: now)
      case .dispute:
        _ = try Dispute.open(
          "履职确需", over: request, isOverdue: true, by: .users, before: DisputeForum(.authority, of: DisputeForum.city),
          isOnPlatform: true, negotiatesFirst: false, limits: DisputeLimits(), at: now)
      }
    }
  }

  /// Where an act leads, or the reason it is refused for.
  static func expected(_ stage: Stage, _ act: Act) -> String {
    switch (stage, act) {
    case (.held, .release): "underReview"
    case (.held, .refuseHeld): "refused"
    case (.held, .withdraw), (.underReview, .withdraw), (.needsSupplement, .withdraw): "withdrawn"
    case (.held, .agree), (.held, .agreeInPart), (.held, .refuse), (.held, .askForSupplement), (.held, .extend):
      "HELD_FOR_REVIEW"
    case (.underReview, .agree), (.needsSupplement, .agree): "granted"
    case (.underReview, .agreeInPart), (.needsSupplement, .agreeInPart): "partlyGranted"
    case (.underReview, .refuse): "refused"
    case (.underReview, .askForSupplement): "needsSupplement"
    case (.underReview, .extend), (.underReview, .dispute): "underReview"
    case (.needsSupplement, .supplement): "underReview"
    case (.needsSupplement, .refuse), (.needsSupplement, .extend): "SUPPLEMENT_AWAITED"
    case (.needsSupplement, .askForSupplement): "SUPPLEMENT_ASKED_ALREADY"
    case (.held, .dispute), (.needsSupplement, .dispute): "ANSWER_STILL_DUE"
    case (.partlyGranted, .dispute): "partlyGranted"
    case (.refused, .dispute): "refused"
    case (_, .dispute): "NOTHING_DISPUTED"
    case (_, .supplement): "NO_SUPPLEMENT_ASKED"
    case (_, .release), (_, .refuseHeld): "NOT_HELD"
    case (_, .agree), (_, .agreeInPart), (_, .refuse), (_, .withdraw), (_, .askForSupplement), (_, .extend):
      "ALREADY_ANSWERED"
    }
  }

  @Test(arguments: Stage.allCases, Act.allCases)
  func `every act on every state leads where it should, or is refused by its name and changes nothing`(
    stage: Stage, act: Act
  ) throws {
    var request = try stage.request()
    let before = request

    let why = reason { try act.perform(on: &request) }

    #expect((why.isEmpty ? Stage(request.state).rawValue : why) == Self.expected(stage, act))
    if !why.isEmpty { #expect(request == before) }
  }
}
