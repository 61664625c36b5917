/// What a figure is asked to reach.
enum Target: Hashable, Sendable {
  case none
  /// Ours divided by the peer's.
  case ratioAtLeast(Double)
  case ratioAtMost(Double)
  /// Ours alone.
  case oursAtLeast(Double)
  case oursAtMost(Double)

  /// The number to reach; `nil` if nothing is asked for.
  var number: Double? {
    switch self {
    case .none: nil
    case .ratioAtLeast(let number), .ratioAtMost(let number), .oursAtLeast(let number), .oursAtMost(let number): number
    }
  }

  /// What the number is asked of.
  var meaning: String {
    switch self {
    case .none: "none"
    case .ratioAtLeast: "ratio at least"
    case .ratioAtMost: "ratio at most"
    case .oursAtLeast: "ours at least"
    case .oursAtMost: "ours at most"
    }
  }

  /// Whether the figures reach it. A ratio that there is no peer for is not reached.
  func isMet(ours: Double, peer: Double?) -> Bool {
    let ratio = Ratio.of(ours, to: peer)
    return switch self {
    case .none: true
    case .ratioAtLeast(let number): ratio.map { $0 >= number } ?? false
    case .ratioAtMost(let number): ratio.map { $0 <= number } ?? false
    case .oursAtLeast(let number): ours >= number
    case .oursAtMost(let number): ours <= number
    }
  }
}

enum Ratio {
  /// `nil` without a peer, or with one that did nothing at all.
  static func of(_ ours: Double, to peer: Double?) -> Double? {
    guard let peer, peer > 0 else { return nil }
    return ours / peer
  }
}
