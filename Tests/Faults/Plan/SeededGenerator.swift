/// Numbers that follow from a seed alone (SplitMix64), so that a plan can be made again.
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Whole milliseconds; short ones come more often than long ones, because more happens between them.
  mutating func duration(_ milliseconds: ClosedRange<Int>) -> Duration {
    let upper = Int.random(in: milliseconds, using: &self)
    return .milliseconds(Int.random(in: milliseconds.lowerBound...upper, using: &self))
  }
}
