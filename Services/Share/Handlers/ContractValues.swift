import Contracts
import FoundationEssentials
import Rules

/// The domain's words as the contract says them, and back. A word this build does not know is refused, not guessed.
extension Purpose {
  init(_ purpose: ShareV1.Purpose) throws(Refusal) {
    guard let known = Self.allCases.first(where: { $0.contract == purpose }) else {
      throw .wordMissing("purpose", Self.allCases.map(\.rawValue))
    }
    self = known
  }

  var contract: ShareV1.Purpose {
    switch self {
    case .administrativeBasis: .administrativeBasis
    case .workReference: .workReference
    case .dataCheck: .dataCheck
    case .collaboration: .collaboration
    }
  }
}

extension DeliveryMode {
  init(_ mode: ShareV1.DeliveryMode) throws(Refusal) {
    guard let known = Self.allCases.first(where: { $0.contract == mode }) else {
      throw .wordMissing("mode", Self.allCases.map(\.rawValue))
    }
    self = known
  }

  var contract: ShareV1.DeliveryMode {
    switch self {
    case .query: .query
    case .batch: .batch
    case .range: .range
    }
  }
}

extension ContentFormat {
  /// CSV if nothing is said.
  init(_ format: ShareV1.ContentFormat) throws(Refusal) {
    guard let known = Self.allCases.first(where: { $0.contract == format || format == .unspecified }) else {
      throw .wordMissing("format", Self.allCases.map(\.rawValue))
    }
    self = known
  }

  /// The contract says of files the same words with the same numbers.
  init(_ format: ShareV1.FileFormat) throws(Refusal) {
    try self.init(ShareV1.ContentFormat(rawValue: format.rawValue))
  }

  var contract: ShareV1.ContentFormat {
    switch self {
    case .csv: .csv
    case .jsonLines: .jsonLines
    }
  }

  /// Each once; here silence is not CSV.
  static func named(_ formats: [ShareV1.ContentFormat], field: String) throws(Refusal) -> [Self] {
    guard formats.allSatisfy({ format in allCases.contains { $0.contract == format } }) else {
      throw .wordMissing(field, allCases.map(\.rawValue))
    }
    return allCases.filter { formats.contains($0.contract) }
  }

  var fileContract: ShareV1.FileFormat { ShareV1.FileFormat(rawValue: contract.rawValue) }
}

extension RefusalGround.Reason {
  /// `nil` for none and for one this build does not know.
  init?(_ reason: ShareV1.RefusalReason) {
    guard let known = Self.allCases.first(where: { $0.contract == reason }) else { return nil }
    self = known
  }

  var contract: ShareV1.RefusalReason {
    switch self {
    case .notNeededForDuty: .notNeededForDuty
    case .legalBasisForbids: .legalBasisForbids
    case .purposeNotAdmissible: .purposeNotAdmissible
    case .securityNotMet: .securityNotMet
    case .aggregation: .aggregation
    case .other: .other
    }
  }
}

extension MountFinding.State {
  var contract: ShareV1.MountState {
    switch self {
    case .mounted: .mounted
    case .degraded: .degraded
    case .down: .down
    case .mismatch: .mismatch
    }
  }
}

extension MountFinding.Impairment {
  var contract: ShareV1.MountImpairment {
    switch self {
    case .slow: .slow
    case .stale: .stale
    case .someReplicas: .someReplicas
    case .busy: .busy
    }
  }
}

extension UpdateCycle {
  /// `nil` for none and for one this build does not know.
  init?(_ cycle: CatalogV1.UpdateCycle) {
    guard let known = Self.allCases.first(where: { $0.contract == cycle }) else { return nil }
    self = known
  }

  var contract: CatalogV1.UpdateCycle {
    switch self {
    case .realTime: .realTime
    case .everyDay: .everyDay
    case .everyWeek: .everyWeek
    case .everyMonth: .everyMonth
    case .everyQuarter: .everyQuarter
    case .halfYear: .halfYear
    case .everyYear: .everyYear
    case .irregular: .irregular
    case .other: .other
    }
  }
}

extension Grant.State {
  var contract: ShareV1.GrantState {
    switch self {
    case .active: .active
    case .expired: .expired
    case .revoked: .revoked
    case .suspended: .suspended
    }
  }
}

extension ShareRequest.State {
  var contract: ShareV1.RequestState {
    switch self {
    case .held: .held
    case .underReview: .underReview
    case .needsSupplement: .needsSupplement
    case .granted: .granted
    case .partlyGranted: .partlyGranted
    case .refused: .refused
    case .withdrawn: .withdrawn
    }
  }
}

extension Conditions {
  init(_ conditions: ShareV1.Conditions?) throws(Refusal) {
    guard let conditions else {
      self = .none
      return
    }
    self.init(
      columns: conditions.columns,
      rowFilters: conditions.rowFilters.map {
        RowFilter(column: $0.column, equals: $0.equals, prefixes: $0.prefixes)
      },
      dailyQuota: conditions.dailyQuota == 0 ? nil : Int(conditions.dailyQuota),
      minInterval: conditions.minIntervalSeconds == 0 ? nil : .seconds(Int(conditions.minIntervalSeconds)),
      receivingSystems: conditions.receivingSystems,
      formats: try ContentFormat.named(conditions.formats, field: "conditions.formats"),
      validUntil: conditions.validUntil)
  }

  var contract: ShareV1.Conditions {
    ShareV1.Conditions(
      columns: columns,
      rowFilters: rowFilters.map {
        ShareV1.RowFilter(column: $0.column, equals: $0.equals, prefixes: $0.prefixes)
      },
      dailyQuota: UInt32(dailyQuota ?? 0), validUntil: validUntil,
      minIntervalSeconds: UInt32(minInterval?.components.seconds ?? 0), receivingSystems: receivingSystems,
      formats: formats.map(\.contract))
  }
}

extension Refusal {
  static func wordMissing(_ field: String, _ words: [String]) -> Self {
    Self(
      .field(field), "FIELD_MISSING", zh: "必须是以下之一：\(words.joined(separator: "、"))",
      en: "must be one of \(words.joined(separator: ", "))")
  }
}
