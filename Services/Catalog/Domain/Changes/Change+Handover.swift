package import FoundationEssentials
package import Rules

/// Changes whose entries go to another department (CC-29): the period that runs goes along with what waits.
extension Change {
  /// Gives what waits among `codes` to another department. A change that waits for nothing else is that department's from
  /// then on; one that waits for more is divided.
  ///
  /// - Returns: the taker's part, of the same act and day; `nil` where the whole change went.
  package mutating func handOver(_ codes: Set<String>, to taker: SocialCreditCode, at now: Date) -> Change? {
    let going = entries.indices.filter { entries[$0].handling == nil && codes.contains(entries[$0].code) }
    guard entries.contains(where: { $0.handling == nil && !codes.contains($0.code) }) else {
      organisation = taker
      return nil
    }
    var part = Change(
      kind: kind, organisation: taker, document: document, happenedOn: happenedOn, effectiveOn: effectiveOn,
      entries: going.map { Affected(code: entries[$0].code) }, registeredAt: registeredAt)
    part.isOverdueAtRegistration = isOverdueAtRegistration
    let gone = ServiceReason.handedOver(to: taker.text, change: part.id.description)
    for index in going { handle(index, .noChange(reason: gone.stored), at: now) }
    return part
  }
}
