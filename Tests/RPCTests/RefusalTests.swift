import ProtobufC
import RPC
import SuiteCrypto
import TestKit
import Testing
import Wire
import ZeroMQ

/// Every reason for which a request is not run, beside the request that is.
@Suite(.timeLimit(.minutes(1))) struct RefusalTests {
  @Test func `a request that nothing is wrong with is answered under its own call id`() async throws {
    let fixture = try Fixture()

    let reply = try await fixture.runRaw { try await $0.ask(.valid(callID: 41)) }

    #expect(reply.callID == 41)
    #expect(reply.status == .ok)
    #expect(try WireV1.Metadata(packed: reply.payload).value == [1, 2, 3])
  }

  @Test func `a method that the policy does not allow is refused and reported`() async throws {
    let fixture = try Fixture(
      policy: FixedPolicy { _, method in method == Method.echo ? .allowed(signed: false) : .denied })

    let (allowed, denied) = try await fixture.runRaw {
      (try await $0.ask(.valid(Method.echo)), try await $0.ask(.valid(Method.put)))
    }

    #expect(allowed.status == .ok)
    #expect(denied.status == .permissionDenied)
    #expect(denied.reason == "METHOD_NOT_ALLOWED")
    #expect(fixture.refusals.all.map(\.method) == [Method.put.fullName])
  }

  @Test func `a directory too old to change anything by still lets callers read`() async throws {
    let fixture = try Fixture(
      policy: FixedPolicy { _, method in method.idempotency == .command ? .directoryStale : .allowed(signed: false) })

    let (read, write) = try await fixture.runRaw {
      (try await $0.ask(.valid(Method.echo)), try await $0.ask(.valid(Method.put)))
    }

    #expect(read.status == .ok)
    #expect(write.status == .unavailable)
    #expect(write.reason == "DIRECTORY_STALE")
  }

  @Test func `a method that does not exist is named in the refusal`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.method = "twinriver.test.v1.Test/Nothing"

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.status == .unimplemented)
    #expect(reply.message.contains("Test/Nothing"))
  }

  @Test(arguments: [0, 15, 17])
  func `a command without a key of sixteen bytes is refused`(count: Int) async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid(Method.put)
    request.idempotencyKey = [UInt8](repeating: 1, count: count)

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.status == .invalidArgument)
    #expect(reply.violatedField == "idempotency_key")
  }

  @Test func `a request without a deadline is refused`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.timeoutMs = 0

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.status == .invalidArgument)
    #expect(reply.violatedField == "timeout_ms")
  }

  @Test func `a request whose time is over is not run`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.timeoutMs = 20

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.status == .deadlineExceeded)
    #expect(reply.reason == "EXPIRED_IN_QUEUE")
    #expect(fixture.seen.isEmpty)
  }

  @Test func `a timeout is cut to what the service allows`() async throws {
    var settings = RPCServerSettings()
    settings.maximumTimeoutMilliseconds = 1_000
    let fixture = try Fixture(settings: settings)
    var request = try WireV1.Request.valid()
    request.timeoutMs = .max

    _ = try await fixture.runRaw { try await $0.ask(request) }

    #expect(fixture.seen.first!.deadline.remaining < .seconds(1))
  }

  @Test func `a payload above the method's limit is refused, one at the limit is not`() async throws {
    var settings = RPCServerSettings()
    settings.payloadBytesByMethod[Method.echo.fullName] = try WireV1.Request.valid().payload.count
    let fixture = try Fixture(settings: settings)
    var large = try WireV1.Request.valid()
    large.payload = try WireV1.Metadata(key: "k", value: [1, 2, 3, 4]).packed()

    let (accepted, refused) = try await fixture.runRaw { (try await $0.ask(.valid()), try await $0.ask(large)) }

    #expect(accepted.status == .ok)
    #expect(refused.status == .resourceExhausted)
    #expect(refused.reason == "PAYLOAD_TOO_LARGE")
  }

  @Test func `metadata above eight kibibytes is refused`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.metadata = [WireV1.Metadata(key: "x", value: [UInt8](repeating: 0, count: 8_191))]

    let accepted = try await fixture.runRaw { try await $0.ask(request) }
    request.metadata[0].value.append(0)
    let refused = try await Fixture().runRaw { try await $0.ask(request) }

    #expect(accepted.status == .ok)
    #expect(refused.reason == "METADATA_TOO_LARGE")
  }

  @Test func `a payload of another message is refused`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.payload = [0xff, 0xff, 0xff, 0xff]

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.status == .invalidArgument)
    #expect(reply.reason == "REQUEST_MALFORMED")
  }

  @Test func `one call too many of a key is refused with a hint, another key's is not`() async throws {
    var settings = RPCServerSettings()
    settings.maximumCallsInFlightPerKey = 1
    let fixture = try Fixture(settings: settings)
    let other = CurveKeyPair.generate()
    fixture.directory.add(other.publicKey)

    try await fixture.runRaw { peer in
      peer.send(try WireV1.Request.valid(Method.park, callID: 1).packed())
      await fixture.gate.reached()
      let refused = try await peer.ask(.valid(callID: 2))
      #expect(refused.callID == 2)
      #expect(refused.reason == "TOO_MANY_CALLS_OF_KEY")
      #expect(refused.retryAfterMilliseconds == 100)

      #expect(try await RawPeer(fixture, other).ask(.valid()).status == .ok)
      fixture.gate.open()
      #expect(try await peer.reply().callID == 1)
    }
  }

  @Test func `what nobody declared is hidden from the caller`() async throws {
    struct Secret: Error { let password = "hunter2" }
    let fixture = try Fixture()
    fixture.failWith([Secret()])

    let reply = try await fixture.runRaw { try await $0.ask(.valid(Method.fail)) }

    #expect(reply.status == .unknown)
    #expect(reply.reason == "UNDECLARED_FAILURE")
    #expect(!reply.message.contains("hunter2"))
  }

  @Test(arguments: [(Language.zh, "目录"), (.en, "catalog")])
  func `a declared error keeps its reason and details and speaks the caller's language`(
    language: Language, text: String
  ) async throws {
    let fixture = try Fixture()
    let thrown = RPCError(
      .alreadyExists, "ENTRY_EXISTS", en: "in the catalog", zh: "已在目录中", details: [.field("code", "taken")])
    fixture.failWith([thrown])

    let error = try await fixture.run { client in
      await rpcError { try await client.call(Method.fail, options: CallOptions(language: language)) }
    }

    #expect(error?.code == .alreadyExists)
    #expect(error?.reason == "ENTRY_EXISTS")
    #expect(error?.text.en.contains(text) == true)
    #expect(error?.details == thrown.details)
  }
}

