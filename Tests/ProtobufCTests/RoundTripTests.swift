import Foundation
import ProtobufC
import Testing
import Wire

/// What goes into a message comes out of it.
struct RoundTripTests {
  @Test func `every kind of field survives`() throws {
    let message = SampleV1.Everything.full
    #expect(try SampleV1.Everything(packed: message.packed()) == message)
  }

  @Test func `fields may bear the names that generated code uses itself`() throws {
    let message = SampleV1.Names(
      value: .init(name: "v"), index: [.init(name: "i")], c: "c", arena: "", layout: 1, limits: 2, fullName: "f",
      entry: ["k": "v"], allocated: [1], key: .extension(.init(name: "p")), message: "m")
    #expect(try SampleV1.Names(packed: message.packed()) == message)
  }

  @Test func `an empty message is no bytes`() throws {
    #expect(try SampleV1.Everything().packed() == [])
    #expect(try SampleV1.Everything(packed: []) == SampleV1.Everything())
  }

  @Test func `a value that may be absent is told from one that is zero`() throws {
    let zeros = SampleV1.Everything(reason: "", count: 0, shade: .unspecified)
    let decoded = try SampleV1.Everything(packed: zeros.packed())
    #expect(decoded.reason == "")
    #expect(decoded.count == 0)
    #expect(decoded.shade == .unspecified)
    #expect(try SampleV1.Everything(packed: SampleV1.Everything().packed()).reason == nil)
  }

  @Test func `an empty message inside a message is told from none`() throws {
    let message = SampleV1.Everything(part: .init())
    #expect(try message.packed() == [0x8a, 0x01, 0x00])
    #expect(try SampleV1.Everything(packed: message.packed()).part == SampleV1.Part())
  }

  @Test(arguments: SampleV1.Everything.choices)
  func `each choice of a oneof survives, empty ones too`(choice: SampleV1.Everything.Choice) throws {
    let message = SampleV1.Everything(choice: choice)
    #expect(try SampleV1.Everything(packed: message.packed()).choice == choice)
  }

  @Test func `the last choice of a oneof counts`() throws {
    let first = try SampleV1.Everything(choice: .choiceText("a")).packed()
    let second = try SampleV1.Everything(choice: .choicePart(.init(name: "b"))).packed()
    #expect(try SampleV1.Everything(packed: first + second).choice == .choicePart(.init(name: "b")))
  }

  @Test func `an enum value this build does not know survives`() throws {
    let newer = SampleV1.Colour(rawValue: 77)
    let message = SampleV1.Everything(colour: newer, colours: [newer, .red, .init(rawValue: -1)])
    #expect(try SampleV1.Everything(packed: message.packed()) == message)
    #expect(newer.name == "77")
    #expect(SampleV1.Colour.blue.name == "COLOUR_BLUE")
  }

  @Test func `fields this build does not know are ignored`() throws {
    let newer = SampleV1.Everything.full
    let older = try SampleV1.Old(packed: newer.packed())
    #expect(older == SampleV1.Old(text: newer.text, part: newer.part))
  }

  @Test func `lists may be unpacked or packed on the wire`() throws {
    let unpacked: [UInt8] = [0x98, 0x01, 0x01, 0x98, 0x01, 0x02]
    #expect(try SampleV1.Everything(packed: unpacked).numbers == [1, 2])
  }

  @Test func `empty keys and values of a map survive`() throws {
    let message = SampleV1.Everything(attributes: ["": "", "a": ""])
    #expect(try SampleV1.Everything(packed: message.packed()) == message)
  }

  @Test func `of map entries with equal keys the last one counts`() throws {
    let bytes =
      try SampleV1.Everything(attributes: ["a": "1"]).packed()
      + SampleV1.Everything(attributes: ["a": "2"]).packed()
    #expect(try SampleV1.Everything(packed: bytes).attributes == ["a": "2"])
  }

  @Test func `equal values have equal bytes, whatever the order of their maps`() throws {
    let keys = (0..<100).map { "key-\($0)" }
    let one = SampleV1.Everything(attributes: Dictionary(uniqueKeysWithValues: keys.map { ($0, $0) }))
    let other = SampleV1.Everything(attributes: Dictionary(uniqueKeysWithValues: keys.reversed().map { ($0, $0) }))
    #expect(try one.packed() == other.packed())
  }

  @Test func `text of any length and script survives`() throws {
    for text in ["政务信息资源", "é", "🀄️", String(repeating: "渝", count: 10_000), String(repeating: "x", count: 1023)] {
      #expect(try SampleV1.Old(packed: SampleV1.Old(text: text).packed()).text == text)
    }
  }

  @Test func `a large payload survives`() throws {
    let payload = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let request = WireV1.Request(callID: 1, method: "m", payload: payload)
    #expect(try WireV1.Request(packed: request.packed()) == request)
  }

  @Test func `an event knows its topic`() {
    #expect(SampleV1.SampleTaken.topic == "sample.v1.sample-taken")
    #expect(SampleV1.SampleTaken.fullName == "twinriver.sample.v1.SampleTaken")
    #expect(SampleV1.events.map { $0.topic } == ["sample.v1.sample-taken"])
  }
}
