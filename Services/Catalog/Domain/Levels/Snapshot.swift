package import FoundationEssentials

/// The catalog of a level at one instant (本级目录快照), Art. 10 ¶1. Never changed.
package struct Snapshot: Sendable, Hashable {
  /// 1, 2, 3 …
  package let number: Int
  /// SHA-256 over the entries' lines "code version digest\n" in byte order of the codes, lower-hex.
  package let digest: String
  package let entries: Int
  package let takenAt: Date

  package init(number: Int, digest: String, entries: Int, takenAt: Date) {
    self.number = number
    self.digest = digest
    self.entries = entries
    self.takenAt = takenAt
  }
}

/// An entry of a snapshot.
package struct SnapshotEntry: Sendable, Hashable {
  package let code: String
  package let version: Int
  /// SHA-256 of ``EntryText``, lower-hex.
  package let digest: String

  package init(code: String, version: Int, digest: String) {
    self.code = code
    self.version = version
    self.digest = digest
  }
}

/// An entry that differs between two snapshots; no version where it was not there.
package struct SnapshotChange: Sendable, Hashable {
  package let code: String
  package let before: Int?
  package let after: Int?

  package init(code: String, before: Int?, after: Int?) {
    self.code = code
    self.before = before
    self.after = after
  }
}
