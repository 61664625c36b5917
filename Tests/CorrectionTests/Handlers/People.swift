import Contracts
import Directory
import FoundationEssentials
import RPC
import Wire

@testable import CorrectionService

/// The people and systems around a case.
struct Person: Sendable {
  let organisation: String
  let holder: String
  var kind = HolderKind.person
  var roles: Set<Role> = [.officer]

  /// An officer of the department that obtained the data.
  static let reporter = Person(organisation: "11500000009275780L", holder: "reporter")
  static let reporterHead = Person(organisation: reporter.organisation, holder: "reporter-head", roles: [.head])
  /// An officer and the heads of the department that provides them.
  static let provider = Person(organisation: "11500000MBX0000193", holder: "provider")
  static let providerHead = Person(organisation: provider.organisation, holder: "head", roles: [.providerHead])
  static let firstHead = Person(organisation: provider.organisation, holder: "first-head", roles: [.head])
  static let providerSystem = Person(
    organisation: provider.organisation, holder: "provider-system", kind: .system, roles: [])
  /// An officer and a system of a third department.
  static let other = Person(organisation: "11500000MB1A00003X", holder: "other")
  static let otherSystem = Person(organisation: other.organisation, holder: "other-system", kind: .system, roles: [])
  /// An officer of the competent authority.
  static let authority = Person(organisation: "11500000MB1670604J", holder: "authority")
  static let auditor = Person(organisation: "11500000MB1A00005T", holder: "auditor", roles: [.auditor])

  static let directory: DirectoryView = {
    var state = DirectoryState()
    state.put(OrganisationID(authority.organisation), OrganisationTraits(isCompetentAuthority: true))
    let view = DirectoryView(configured: [])
    view.replace(state, position: 1)
    return view
  }()
}

// MARK: Messages

extension [UInt8] {
  /// The handle of a record.
  static func record(_ number: UInt8) -> [UInt8] { Array(repeating: 0, count: 15) + [number] }
}

extension ShareV1.DeliveryMade {
  static func delivery(
    _ id: String = "d-1", grant: String = "g-1", to user: Person = .reporter, columns: [String] = ["code", "name"]
  ) -> Self {
    .init(
      id: id, entry: CorrectionWorld.entry, grant: grant, user: user.organisation,
      provider: Person.provider.organisation, columns: columns)
  }
}

extension CorrectionV1.DoubtedValue {
  /// Two names that are out of date since the list of 2023.
  static let first = Self(handle: .record(1), column: "name", valueSeen: "跳石镇", valueProposed: "圣灯山镇")
  static let second = Self(handle: .record(2), column: "name", valueSeen: "东泉镇", valueProposed: "东温泉镇")

  func judged(_ outcome: CorrectionV1.Outcome, _ right: String = "") -> Self {
    .init(handle: handle, column: column, outcome: outcome, valueCorrected: right)
  }
}

extension [CorrectionV1.DoubtedValue] {
  static let bothCorrected: Self = [
    .first.judged(.corrected, "圣灯山镇"), .second.judged(.corrected, "东温泉镇"),
  ]
  static let bothCorrect: Self = [.first.judged(.confirmedCorrect), .second.judged(.confirmedCorrect)]
  static let firstCorrected: Self = [.first.judged(.corrected, "圣灯山镇"), .second.judged(.confirmedCorrect)]
}

extension CorrectionV1.SubmitReportRequest {
  static func fixture(
    delivery: String = "d-1", kind: CorrectionV1.ReportKind = .error,
    values: [CorrectionV1.DoubtedValue] = [.first, .second], evidence: String = "2023年统计用区划代码",
    evidenceSha256: [UInt8] = []
  ) -> Self {
    .init(delivery: delivery, kind: kind, values: values, evidence: evidence, evidenceSha256: evidenceSha256)
  }
}
