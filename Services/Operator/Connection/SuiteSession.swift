import Logging
import RPC
import ServiceKit
import SuiteCrypto
import ZeroMQ

/// One holder's connection to the suite.
struct SuiteSession: Sendable {
  let settings: OperatorSettings
  let clients: SuiteClients
  private let signingKey: Ed25519.PrivateKey

  /// - Parameter identity: Whose keys to use instead of those the settings name.
  init(settings: OperatorSettings, identity: Identity? = nil) throws {
    var curve = settings.curve
    var signingKey = settings.signingKey
    if let identity {
      curve = try .read(from: identity.folder.file(identity.name, .curveSecret))
      signingKey = try .init(contentsOf: identity.folder.file(identity.name, .signingSecret))
    }
    try self.init(settings: settings, curve: curve, signing: signingKey)
  }

  init(settings: OperatorSettings, curve: CurveKeyPair, signing: Ed25519.PrivateKey) throws {
    self.settings = settings
    signingKey = signing
    // What goes wrong reaches the person as the command's own error.
    let quiet = Logger(label: "twinriver") { _ in SwiftLogNoOpLogHandler() }
    clients = SuiteClients(settings.suite, keyPair: curve, logger: quiet)
  }

  /// Calls `service`.
  func caller(for service: SuiteService) throws -> any RPCCaller { try clients.caller(for: service) }

  /// How calls are made: with the settings' patience, in the terminal's language, acts signed by the holder.
  var options: CallOptions {
    CallOptions(timeout: settings.callTimeout, signer: HolderSigner(signingKey), language: .ofTerminal)
  }

  /// For keys that cannot sign yet: an enrolment code has no signing key.
  var unsigned: CallOptions {
    CallOptions(timeout: settings.callTimeout, language: .ofTerminal)
  }
}
