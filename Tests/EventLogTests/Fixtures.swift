import EventLog
import Postgres
import ProtobufC
import RPC
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import Wire

/// An event of the tests' own.
struct Noted: EventMessage {
  static let fullName = "test.v1.Noted"
  static let topic = "test.v1.noted"
  var text = ""

  init() {}
  init(_ text: String) { self.text = text }
  init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) { text = String(decoding: bytes, as: UTF8.self) }
  func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] { Array(text.utf8) }
}

/// Another one.
struct Struck: EventMessage {
  static let fullName = "test.v1.Struck"
  static let topic = "test.v1.struck"

  init() {}
  init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {}
  func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] { [] }
}

extension LoggedDatabase {
  /// Appends one event in a command of its own.
  func note(_ text: String, for audience: Audience = .everyone) async throws {
    try await database.command {
      try $0.append(Noted(text), subject: text, audience: audience, actor: .service("test"))
    }
  }

  var auditor: Caller { directory.add(organisation: "auditor", roles: [.auditor]) }

  func subjects(_ reply: EventLogV1.ReadReply) throws -> [String] {
    try reply.events.map { try EventLogV1.EventBody(packed: $0.body).subject }
  }

  func head() async throws -> EventLogV1.Cursor {
    let reply = try await handler.head(
      EventLogV1.HeadRequest(), context: .test(EventLogV1.EventLog.Method.head, by: auditor, in: directory))
    return try #require(reply.head)
  }
}

/// Whether the events follow one another, from the very first.
func isUnbroken(_ events: [EventLogV1.Event]) -> Bool {
  var chain = Digest.zero
  for (index, event) in events.enumerated() {
    chain = SHA256.hash(chain, event.body)
    guard event.position == UInt64(index + 1), event.chain == chain.bytes else { return false }
  }
  return true
}

/// Expects `body` to fail with this reason.
func expect(reason: String, _ body: () async throws -> Void) async {
  let error = await #expect(throws: RPCError.self) { try await body() }
  #expect(error?.reason == reason)
}

let command = MethodDescriptor(service: "test.v1.Test", method: "Note", idempotency: .command)
