/// What a sample says of a number of deliveries (溯源结论).
package struct Trace<Delivery: Sendable>: Sendable {
  package enum Finding: Sendable, Hashable {
    /// The sample has the order of a delivery.
    case identified
    /// In no order could so few records name a delivery.
    case tooFew
    /// It has no delivery's order: sorted or shuffled since, or from elsewhere.
    case noOrder
    /// No delivery has any of the records.
    case notDelivered
  }

  package struct Candidate: Sendable {
    package let delivery: Delivery
    package let evidence: OrderEvidence
    package let bits: Int
    package let isIdentified: Bool
  }

  package let finding: Finding
  /// Deliveries that have records of the sample, the most telling first.
  package let candidates: [Candidate]
  package let examinedCount: Int

  /// - Parameters:
  ///   - examined: every delivery that was looked at.
  ///   - limit: candidates to tell.
  ///   - bits: evidence that names a delivery.
  package init(_ examined: [(delivery: Delivery, evidence: OrderEvidence)], limit: Int, identifyingFrom bits: Int) {
    let holding = examined.filter { $0.evidence.recordCount > 0 }.sorted { $0.evidence.strength > $1.evidence.strength }
    examinedCount = examined.count
    let candidates = holding.prefix(limit).map { delivery, evidence in
      let found = evidence.bits(amongst: examined.count)
      return Candidate(delivery: delivery, evidence: evidence, bits: found, isIdentified: found >= bits)
    }
    self.candidates = candidates.sorted { $0.bits > $1.bits }
    if holding.isEmpty {
      finding = .notDelivered
    } else if candidates.contains(where: \.isIdentified) {
      finding = .identified
    } else {
      let couldTell = holding.contains { $0.evidence.bitsAtMost(amongst: examined.count) >= bits }
      finding = couldTell ? .noOrder : .tooFew
    }
  }

  package var identified: [Delivery] { candidates.filter(\.isIdentified).map(\.delivery) }
}
