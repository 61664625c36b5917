import Foundation
import FuzzTargets
import Testing

/// The fuzzer's corpus and mutations of it through the same entry points, without libFuzzer: `Tests/Fuzz/README.md`.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.all)
  func `what the fuzzer has kept holds`(target: FuzzTarget) async throws {
    let kept = try Corpus.inputs(of: target)
    #expect(!kept.isEmpty)

    for input in target.seeds() + kept {
      await #expect(throws: Never.self, "\(target.name): \(Data(input).base64EncodedString())") {
        try await target.run(input)
      }
    }
  }

  @Test(arguments: FuzzTarget.all)
  func `mutations of it hold`(target: FuzzTarget) async throws {
    let inputs = try Corpus.inputs(of: target) + target.seeds() + [[]]
    var mutator = Mutator(seed: 320)

    for _ in 0..<5_000 {
      let input = mutator.mutated(inputs)
      await #expect(throws: Never.self, "\(target.name): \(Data(input).base64EncodedString())") {
        try await target.run(input)
      }
    }
  }
}

extension FuzzTarget: CustomTestStringConvertible {
  public var testDescription: String { name }
}

/// The inputs that are kept, one in base64 on each line of `Tests/Fuzz/Corpus/<target>.txt`.
enum Corpus {
  static func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = here.appendingPathComponent("../Fuzz/Corpus/\(target.name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      [UInt8](try #require(Data(base64Encoded: String(line))))
    }
  }
}

/// Changes inputs as a fuzzer would: bits, bytes, cuts, repetitions, pieces of others. Repeatable by its seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func mutated(_ inputs: [[UInt8]]) -> [UInt8] {
    var bytes = inputs[below(inputs.count)]
    for _ in 0...below(4) {
      let place = below(bytes.count + 1)
      switch below(6) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
      case 1 where place < bytes.count: bytes[place] = [0, 0x7f, 0x80, 0xff, 10, 34][below(6)]
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + below(9)))
      case 3: bytes.insert(contentsOf: bytes[place...].prefix(below(33)), at: place)
      case 4: bytes.insert(UInt8(below(256)), at: place)
      default: bytes.replaceSubrange(place..., with: inputs[below(inputs.count)].suffix(below(64)))
      }
    }
    return bytes
  }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