/// Acts with legal effect and their signatures.
@Suite(.timeLimit(.minutes(1))) struct SignatureTests {
  private struct Signer: ActSigner {
    let key: Ed25519.PrivateKey

    func sign(_ act: Act) throws -> WireV1.Signature {
      WireV1.Signature(algorithm: .ed25519, value: try key.sign(act.signedBytes))
    }
  }

  private let key: Ed25519.PrivateKey
  private let fixture: Fixture

  init() throws {
    key = try Ed25519.PrivateKey.generate()
    fixture = try Fixture(
      policy: FixedPolicy { _, method in .allowed(signed: method == Method.put) },
      signingKey: key.publicKey.rawRepresentation)
  }

  @Test func `an act signed by its holder is run and the handler gets the evidence`() async throws {
    let options = CallOptions(idempotencyKey: [UInt8](repeating: 3, count: 16), signer: Signer(key: key))

    _ = try await fixture.run { try await $0.call(Method.put, options: options) }

    let context = try #require(fixture.seen.first)
    let act = Act(
      method: Method.put.fullName, idempotencyKey: context.idempotencyKey, payloadSHA256: context.payloadSHA256)
    #expect(key.publicKey.isValidSignature(try #require(context.signature).value, for: act.signedBytes))
  }

  @Test func `an unsigned act is refused`() async throws {
    let error = try await fixture.run { client in await rpcError { try await client.call(Method.put) } }

    #expect(error?.code == .failedPrecondition)
    #expect(error?.reason == "SIGNATURE_REQUIRED")
  }

  @Test func `an act signed by somebody else is refused and reported`() async throws {
    let options = CallOptions(signer: Signer(key: try Ed25519.PrivateKey.generate()))

    let error = try await fixture.run { client in
      await rpcError { try await client.call(Method.put, options: options) }
    }

    #expect(error?.code == .unauthenticated)
    #expect(error?.reason == "SIGNATURE_INVALID")
    #expect(fixture.refusals.all.map(\.reason) == ["SIGNATURE_INVALID"])
  }

  @Test func `a signature cannot be carried over to another content`() async throws {
    let idempotencyKey = [UInt8](repeating: 3, count: 16)
    var request = try WireV1.Request.valid(Method.put)
    request.idempotencyKey = idempotencyKey
    request.signature = try Signer(key: key).sign(
      Act(
        method: Method.put.fullName, idempotencyKey: idempotencyKey,
        payloadSHA256: SHA256.hash([1, 2, 3]).bytes))

    let reply = try await fixture.runRaw { try await $0.ask(request) }

    #expect(reply.reason == "SIGNATURE_INVALID")
  }

  @Test func `a signature that was not asked for must still be right`() async throws {
    let options = CallOptions(signer: Signer(key: try Ed25519.PrivateKey.generate()))

    let error = try await fixture.run { client in
      await rpcError { try await client.call(Method.echo, options: options) }
    }

    #expect(error?.reason == "SIGNATURE_INVALID")
  }
}
