internal import Synchronization

/// Whether a method has shown to be answered from memory: only then may its calls stay on the I/O thread.
///
/// Judged by what its calls take as a whole: one that waits for anything takes longer than the limit. A long one weighs
/// as much as many short ones.
final class Quickness: Sendable {
  static let limit = Duration.microseconds(100)
  private static let needed = 16
  private static let most = 64
  /// Larger requests are not even decoded on the I/O thread.
  static let largestRequestBytes = 16_384

  private let score = Atomic<Int>(0)

  var isQuick: Bool { score.load(ordering: .relaxed) >= Self.needed }

  func took(_ duration: Duration) {
    let old = score.load(ordering: .relaxed)
    // Two at once may lose one of their points: nothing depends on a single one.
    let new = duration <= Self.limit ? min(old + 1, Self.most) : max(old - Self.needed, 0)
    if new != old { score.store(new, ordering: .relaxed) }
  }
}
