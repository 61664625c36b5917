package import FoundationEssentials
package import Rules

/// What an aggregation rule makes of a request (Art. 34(2)).
extension ShareRequest {
  /// The columns asked for, as aggregation rules name them.
  package var elements: Set<DataElement> { Set(scope.columns.map { DataElement(entry: entry, column: $0) }) }

  /// Holds a request that was just submitted, before anything is granted.
  package mutating func hold() { state = .held }

  /// Lets a held request go its way.
  ///
  /// - Returns: the grant for its unconditional columns if there are any.
  package mutating func release(at now: Date) throws(Refusal) -> Grant? {
    guard state == .held else { throw .notHeld }
    return proceed(at: now)
  }

  /// Refuses a held request.
  package mutating func refuseHeld(because reasons: ReasonText, at now: Date) throws(Refusal) {
    guard state == .held else { throw .notHeld }
    state = .refused(at: now, try RefusalGround(.aggregation, text: reasons.text))
  }

  /// Grants what is unconditional at once (直接获取); the rest goes to the provider.
  mutating func proceed(at now: Date) -> Grant? {
    state = scope.conditional.isEmpty ? .granted(at: now) : .underReview
    let direct = scope.unconditional
    return direct.isEmpty ? nil : Grant(for: self, columns: direct, conditions: .none, at: now)
  }
}

extension Refusal {
  static let notHeld = Self(
    .state, "NOT_HELD", zh: "该申请不在审查中", en: "the request is not held", article: .aggregation)
}
