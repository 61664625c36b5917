import Foundation
import ProtobufC
import Testing
import Wire

/// What the codec refuses, and what it says about it.
struct RefusalTests {
  @Test(
    arguments: [[0xff], [0xc3], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80]] as [[UInt8]])
  func `bytes that are not UTF-8 are refused by the name of their field`(text: [UInt8]) {
    #expect(throws: CodecError.invalidUTF8(field: "twinriver.sample.v1.Everything.text")) {
      try SampleV1.Everything(packed: [0x72, UInt8(text.count)] + text)
    }
    #expect(throws: CodecError.invalidUTF8(field: "twinriver.sample.v1.Part.name")) {
      let part = [0x0a, UInt8(text.count)] + text
      return try SampleV1.Everything(packed: [0x8a, 0x01, UInt8(part.count)] + part)
    }
  }

  @Test func `bad UTF-8 is refused in lists, maps and oneofs too`() {
    #expect(throws: CodecError.invalidUTF8(field: "twinriver.sample.v1.Everything.texts")) {
      try SampleV1.Everything(packed: [0xaa, 0x01, 1, 0xff])
    }
    #expect(throws: CodecError.invalidUTF8(field: "twinriver.sample.v1.Everything.attributes")) {
      try SampleV1.Everything(packed: [0xd2, 0x01, 3, 0x12, 1, 0xff])
    }
    #expect(throws: CodecError.invalidUTF8(field: "twinriver.sample.v1.Everything.choice_text")) {
      try SampleV1.Everything(packed: [0xf2, 0x01, 1, 0xff])
    }
  }

  @Test func `a NUL in a string is refused when unpacking, at any depth`() {
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.text")) {
      try SampleV1.Everything(packed: [0x72, 3, 0x61, 0, 0x62])
    }
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Part.name")) {
      try SampleV1.Everything(packed: [0x8a, 0x01, 4, 0x0a, 2, 0x61, 0])
    }
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.AttributesEntry.key")) {
      try SampleV1.Everything(packed: [0xd2, 0x01, 3, 0x0a, 1, 0])
    }
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.in")) {
      try SampleV1.Everything(packed: [0xc2, 0x3e, 1, 0])
    }
  }

  @Test func `a NUL in a string is refused when packing`() {
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.text")) {
      try SampleV1.Everything(text: "a\0b").packed()
    }
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.texts")) {
      try SampleV1.Everything(texts: ["a", "\0"]).packed()
    }
    #expect(throws: CodecError.containsNUL(field: "twinriver.sample.v1.Everything.attributes")) {
      try SampleV1.Everything(attributes: ["a": "\0"]).packed()
    }
  }

  @Test func `a NUL among bytes is fine`() throws {
    let message = SampleV1.Everything(data: [0, 0], blobs: [[0]])
    #expect(try SampleV1.Everything(packed: message.packed()) == message)
  }

  @Test func `an encoding that is cut off anywhere is refused or is a shorter message`() throws {
    let bytes = try SampleV1.Everything.full.packed()
    for count in 0..<bytes.count {
      switch Result(catching: { try SampleV1.Everything(packed: Array(bytes.prefix(count))) }) {
      case .success(let shorter): #expect(shorter != .full)
      case .failure(let error):
        #expect(error as? CodecError == .malformed(message: "twinriver.sample.v1.Everything"), "cut at \(count)")
      }
    }
  }

  @Test(
    arguments: [
      [0x00], [0x00, 0x00], [0x73], [0x74], [0x77, 1], [0x72], [0x72, 5, 0x61], [0x08], [0x0d, 0, 0],
      [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], [0x72, 0xff, 0xff, 0xff, 0xff, 0x0f],
      [0x70, 0x01], [0x0a, 0x01, 0x61], [0x9a, 0x01, 0x01, 0x80],
    ] as [[UInt8]])
  func `damaged encodings are refused`(bytes: [UInt8]) {
    #expect(throws: CodecError.malformed(message: "twinriver.sample.v1.Everything")) {
      try SampleV1.Everything(packed: bytes)
    }
  }

  @Test func `a message of too many bytes is refused both ways`() throws {
    var limits = CodecLimits.default
    limits.maximumMessageBytes = 10
    let bytes = try SampleV1.Old(text: "0123456789").packed()
    let refusal = CodecError.messageTooLarge(message: "twinriver.sample.v1.Old", sizeBytes: 12, limitBytes: 10)
    #expect(throws: refusal) { try SampleV1.Old(packed: bytes, limits: limits) }
    #expect(throws: refusal) { try SampleV1.Old(text: "0123456789").packed(limits: limits) }
    #expect(throws: Never.self) { try SampleV1.Old(packed: Array(bytes.prefix(0)), limits: limits) }
  }

  @Test func `a short frame that would take much memory is refused`() {
    // A million parts of no bytes each.
    let hostile = Array(repeating: [0xc2, 0x01, 0x00] as [UInt8], count: 600_000).flatMap { $0 }
    let limit = CodecLimits.default.arenaBytesPerWireByte * hostile.count
    var limits = CodecLimits.default
    limits.maximumFields = .max
    #expect(throws: CodecError.memoryLimit(message: "twinriver.sample.v1.Everything", limitBytes: limit)) {
      try SampleV1.Everything(packed: hostile, limits: limits)
    }
    #expect(throws: CodecError.self) {
      try SampleV1.Old(packed: Array(repeating: [0x08, 0x00] as [UInt8], count: 600_000).flatMap { $0 })
    }
  }

  @Test func `more fields than any message has are refused, wherever they lie and though each repeats the one before`()
    throws
  {
    var limits = CodecLimits.default
    limits.maximumFields = 4
    let text = try SampleV1.Old(text: "x").packed()
    let within = try SampleV1.Everything(part: .init(detail: .init(level: 1)), texts: ["x"]).packed()
    #expect(throws: Never.self) { try SampleV1.Everything(packed: within, limits: limits) }
    let beyond = try SampleV1.Everything(part: .init(detail: .init(level: 1)), texts: ["x", "y"]).packed()
    #expect(throws: CodecError.tooManyFields(message: "twinriver.sample.v1.Everything", limit: 4)) {
      try SampleV1.Everything(packed: beyond, limits: limits)
    }
    let again = Array(repeating: text, count: 5).flatMap { $0 }
    #expect(throws: CodecError.tooManyFields(message: "twinriver.sample.v1.Old", limit: 4)) {
      try SampleV1.Old(packed: again, limits: limits)
    }
  }

  @Test func `an honest list of many short codes is not refused`() throws {
    let codes = (0..<100_000).map { "A\($0 % 100)" }
    let message = SampleV1.Everything(texts: codes)
    #expect(try SampleV1.Everything(packed: message.packed()) == message)
  }

  @Test func `packing has a memory limit as well`() {
    var limits = CodecLimits.default
    limits.maximumArenaBytes = 4096
    #expect(throws: CodecError.memoryLimit(message: "twinriver.sample.v1.Old", limitBytes: 4096)) {
      try SampleV1.Old(text: String(repeating: "x", count: 5000)).packed(limits: limits)
    }
  }

  @Test func `messages nested beyond the limit are refused`() throws {
    var limits = CodecLimits.default
    limits.maximumDepth = 2
    let message = SampleV1.Everything(part: .init(detail: .init(level: 1)))
    #expect(throws: CodecError.nestedTooDeeply(message: "twinriver.sample.v1.Part.Detail", limit: 2)) {
      try SampleV1.Everything(packed: message.packed(), limits: limits)
    }
  }

  @Test func `timestamps out of range are refused both ways`() {
    let refusal = CodecError.timestampOutOfRange(message: "google.protobuf.Timestamp")
    for date in [
      Date.distantPast.addingTimeInterval(-1e12), Date(timeIntervalSince1970: .infinity),
      .init(timeIntervalSince1970: .nan),
    ] {
      #expect(throws: refusal) { try SampleV1.Everything(at: date).packed() }
    }
    // nanos = -1, then seconds beyond the year 9999.
    #expect(throws: refusal) {
      try SampleV1.Everything(packed: .init(hex: "92010b 10ffffffffffffffffff01"))
    }
    #expect(throws: refusal) { try SampleV1.Everything(packed: .init(hex: "92010a 08ffffffffffffffff7f")) }
  }

  @Test func `errors say what and where and show no content`() {
    #expect(
      CodecError.invalidUTF8(field: "twinriver.sample.v1.Part.name").description
        == "twinriver.sample.v1.Part.name is not valid UTF-8; strings must be UTF-8, use a bytes field for anything else"
    )
    #expect("\(CodecError.memoryLimit(message: "m", limitBytes: 5))".contains("5 bytes"))
  }
}
