import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto
import ZeroMQ

/// Turns an enrolment code into active keys: presents them over a connection made with the code, then uses them.
struct KeyAcceptance {
  let settings: OperatorSettings

  func accept(_ code: String, as keys: KeyFolder.Keys) async throws {
    guard let secret = Hex.decode(code.trimmingCharacters(in: .whitespacesAndNewlines)), secret.count == 32 else {
      throw Complaint.exit(say("登记码应为64位十六进制数字", "an enrolment code is 64 hexadecimal digits"), 65)
    }
    try await onceKnown { settings in
      try await present(
        keys,
        over: SuiteSession(settings: settings, curve: CurveKeyPair(secretBytes: secret), signing: keys.signing))
    }
    try await onceKnown { settings in
      try await activate(SuiteSession(settings: settings, curve: keys.curve, signing: keys.signing))
    }
  }

  /// The catalog knows a key once it has read its own log, a moment after it made or took it. Till then the key is a
  /// stranger's, who is answered once a second and otherwise not at all: so calls are short, and made again.
  private func onceKnown(_ body: (OperatorSettings) async throws -> Void) async throws {
    var brief = settings
    brief.callTimeout = min(settings.callTimeout, .milliseconds(1_500))
    try await untilKnown(within: settings.callTimeout, pausing: .milliseconds(100), ["KEY_UNKNOWN", "EXPIRED"]) {
      try await body(brief)
    }
  }

  /// Presents `keys` over a connection that may: one made with a code, or with a key of the same holder.
  func present(_ keys: KeyFolder.Keys, over session: SuiteSession) async throws {
    let curve = keys.curve.publicKey.bytes
    let proof = try keys.signing.sign(Array("twinriver-enrol-v1\n\(Hex.encode(curve))\n".utf8))
    let directory = try session.directory
    try await session.clients.connected {
      _ = try await directory.enrolKey(
        .init(curvePublicKey: curve, signingPublicKey: keys.signing.publicKey.rawRepresentation, proof: proof),
        options: session.unsigned)
    }
  }

  func activate(_ session: SuiteSession) async throws {
    let directory = try session.directory
    try await session.clients.connected {
      _ = try await directory.activateKey(.init(), options: session.unsigned)
    }
  }
}
