import Contracts
import FoundationEssentials
import Rules

/// What callers are shown of aggregation rules and of what they hold.
extension AggregationRule {
  var contract: ShareV1.AggregationRule {
    ShareV1.AggregationRule(
      id: id.description, authority: authority, elements: elements.map(\.contract), atLeast: UInt32(atLeast),
      atLeastRecords: UInt64(atLeastRecords ?? 0), determination: determination, issuer: issuer, setBy: setBy,
      setAt: setAt, endedAt: end?.at, endReason: end?.reason ?? "")
  }
}

extension AggregationHold {
  func contract(_ request: ShareV1.Request) -> ShareV1.HeldRequest {
    ShareV1.HeldRequest(
      request: request, rule: rule.contract, elements: elements.map(\.contract), heldAt: heldAt,
      reviewedBy: review?.by ?? "", conclusion: review?.outcome.contract ?? .unspecified,
      opinion: review?.text ?? "", decidedBy: decision?.by ?? "",
      outcome: decision?.outcome.contract ?? .unspecified, reasons: decision?.text ?? "")
  }
}

extension DataElement {
  fileprivate var contract: ShareV1.DataElement { ShareV1.DataElement(entry: entry, column: column) }
}

extension AggregationHold.Outcome {
  init(_ outcome: ShareV1.HeldOutcome, field: String) throws(Refusal) {
    guard let known = Self.allCases.first(where: { $0.contract == outcome }) else {
      throw .wordMissing(field, Self.allCases.map(\.rawValue))
    }
    self = known
  }

  var contract: ShareV1.HeldOutcome {
    switch self {
    case .release: .release
    case .refuse: .refuse
    }
  }
}
