import ProtobufC
import Testing
import Wire

/// The encoding is protobuf's: these bytes were written by `protoc --encode` from the text format.
struct GoldenTests {
  @Test func `every kind of field is encoded as protoc encodes it`() throws {
    let golden = [UInt8](hex: Self.everything)
    #expect(try SampleV1.Everything.full.packed().hex == golden.hex)
    #expect(try SampleV1.Everything(packed: golden) == .full)
  }

  @Test func `a request is encoded as protoc encodes it`() throws {
    let request = WireV1.Request(
      callID: 42, method: "twinriver.share.v1.ShareService/GetRequest", timeoutMs: 5000,
      idempotencyKey: Array(0..<16), traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      signature: .init(algorithm: .ed25519, value: [0xaa]),
      metadata: [.init(key: "locale", value: Array("zh-CN".utf8))],
      payload: [8, 1])
    #expect(try request.packed().hex == [UInt8](hex: Self.request).hex)
    #expect(try WireV1.Request(packed: [UInt8](hex: Self.request)) == request)
  }

  @Test func `a reply is encoded as protoc encodes it`() throws {
    let reply = WireV1.Reply(
      callID: 42, status: .invalidArgument, reason: "FIELD_INVALID", message: "缺少事项",
      details: [
        .init(detail: .fieldViolation(.init(field: "items[3].share_type", description: "d"))),
        .init(detail: .retryInfo(.init(retryAfterMs: 250))),
      ])
    #expect(try reply.packed().hex == [UInt8](hex: Self.reply).hex)
    #expect(try WireV1.Reply(packed: [UInt8](hex: Self.reply)) == reply)
  }

  private static let everything = """
    08ffffffffffffffffff01108080808080808080800118ffffffff0f20ffffffffffffffffff0128ffffffff0f30ffffffff
    ffffffffff013dffffffff41ffffffffffffffff4dfeffffff51fdffffffffffffff5d0000c03f619a9999999999b9bf6801
    7210e4b8a4e6b19f205477696e72697665727a04000100ff8001058a010c0a047061727412040807100192010b0880e2cfaa
    06108094ef3a9a011b0001ffffffffffffffffff01ffffffff0780808080f8ffffffff01a20103010001aa0100aa010161aa
    0106e585b1e4baabb20100b2010100b20103010203ba0103000105c20100c201030a0178ca0100ca011108feffffffffffff
    ffff011080cab5ee01d201060a0161120131d201060a0162120132da010762656361757365e00103e801018202080a066368
    6f73656ec23e02696eca3e180000000000000000000000000000f07f9c7500883ce437fe
    """

  private static let request = """
    082a122a7477696e72697665722e73686172652e76312e5368617265536572766963652f4765745265717565737418882722
    10000102030405060708090a0b0c0d0e0f2a3730302d30616637363531393136636434336464383434386562323131633830
    333139632d623761643662373136393230333333312d3031320508011201aa3a0f0a066c6f63616c6512057a682d434e4202
    0801
    """

  private static let reply = """
    082a10031a0d4649454c445f494e56414c4944220ce7bcbae5b091e4ba8be9a1b92a1a0a180a136974656d735b335d2e7368
    6172655f747970651201642a05120308fa01
    """
}
