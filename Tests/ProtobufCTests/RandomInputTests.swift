import ProtobufC
import Testing
import Wire

/// Whatever arrives, the codec answers with a message or an error, never with a crash.
struct RandomInputTests {
  /// SplitMix64, so that a failure can be repeated.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  @Test func `random bytes never crash`() {
    var random = Generator(state: 320)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      decodeAsEverything(bytes)
    }
  }

  @Test func `damaged messages never crash, and what decodes encodes again`() throws {
    var random = Generator(state: 2018)
    let whole = try SampleV1.Everything.full.packed()
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(place + 3, bytes.count))
        default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        }
        if bytes.isEmpty { bytes = whole }
      }
      if let decoded = decodeAsEverything(bytes) {
        #expect(throws: Never.self) { try decoded.packed() }
      }
    }
  }

  @discardableResult
  private func decodeAsEverything(_ bytes: [UInt8]) -> SampleV1.Everything? {
    _ = try? WireV1.Request(packed: bytes)
    _ = try? WireV1.Reply(packed: bytes)
    return try? SampleV1.Everything(packed: bytes)
  }
}
