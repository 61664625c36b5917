/// How far the order of a sample is that of one delivery (水印溯源), Art. 34(3).
///
/// Neighbours are two records of one chunk between which the sample has no third of that chunk. To a sample that does not
/// come from the delivery, the delivery's order is that of a key it knows nothing of: its neighbours lie in that order as
/// often as those of a random permutation ascend, chunk by chunk, which Eulerian numbers tell exactly.
package struct OrderEvidence: Sendable, Hashable {
  package private(set) var recordCount = 0
  package private(set) var neighbourCount = 0
  package private(set) var inOrderCount = 0
  /// How many of the sample's records each chunk has.
  private var chunks: [Int] = []

  package init() {}

  /// Adds the sample's records of one chunk.
  ///
  /// - Parameter places: where each stands in the delivery's order, in the order of the sample.
  package mutating func add(_ places: [UInt64]) {
    guard !places.isEmpty else { return }
    chunks.append(places.count)
    recordCount += places.count
    neighbourCount += places.count - 1
    inOrderCount += zip(places, places.dropFirst()).count { $0 < $1 }
  }

  /// By how many deviations there are more neighbours in order than chance would have; for comparing deliveries.
  package var strength: Double {
    let variance = chunks.filter { $0 > 1 }.reduce(0) { $0 + Double($1 + 1) / 12 }
    return variance == 0 ? 0 : (Double(inOrderCount) - Double(neighbourCount) / 2) / variance.squareRoot()
  }

  /// −log2 of how likely chance puts so many neighbours in order in any of `deliveryCount` deliveries, rounded down.
  package func bits(amongst deliveryCount: Int) -> Int { bits(of: inOrderCount, amongst: deliveryCount) }

  /// What these records would say if all of them were in order.
  package func bitsAtMost(amongst deliveryCount: Int) -> Int { bits(of: neighbourCount, amongst: deliveryCount) }

  /// More is not told apart: the likelihood is then next to what a `Double` can hold.
  private static let bitsLimit = 1_000

  private func bits(of count: Int, amongst deliveryCount: Int) -> Int {
    var likelihoods = [1.0]
    for chunk in chunks where chunk > 1 { likelihoods = Self.sum(likelihoods, Self.ascents(of: chunk)) }
    // The smallest first, so that none is lost.
    let chance = likelihoods[count...].reversed().reduce(0, +) * Double(max(1, deliveryCount))
    guard chance < 1 else { return 0 }
    guard chance > 0 else { return Self.bitsLimit }
    let bits = -Int(chance.exponent) - (chance.significand > 1 ? 1 : 0)
    return min(bits, Self.bitsLimit)
  }

  /// How likely 0, 1, 2 … neighbours of a random permutation ascend: ⟨n, k⟩ = (k + 1)⟨n − 1, k⟩ + (n − k)⟨n − 1, k − 1⟩, over n!.
  private static func ascents(of count: Int) -> [Double] {
    var likelihoods = [1.0]
    for size in stride(from: 2, through: count, by: 1) {
      likelihoods = (0..<size).map { ascents in
        let stays = ascents < size - 1 ? Double(ascents + 1) * likelihoods[ascents] : 0
        let grows = ascents > 0 ? Double(size - ascents) * likelihoods[ascents - 1] : 0
        return (stays + grows) / Double(size)
      }
    }
    return likelihoods
  }

  /// The likelihoods of the sum of two independent counts.
  private static func sum(_ a: [Double], _ b: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() {
      for (j, y) in b.enumerated() { sum[i + j] += x * y }
    }
    return sum
  }
}
