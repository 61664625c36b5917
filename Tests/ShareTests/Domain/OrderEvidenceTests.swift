import FoundationEssentials
import Rules
import SuiteCrypto
import Testing

@testable import ShareService

/// Art. 34(3): a leaked sample identifies the recipient, and chance next to nobody.
@Suite struct OrderEvidenceTests {
  private static let key = EntryKeys.Key(generation: 1, secret: SecretBytes(Array(repeating: 7, count: 32)))
  private static let records = (0..<1_000).map { number in
    RecordHandle(prefix: SHA256.hash([UInt8(number >> 8), UInt8(number & 0xFF)]).bytes)!
  }
  /// Two chunks.
  private static let chunks = [Array(records[..<600]), Array(records[600...])]
  private static let holders = chunks.map { RecordHandle.sortedArray($0) }
  private static let deliveries = (100..<300).map { number in
    StoredDelivery.ID(rawValue: UUID(uuidString: "01234567-89ab-4cde-8f01-000000000\(number)")!)
  }
  private static let leaked = deliveries[77]

  @Test func `forty records of a thousand, with gaps, name their delivery among two hundred`() {
    let trace = trace(Self.kept(40))

    #expect(trace.finding == .identified && trace.identified == [Self.leaked])
    #expect(trace.examinedCount == 200 && trace.candidates.count == 20)
    #expect(trace.candidates[0].evidence.recordCount == 40)
    #expect(trace.candidates[0].evidence.inOrderCount == trace.candidates[0].evidence.neighbourCount)
    #expect(trace.candidates[0].bits > 60)
    #expect(trace.candidates.dropFirst().allSatisfy { $0.bits < 20 })
  }

  @Test func `pieces put together in another order still name it, and so do a few lines out of place`() {
    let sample = Self.kept(60)
    var disordered = sample
    for place in stride(from: 5, to: 55, by: 10) { disordered.swapAt(place, place + 3) }

    #expect(trace(Array(sample[30...] + sample[..<30])).identified == [Self.leaked])
    #expect(trace(disordered).identified == [Self.leaked])
    #expect(trace(sample + sample).identified == [Self.leaked])
  }

  @Test func `a sample that was sorted, turned round or shuffled names nobody`() {
    var generator = SplitMix(seed: 1)
    let sample = Self.kept(100)

    for changed in [sample.sorted(), sample.reversed(), sample.shuffled(using: &generator)] {
      let trace = trace(changed)
      #expect(trace.finding == .noOrder && trace.identified.isEmpty)
      #expect(trace.candidates.count == 20)
    }
  }

  @Test func `too few records say so, and records of nobody too`() {
    #expect(trace(Self.kept(5)).finding == .tooFew)
    #expect(trace([]).finding == .notDelivered)
    let strange = trace([RecordHandle(prefix: SHA256.hash([1, 2, 3]).bytes)!])
    #expect(strange.finding == .notDelivered && strange.candidates.isEmpty)
  }

  @Test func `how likely chance is, is exact`() {
    // Of the 24 orders of four records 1, 11, 11, 1 have 0, 1, 2, 3 neighbours in order.
    #expect([[4, 3, 2, 1], [2, 1, 4, 3], [1, 3, 2, 4], [1, 2, 3, 4]].map { bits([$0]) } == [0, 0, 1, 4])
    #expect(bits([[1, 2, 3, 4], [1, 2, 3, 4]]) == 9, "24 · 24 = 2^9.2")
    #expect(bits([[1, 2, 3, 4], [1, 2, 3, 4]], amongst: 3) == 7)
    #expect(bits([Array(1...10)]) == 21, "10! = 2^21.8")
    #expect(bits([[1], [2], [3]]) == 0 && bits([]) == 0)
    #expect(bits([Array(1...1_000)]) == 1_000)
  }

  @Test func `chance reaches so much evidence no oftener than it is told`() {
    var generator = SplitMix(seed: 2)
    let rounds = 20_000
    var reached = [Int](repeating: 0, count: 64)
    for _ in 0..<rounds {
      let found = bits([12, 5, 2].map { Array(1...$0).shuffled(using: &generator) })
      for bits in 0...found { reached[bits] += 1 }
    }

    for (bits, count) in reached.enumerated() where bits > 0 {
      // Three deviations of a count that small.
      let expected = Double(rounds) / Double(1 << min(bits, 40))
      #expect(Double(count) <= expected + 3 * expected.squareRoot() + 1)
    }
    #expect(reached[4] > 0)
  }

  // MARK: Samples

  /// Every so-manyth record of the delivery that leaked, in the order it was delivered in.
  private static func kept(_ count: Int) -> [RecordHandle] {
    let delivered = chunks.flatMap { chunk in
      Watermark(of: leaked, key: key).order(of: chunk).map { chunk[$0] }
    }
    return stride(from: 0, to: 1_000, by: 1_000 / count).prefix(count).map { delivered[$0] }
  }

  private func trace(_ handles: [RecordHandle]) -> Trace<StoredDelivery.ID> {
    let sample = RecordSample(handles)
    let examined = Self.deliveries.map { delivery in
      var evidence = OrderEvidence()
      for chunk in Self.holders {
        evidence.add(Watermark(of: delivery, key: Self.key).places(of: sample.records(in: chunk)))
      }
      return (delivery: delivery, evidence: evidence)
    }
    return Trace(examined, limit: 20, identifyingFrom: 20)
  }

  private func bits(_ chunks: [[Int]], amongst deliveryCount: Int = 1) -> Int {
    var evidence = OrderEvidence()
    for chunk in chunks { evidence.add(chunk.map { UInt64($0) }) }
    return evidence.bits(amongst: deliveryCount)
  }
}

/// SplitMix64, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
