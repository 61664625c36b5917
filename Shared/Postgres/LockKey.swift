/// Names an aggregate that a command changes, so that no two commands change it at once.
///
/// A command group takes an advisory lock on all keys of its members, in ascending order, before anything else; that is
/// why groups cannot deadlock. Two aggregates whose names fall on the same number wait for each other needlessly, which
/// costs time and never correctness.
package struct LockKey: Hashable, Comparable, Sendable {
  package let value: Int64

  /// - Parameters:
  ///   - kind: what kind of aggregate, such as `"share.request"`.
  ///   - id: which one.
  package init(_ kind: StaticString, _ id: String) {
    var hash = FNV1a()
    kind.withUTF8Buffer { hash.combine($0) }
    hash.combine(CollectionOfOne(0))
    hash.combine(id.utf8)
    value = Int64(bitPattern: hash.finished)
  }

  /// The key as one schema locks it: advisory locks belong to a whole database, which several schemas may share.
  func locked(in schema: String) -> Int64 {
    var hash = FNV1a()
    hash.combine(schema.utf8)
    return value ^ Int64(bitPattern: hash.finished)
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.value < b.value
  }
}

/// The aggregates one command keeps others away from.
package struct LockKeys: Sendable {
  /// No other command with one of these overlaps.
  let exclusive: Set<LockKey>
  /// Commands that share these run side by side; one that takes them for itself does not overlap.
  let shared: Set<LockKey>

  package init(_ exclusive: [LockKey], sharing shared: [LockKey] = []) {
    self.exclusive = Set(exclusive)
    self.shared = Set(shared).subtracting(self.exclusive)
  }
}

/// The 64-bit FNV-1a hash: short, and the same in every process and version, unlike `Hasher`.
private struct FNV1a {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// FNV's low bits mix better than its high ones; folding the halves evens that out.
  var finished: UInt64 { state ^ (state >> 32) }
}
