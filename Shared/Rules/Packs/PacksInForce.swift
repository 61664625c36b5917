/// Which packs a platform applies, each from a day on.
///
/// A later act comes into force on a platform by a recorded act of its authority, so the list is data of the platform;
/// by default it holds decree 320 alone.
package struct PacksInForce: Sendable, Hashable {
  /// A pack and the first day of receipt it applies to here.
  package struct Entry: Sendable, Hashable {
    package let pack: RulePack
    package let from: CivilDate

    /// `from` defaults to the act's own first day and is never before it.
    package init(_ pack: RulePack, from: CivilDate? = nil) {
      self.pack = pack
      self.from = max(from ?? pack.inForceFrom, pack.inForceFrom)
    }
  }

  /// Ascending by day.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.from < $1.from }
  }

  /// Decree 320 from 2018-05-05.
  package static let `default` = PacksInForce([Entry(.cq320)])

  /// The pack of a case received on `day`; fails for a day before the first act, which obliges nobody then (Art. 44).
  package func pack(onReceipt day: CivilDate) throws(RuleViolation) -> RulePack {
    guard let entry = entries.last(where: { $0.from <= day }) else { throw .notInForce(day, first: entries.first) }
    return entry.pack
  }
}

extension RulePack {
  /// Chongqing decree 320, complete.
  package static let cq320 = embedded(PackageResources.CQ320_rules, over: [])
  /// State Council decree 809 over decree 320.
  package static let sc809 = embedded(PackageResources.SC809_rules, over: [cq320])

  /// The packs every build carries.
  package static let known: [RulePack] = [cq320, sc809]

  /// The known pack of this id, for a case that stored it.
  package init?(id: ID) {
    guard let pack = Self.known.first(where: { $0.id == id }) else { return nil }
    self = pack
  }

  private static func embedded(_ bytes: [UInt8], over packs: [RulePack]) -> RulePack {
    do {
      return try RulePack(parsing: String(decoding: bytes, as: UTF8.self), over: packs)
    } catch {
      // The file is part of the build and read by the tests; a build that cannot read it must not run.
      preconditionFailure("an embedded rule pack is damaged: \(error)")
    }
  }
}
