import Contracts
import EventLog
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import Wire

@testable import ShareService

/// What proves who asked and who answered: each legal act of sharing lies in the log with its officer's signature.
@Suite(.serialized) struct EvidenceTests {
  typealias M = ShareV1.ShareService.Method

  @Test func `Art. 19 ¶2: application and answer lie in the log with their officers' signatures, which verify`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      let (user, provider) = (try Ed25519.PrivateKey.generate(), try Ed25519.PrivateKey.generate())
      let asked = ShareV1.SubmitRequestRequest(
        entry: ShareWorld.towns, columns: ["population"], purpose: .dataCheck, duty: "核对行政区划", mode: .query)
      let request = try await world.share.submitRequest(
        asked, context: Principal.user.signs(M.submitRequest, try asked.packed(), with: user))
      world.clock.advance(by: 1)
      let answer = ShareV1.AnswerRequestRequest(id: request.id, decision: .agree)
      _ = try await world.share.answerRequest(
        answer, context: Principal.provider.signs(M.answerRequest, try answer.packed(), with: provider))

      let (application, agreement) = (
        try await world.evidence(ShareV1.RequestSubmitted.topic),
        try await world.evidence(ShareV1.RequestAnswered.topic)
      )
      #expect(application.actor?.holder == Principal.user.holder.id)
      #expect(agreement.actor?.holder == Principal.provider.holder.id)
      #expect(try application.verifies(try asked.packed(), with: user.publicKey))
      #expect(try agreement.verifies(try answer.packed(), with: provider.publicKey))
      // Neither for other words, nor by another person.
      #expect(try !agreement.verifies(try asked.packed(), with: provider.publicKey))
      #expect(try !agreement.verifies(try answer.packed(), with: user.publicKey))
    }
  }

  @Test func `every act of sharing with legal effect is to be signed, and nothing unsigned passes the table`() {
    let signed = AccessTable.suite.rules.filter { $0.key.hasPrefix("twinriver.share.") && $0.value.signed }.map(\.key)
    let acts = [
      "SubmitRequest", "AnswerRequest", "WithdrawRequest", "ExtendRequest", "AskForSupplement", "SupplementRequest",
      "ConsentStorage", "RevokeGrant", "PlaceHold", "ReleaseHold", "RequestStorage", "RefuseStorage",
      "WithdrawStorage", "CertifyDeletion", "OpenDispute", "DecideDispute", "DecideHeldRequest", "ListUses",
    ]

    #expect(Set(acts).isSubset(of: Set(signed.map { String($0.split(separator: "/")[1]) })))
  }
}

extension Principal {
  /// A call whose payload is signed by a person's own key.
  fileprivate func signs(
    _ method: MethodDescriptor, _ payload: [UInt8], with key: Ed25519.PrivateKey
  ) throws -> ServerContext {
    let (digest, idempotencyKey) = (SHA256.hash(payload).bytes, [UInt8].random(16))
    let act = Act(method: method.fullName, idempotencyKey: idempotencyKey, payloadSHA256: digest)
    return calls(
      method, key: idempotencyKey, digest: digest,
      signature: .init(algorithm: .ed25519, value: try key.sign(act.signedBytes)))
  }
}

extension EventLogV1.EventBody {
  /// Whether its signature is one of `key` for `payload`, by what the event itself says was signed.
  fileprivate func verifies(_ payload: [UInt8], with key: Ed25519.PublicKey) throws -> Bool {
    let act = Act(
      method: signedMethod, idempotencyKey: signedIdempotencyKey, payloadSHA256: SHA256.hash(payload).bytes)
    return key.isValidSignature(signature?.value ?? [], for: act.signedBytes)
  }
}

extension ShareWorld {
  /// The only event of a topic, whole.
  fileprivate func evidence(_ topic: String) async throws -> EventLogV1.EventBody {
    let bodies = try await database.database.read {
      try await $0.query("SELECT body FROM log WHERE topic = \(topic)", as: [UInt8].self)
    }
    guard bodies.count == 1 else { throw NotOne() }
    return try EventLogV1.EventBody(packed: bodies[0])
  }

  private struct NotOne: Error {}
}
