import CatalogService
import Contracts
import FoundationEssentials
import RPC
import Rules
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import ZeroMQ

/// Enrolment end to end at the handlers: code, keys with proof of possession, rotation with overlap, revocation. Who may
/// call is taken from the log alone, as every service does.
@Suite(.serialized) struct EnrolmentTests {
  /// A holder's own two keys.
  struct Keys: Sendable {
    let curve = CurveKeyPair.generate()
    let signing = try! Ed25519.PrivateKey.generate()

    var fingerprint: String { KeyFingerprint(of: curve.publicKey).hex }

    func request(provingFor key: CurvePublicKey? = nil) throws -> CatalogV1.EnrolKeyRequest {
      let text = "twinriver-enrol-v1\n\(Hex.encode((key ?? curve.publicKey).bytes))\n"
      return .init(
        curvePublicKey: curve.publicKey.bytes, signingPublicKey: signing.publicKey.rawRepresentation,
        proof: try signing.sign(Array(text.utf8)))
    }
  }

  @Test func `a code becomes a key in use and is burnt`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let reply = try await desk.enrol("张三", roles: [.officer, .head])
      let code = try reply.codeKey()
      #expect(reply.enrolmentCode.count == 64)
      #expect(reply.expiresAt == Fixture.now + 72 * 3600)
      #expect(try await desk.caller(code).keyUse == .enrolment)
      #expect(try await desk.caller(code).roles.isEmpty)

      let keys = Keys()
      #expect(try await desk.present(keys, over: code).state == .pending)
      #expect(try await desk.caller(keys.curve.publicKey).keyUse == .activation)
      #expect(try await desk.caller(code).keyUse == .enrolment)

      let active = try await desk.activate(keys)
      #expect(active.state == .active)
      #expect(active.fingerprint == keys.fingerprint)
      let person = try await desk.caller(keys.curve.publicKey)
      #expect(person.keyUse == .everything)
      #expect(person.roles == [.officer, .head])
      #expect(person.holder.id == reply.holder?.id)
      #expect(try await desk.lookup(code) == .revoked)
    }
  }

  @Test func `a code works until it expires and no longer`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let code = try await desk.enrol("张三").codeKey()
      let early = try await desk.caller(code)
      desk.clock.advance(by: 72 * 3600)

      #expect(try await desk.lookup(code) == .expired)
      #expect(await desk.reason { try await desk.present(Keys(), as: early) } == "ENROLMENT_CODE_EXPIRED")
    }
  }

  @Test func `keys without proof of possession, of wrong length or of others are refused`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let taken = Keys()
      _ = try await desk.enrolled(taken)
      let code = try await desk.caller(desk.enrol("李四").codeKey())
      @Sendable func reason(_ request: CatalogV1.EnrolKeyRequest) async -> String? {
        await desk.reason {
          try await desk.call(Desk.Directory.enrolKey, desk.directory.enrolKey, request, as: code)
        }
      }

      #expect(await reason(try Keys().request(provingFor: taken.curve.publicKey)) == "PROOF_INVALID")
      var short = try Keys().request()
      short.curvePublicKey.removeLast()
      #expect(await reason(short) == "KEY_LENGTH")
      #expect(await reason(try taken.request()) == "KEY_EXISTS")
      let fresh = Keys()
      let text = Array("twinriver-enrol-v1\n\(Hex.encode(fresh.curve.publicKey.bytes))\n".utf8)
      let borrowed = CatalogV1.EnrolKeyRequest(
        curvePublicKey: fresh.curve.publicKey.bytes, signingPublicKey: taken.signing.publicKey.rawRepresentation,
        proof: try taken.signing.sign(text))
      #expect(await reason(borrowed) == "SIGNING_KEY_OF_ANOTHER")
    }
  }

  @Test func `an answer that was lost can be asked for again, and another key replaces a pending one`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let code = try await desk.enrol("张三").codeKey()
      let (first, second) = (Keys(), Keys())

      for _ in 0..<2 { #expect(try await desk.present(first, over: code).state == .pending) }
      _ = try await desk.present(second, over: code)

      #expect(try await desk.lookup(first.curve.publicKey) == .revoked)
      #expect(try await desk.caller(second.curve.publicKey).keyUse == .activation)
    }
  }

  @Test func `a key in use presents its successor, and works on for the overlap`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let (old, new) = (Keys(), Keys())
      let holder = try await desk.enrolled(old)

      _ = try await desk.present(new, over: old.curve.publicKey)
      _ = try await desk.activate(new)

      #expect(try await desk.caller(new.curve.publicKey).holder.id == holder)
      let overlap = 7.0 * 86_400
      #expect(try await desk.lookup(old.curve.publicKey, after: overlap) == .expired)
      guard case .known(let caller) = try await desk.lookup(old.curve.publicKey, after: overlap - 1) else {
        Issue.record("the old key must work on")
        return
      }
      #expect(caller.holder.id == holder)
      // The same call again, with the key now in use, is answered alike.
      #expect(try await desk.activate(new).state == .active)
    }
  }

  @Test func `a presented key that is not used in time is useless`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let keys = Keys()
      let code = try await desk.enrol("张三").codeKey()
      _ = try await desk.present(keys, over: code)
      let (pending, presenter) = (try await desk.caller(keys.curve.publicKey), try await desk.caller(code))
      desk.clock.advance(by: 3600)

      #expect(await desk.reason { try await desk.activate(as: pending) } == "PENDING_KEY_EXPIRED")
      #expect(await desk.reason { try await desk.activate(as: presenter) } == "KEY_NOT_PENDING")
    }
  }

  @Test func `a key is revoked by its holder, the head or the operator, and by nobody else`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      @Sendable func revoke(_ keys: Keys, as caller: Caller, reason: String = "遗失") async throws -> CatalogV1.Key {
        try await desk.call(
          Desk.Directory.revokeKey, desk.directory.revokeKey, .init(fingerprint: keys.fingerprint, reason: reason),
          as: caller)
      }
      let (own, colleagues, third) = (Keys(), Keys(), Keys())
      for keys in [own, colleagues, third] { _ = try await desk.enrolled(keys) }

      #expect(await desk.reason { try await revoke(own, as: .stranger) } == "KEY_NOT_FOUND")
      #expect(await desk.reason { try await revoke(own, as: .officer) } == "KEY_NOT_FOUND")
      #expect(await desk.reason { try await revoke(own, as: .head, reason: " ") } == "FIELD_MISSING")
      #expect(try await revoke(own, as: desk.caller(own.curve.publicKey)).state == .revoked)
      #expect(try await revoke(colleagues, as: .head).state == .revoked)
      #expect(try await revoke(third, as: .operator).state == .revoked)
      #expect(try await desk.lookup(own.curve.publicKey) == .revoked)
      #expect(await desk.reason { try await revoke(own, as: .operator) } == "KEY_ALREADY_REVOKED")
      #expect(try await desk.events().last?.audience?.everyone == true)
    }
  }

  @Test func `a new code replaces the old one`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let reply = try await desk.enrol("张三")
      let id = try #require(reply.holder?.id)
      @Sendable func reissue(as caller: Caller) async throws -> CatalogV1.EnrolHolderReply {
        try await desk.call(Desk.Directory.reissueCode, desk.directory.reissueCode, .init(holder: id), as: caller)
      }

      let foreignHead = Caller.person("h-x", of: Fixture.otherDepartment, [.head])
      #expect(await desk.reason { try await reissue(as: foreignHead) } == "HOLDER_NOT_FOUND")
      let second = try await reissue(as: .head)

      #expect(try await desk.lookup(reply.codeKey()) == .revoked)
      #expect(try await desk.caller(second.codeKey()).keyUse == .enrolment)
    }
  }
}

