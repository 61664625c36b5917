package import Rules

/// One value of one delivered record that is doubted, and what the check found.
package struct DoubtedValue: Sendable, Hashable {
  /// Where the value is: the record by its opaque handle, and the column.
  package struct Place: Sendable, Hashable {
    /// 16 bytes, as they came with the delivery.
    package let handle: [UInt8]
    package let column: String

    package init(handle: [UInt8], column: String) {
      self.handle = handle
      self.column = column
    }
  }

  /// What the provider found for one value.
  package enum Verdict: Sendable, Hashable {
    case correct
    case corrected(to: String)
  }

  package let place: Place
  package let seen: String
  /// What the reporter believes right; may be empty for a doubt.
  package let proposed: String
  package private(set) var verdict: Verdict?

  package init(place: Place, seen: String, proposed: String, verdict: Verdict? = nil) {
    self.place = place
    self.seen = seen
    self.proposed = proposed
    self.verdict = verdict
  }

  package var correctedTo: String? {
    if case .corrected(let value) = verdict { value } else { nil }
  }

  static let handleBytes = 16

  func check(at index: Int, in delivery: ObtainedDelivery, kind: CorrectionCase.Kind) throws(Refusal) {
    guard place.handle.count == Self.handleBytes else { throw .handleMalformed(index) }
    guard delivery.columns.contains(place.column) else { throw .columnNotDelivered(index) }
    guard kind == .doubt || !proposed.isEmpty else { throw .proposalMissing(index) }
    guard proposed.isEmpty || proposed != seen else { throw .proposalSame(index) }
  }

  mutating func decide(_ verdict: Verdict, at index: Int) throws(Refusal) {
    if case .corrected(let value) = verdict, value == seen { throw .correctionSame(index) }
    self.verdict = verdict
  }
}
