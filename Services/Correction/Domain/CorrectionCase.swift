package import FoundationEssentials
package import Rules

/// One report of doubts or errors in delivered data and the provider's check of it (校核), Art. 20.
///
///     underCheck ──answer──▶ confirmedCorrect · corrected · partlyCorrected
///         └─extend─▶ extended ──answer──▶ …
///
/// The clock is an obligation of the provider: 10 working days, once up to 15 more with its head's consent. Passing it
/// changes nothing here: the check stays open, a late answer is taken and marked.
package struct CorrectionCase: Sendable, Hashable {
  package typealias ID = TypedID<CorrectionCase>

  package enum State: Sendable, Hashable {
    /// With the provider (校核中).
    case underCheck
    /// With the provider, the period was extended (已延期).
    case extended(reason: String)
    /// Every value was judged (已答复).
    case answered(at: Date, explanation: String)
  }

  /// Doubt or error (疑义、错误).
  package enum Kind: String, Sendable, Hashable {
    case doubt, error
  }

  package let id: ID
  package let entry: String
  /// The organisation that obtained the data and reports.
  package let reporter: String
  package let provider: String
  /// Holder who reported.
  package let reportedBy: String
  /// The delivery by which the data were obtained.
  package let delivery: String
  package let kind: Kind
  package private(set) var values: [DoubtedValue]
  package let evidence: String
  /// Digest of evidence that the reporter keeps; may be empty.
  package let evidenceSHA256: [UInt8]
  package let receivedAt: Date
  package private(set) var state: State

  /// A case as it was stored.
  package init(
    id: ID, entry: String, reporter: String, provider: String, reportedBy: String, delivery: String, kind: Kind,
    values: [DoubtedValue], evidence: String, evidenceSHA256: [UInt8], receivedAt: Date, state: State
  ) {
    self.id = id
    self.entry = entry
    self.reporter = reporter
    self.provider = provider
    self.reportedBy = reportedBy
    self.delivery = delivery
    self.kind = kind
    self.values = values
    self.evidence = evidence
    self.evidenceSHA256 = evidenceSHA256
    self.receivedAt = receivedAt
    self.state = state
  }

  package var isOpen: Bool {
    if case .answered = state { false } else { true }
  }

  /// What the answer came to; `nil` while the check is open.
  package var result: Result? {
    guard !isOpen else { return nil }
    let corrected = values.count { $0.correctedTo != nil }
    return corrected == 0 ? .confirmedCorrect : corrected == values.count ? .corrected : .partlyCorrected
  }

  package enum Result: String, Sendable, Hashable {
    case confirmedCorrect = "confirmed-correct"
    case corrected
    case partlyCorrected = "partly-corrected"
  }
}

// MARK: What happens to a case

extension CorrectionCase {
  /// Accepts a report about data that `report.reporter` obtained by `delivery` (Art. 20 ¶2 及时报告).
  package static func report(_ report: Report, of delivery: ObtainedDelivery?, at now: Date) throws(Refusal) -> Self {
    guard let delivery, delivery.user == report.reporter else { throw .notObtained }
    guard !report.values.isEmpty else { throw .noValues }
    guard report.values.count <= Report.valuesLimit else { throw .tooManyValues(Report.valuesLimit) }
    guard report.kind == .doubt || !report.evidence.isBlank else { throw .noEvidence }
    var seen: Set<DoubtedValue.Place> = []
    for (index, value) in report.values.enumerated() {
      try value.check(at: index, in: delivery, kind: report.kind)
      guard seen.insert(value.place).inserted else { throw .valueTwice(index) }
    }
    return CorrectionCase(
      id: ID(), entry: delivery.entry, reporter: report.reporter, provider: delivery.provider,
      reportedBy: report.reportedBy, delivery: delivery.id, kind: report.kind, values: report.values,
      evidence: report.evidence, evidenceSHA256: report.evidenceSHA256, receivedAt: now, state: .underCheck)
  }

  /// Records the provider's result for every value (校核结果).
  ///
  /// - Returns: the places whose values were corrected at their source.
  package mutating func answer(
    _ verdicts: [DoubtedValue.Place: DoubtedValue.Verdict], explanation: String, by organisation: String, at now: Date
  ) throws(Refusal) -> [DoubtedValue.Place] {
    guard organisation == provider else { throw .notTheProvider }
    guard isOpen else { throw .alreadyAnswered }
    guard !explanation.isBlank else { throw .noExplanation }
    guard verdicts.count == values.count else { throw .verdictMissing }
    var corrected: [DoubtedValue.Place] = []
    for index in values.indices {
      let place = values[index].place
      guard let verdict = verdicts[place] else { throw .verdictMissing }
      try values[index].decide(verdict, at: index)
      if values[index].correctedTo != nil { corrected.append(place) }
    }
    state = .answered(at: now, explanation: explanation)
    return corrected
  }

  /// Notes that the provider's head consented to more time; the clock itself checks whether it may.
  package mutating func extend(reason: String, by organisation: String) throws(Refusal) {
    guard organisation == provider else { throw .notTheProvider }
    guard isOpen else { throw .alreadyAnswered }
    state = .extended(reason: reason)
  }
}

/// What a reporter says.
package struct Report: Sendable, Hashable {
  /// Values in one case at most.
  package static let valuesLimit = 500

  package let reporter: String
  package let reportedBy: String
  package let kind: CorrectionCase.Kind
  package let values: [DoubtedValue]
  package let evidence: String
  package let evidenceSHA256: [UInt8]

  package init(
    reporter: String, reportedBy: String, kind: CorrectionCase.Kind, values: [DoubtedValue], evidence: String,
    evidenceSHA256: [UInt8]
  ) {
    self.reporter = reporter
    self.reportedBy = reportedBy
    self.kind = kind
    self.values = values
    self.evidence = evidence
    self.evidenceSHA256 = evidenceSHA256
  }
}

/// A delivery as share-service's log tells of it.
package struct ObtainedDelivery: Sendable, Hashable {
  package let id: String
  package let entry: String
  package let user: String
  package let provider: String
  package let columns: [String]

  package init(id: String, entry: String, user: String, provider: String, columns: [String]) {
    self.id = id
    self.entry = entry
    self.user = user
    self.provider = provider
    self.columns = columns
  }
}