/// What a department's program does with codes and keys.
extension Desk {
  struct NotKnown: Error {
    let lookup: CallerLookup
  }

  /// Who is behind a key, as the log tells it.
  func caller(_ key: CurvePublicKey) async throws -> Caller {
    let found = try await lookup(key)
    guard case .known(let caller) = found else { throw NotKnown(lookup: found) }
    return caller
  }

  func present(_ keys: EnrolmentTests.Keys, over key: CurvePublicKey) async throws -> CatalogV1.Key {
    try await present(keys, as: caller(key))
  }

  func present(_ keys: EnrolmentTests.Keys, as presenter: Caller) async throws -> CatalogV1.Key {
    try await call(Directory.enrolKey, directory.enrolKey, keys.request(), as: presenter)
  }

  func activate(_ keys: EnrolmentTests.Keys) async throws -> CatalogV1.Key {
    try await activate(as: caller(keys.curve.publicKey))
  }

  func activate(as caller: Caller) async throws -> CatalogV1.Key {
    try await call(Directory.activateKey, directory.activateKey, .init(), as: caller)
  }

  /// Enrols a holder, brings its first keys into use and gives its id.
  func enrolled(_ keys: EnrolmentTests.Keys) async throws -> String {
    let reply = try await enrol("张三")
    _ = try await present(keys, over: reply.codeKey())
    _ = try await activate(keys)
    return reply.holder?.id ?? ""
  }
}

extension CatalogV1.EnrolHolderReply {
  /// The public half of the code's key pair.
  func codeKey() throws -> CurvePublicKey {
    try CurveKeyPair(secretBytes: Hex.decode(enrolmentCode) ?? []).publicKey
  }
}
