import SuiteCrypto

/// RFC 6962 §2.1 written down as it is printed: slow, obvious, and independent of the code under test.
struct NaiveTree {
  let leaves: [Digest]

  init(_ entries: [[UInt8]]) { leaves = entries.map { SHA256.hash([0], $0) } }

  func root(_ range: Range<Int>) -> Digest {
    switch range.count {
    case 0: SHA256.hash([])
    case 1: leaves[range.lowerBound]
    default: node(root(range.lowerBound..<split(range)), root(split(range)..<range.upperBound))
    }
  }

  func inclusion(_ index: Int, _ range: Range<Int>) -> [Digest] {
    guard range.count > 1 else { return [] }
    let (left, right) = (range.lowerBound..<split(range), split(range)..<range.upperBound)
    return left.contains(index) ? inclusion(index, left) + [root(right)] : inclusion(index, right) + [root(left)]
  }

  func consistency(_ old: Int, _ range: Range<Int>, whole: Bool = true) -> [Digest] {
    guard old < range.upperBound else { return whole ? [] : [root(range)] }
    let (left, right) = (range.lowerBound..<split(range), split(range)..<range.upperBound)
    return old <= left.upperBound
      ? consistency(old, left, whole: whole) + [root(right)]
      : consistency(old, right, whole: false) + [root(left)]
  }

  private func node(_ left: Digest, _ right: Digest) -> Digest { SHA256.hash([1] + left.bytes, right.bytes) }

  private func split(_ range: Range<Int>) -> Int {
    var half = 1
    while half * 2 < range.count { half *= 2 }
    return range.lowerBound + half
  }
}

/// Entries that differ.
func numberedEntries(_ count: Int) -> [[UInt8]] {
  (0..<count).map { Array("entry \($0)".utf8) }
}

/// A generator with a fixed start, so that a failing example fails again.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64 = 320

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
