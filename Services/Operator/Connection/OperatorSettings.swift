package import ServiceKit
import SuiteCrypto
import ZeroMQ

/// The settings of the command line: who calls, how long it waits, and where the suite is.
package struct OperatorSettings: Sendable {
  let curve: CurveKeyPair
  let signingKey: Ed25519.PrivateKey
  package var callTimeout: Duration
  /// Where the open portal is, for links.
  package let portal: String
  package let suite: SuiteSettings

  /// Reads the file; throws everything that is wrong with it.
  package static func load(_ path: String) async throws(SettingsError) -> OperatorSettings {
    let file = try await SettingsFile.load(path)
    let settings = OperatorSettings(file.root)
    try file.finish()
    return settings
  }

  private init(_ root: SettingsSection) {
    let caller = root.section("caller")
    curve = caller.curveKeyPair("curveSecretKeyFile")
    signingKey = caller.signingKey("signingKeyFile")
    callTimeout = root.duration("callTimeoutMilliseconds", default: 10000, in: 100...600_000)
    portal = root.string("portal", default: "http://127.0.0.1:25620")
    suite = SuiteSettings(root)
  }
}
