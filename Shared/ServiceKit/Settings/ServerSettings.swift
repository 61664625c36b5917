package import RPC
package import SuiteCrypto
package import ZeroMQ

/// The channel on which calls arrive, and this service's own keys.
package struct ServerSettings: Sendable {
  /// A ZeroMQ address such as `tcp://127.0.0.1:25601`.
  package let bind: String
  package let curve: CurveKeyPair
  package let signingKey: Ed25519.PrivateKey
  package let sockets: SocketSettings
  package let calls: RPCServerSettings

  init(_ section: SettingsSection) {
    bind = section.string("bind")
    curve = section.curveKeyPair("curveSecretKeyFile")
    signingKey = section.signingKey("signingKeyFile")
    var sockets = SocketSettings()
    sockets.maximumConnections = section.integer(
      "connectionsLimit", default: sockets.maximumConnections, in: 16...1_000_000)
    sockets.maximumUnprovenConnections = section.integer(
      "unprovenConnectionsLimit", default: sockets.maximumUnprovenConnections, in: 1...65536)
    sockets.maximumBacklogBytes = section.bytes(
      "connectionBacklogLimitBytes", default: sockets.maximumBacklogBytes, in: 1 << 20...1 << 30)
    sockets.maximumMessageBytes = section.bytes(
      "frameLimitBytes", default: sockets.maximumMessageBytes, in: 1 << 16...1 << 26)
    sockets.allowsEphemeralPorts = section.flag("allowEphemeralPorts", default: false)
    self.sockets = sockets
    calls = RPCServerSettings(section.section("calls"))
  }
}

extension RPCServerSettings {
  init(_ section: SettingsSection) {
    self.init()
    maximumTimeoutMilliseconds = section.integer(
      "timeoutLimitMilliseconds", default: maximumTimeoutMilliseconds, in: 1000...600_000)
    maximumPayloadBytes = section.bytes("payloadLimitBytes", default: maximumPayloadBytes, in: 1 << 16...1 << 25)
    maximumMetadataBytes = section.bytes("metadataLimitBytes", default: maximumMetadataBytes, in: 1 << 8...1 << 16)
    maximumCallsInFlight = section.integer("inFlightLimit", default: maximumCallsInFlight, in: 16...1_000_000)
    maximumCallsInFlightPerKey = section.integer(
      "inFlightPerKeyLimit", default: maximumCallsInFlightPerKey, in: 1...1_000_000)
    maximumBytesInFlight = section.bytes("inFlightLimitBytes", default: maximumBytesInFlight, in: 1 << 20...1 << 34)
    drainMilliseconds = section.integer("drainMilliseconds", default: drainMilliseconds, in: 0...60000)
  }
}

extension SettingsSection {
  /// The first line of a private file; nil when no file is named.
  package func secret(_ name: String) -> String? {
    guard let path = optionalString(name) else { return nil }
    do {
      return try SecretFile.firstLine(of: path)
    } catch {
      report(name, "cannot be used: \(error)")
      return nil
    }
  }

  /// A CURVE key pair from the file of its secret key.
  package func curveKeyPair(_ name: String) -> CurveKeyPair {
    parsed(name, or: StandIn.curve) { try CurveKeyPair.read(from: $0) }
  }

  /// An Ed25519 private key from a PEM file.
  package func signingKey(_ name: String) -> Ed25519.PrivateKey {
    parsed(name, or: StandIn.signingKey) { try Ed25519.PrivateKey(contentsOf: $0) }
  }

  /// A CURVE public key from a file that holds its 40 characters.
  package func curvePublicKey(_ name: String) -> CurvePublicKey {
    parsed(name, or: StandIn.curve.publicKey) { path in
      try CurvePublicKey(z85: String(PublicFile.read(path).prefix { !$0.isWhitespace }))
    }
  }

  /// An Ed25519 public key from a PEM file; nil when no file is named.
  package func signingPublicKey(_ name: String) -> Ed25519.PublicKey? {
    guard let path = optionalString(name) else { return nil }
    do {
      return try Ed25519.PublicKey(pem: PublicFile.read(path))
    } catch {
      report(name, "cannot be used: \(error)")
      return nil
    }
  }
}

/// Keys that stand where a file has a problem. They are never used: `SettingsFile.finish()` throws before.
private enum StandIn {
  static let curve = CurveKeyPair.generate()
  static let signingKey: Ed25519.PrivateKey = {
    do {
      return try .generate()
    } catch {
      fatalError("OpenSSL cannot make a key: \(error)")
    }
  }()
}
