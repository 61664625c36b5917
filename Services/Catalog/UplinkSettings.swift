import FoundationEssentials
package import RPC
import Rules
import ServiceKit
package import SuiteCrypto
package import ZeroMQ

/// How a county's catalog reaches the city's, and with whose keys.
package struct UplinkSettings: Sendable {
  /// The city's catalog-service and the system that the city enrolled for this county's authority.
  package struct Connection: Sendable {
    package let replicas: [RPCClient.Replica]
    package let keyPair: CurveKeyPair
    package let signingKey: Ed25519.PrivateKey
  }

  /// `nil` while the county stands alone; what its authority publishes waits.
  package var connection: Connection?
  /// Which part of the platform the city's node is on.
  package var network = EntryValidator.Network.extranet
  package var pollInterval = Duration.milliseconds(1000)
  package var retryFirst = Duration.milliseconds(500)
  package var retryLimit = Duration.seconds(60)
  package var callTimeout = Duration.seconds(30)
  /// Reports read from the outbox at once.
  package var batchReportsLimit = 100
  /// What the city answered to reports, told in one answer at most.
  package var answersLimit = 500

  package init() {}

  init(_ section: SettingsSection) {
    network = section.choice("network", default: network)
    pollInterval = section.duration("pollIntervalMilliseconds", default: 1000, in: 10...60_000)
    retryFirst = section.duration("retryFirstMilliseconds", default: 500, in: 10...60_000)
    retryLimit = section.duration("retryLimitSeconds", default: 60, in: 1...3600)
    callTimeout = section.duration("callTimeoutSeconds", default: 30, in: 1...120)
    batchReportsLimit = section.integer("batchReportsLimit", default: batchReportsLimit, in: 1...1000)
    answersLimit = section.integer("answersLimit", default: answersLimit, in: 1...5000)
    connection = Connection(section)
  }
}

extension UplinkSettings.Connection {
  /// `nil` where no endpoint is named; then no key is asked for either.
  fileprivate init?(_ section: SettingsSection) {
    let endpoints = section.strings("endpoints", default: [])
    let serverKey = section.key("cityCurvePublicKeyFile") { path in
      try CurvePublicKey(z85: String(String(contentsOfFile: path, encoding: .utf8).prefix { !$0.isWhitespace }))
    }
    let keyPair = section.key("curveSecretKeyFile") { try CurveKeyPair.read(from: $0) }
    let signingKey = section.key("signingKeyFile") { try Ed25519.PrivateKey(contentsOf: $0) }
    guard !endpoints.isEmpty else { return nil }
    guard let serverKey, let keyPair, let signingKey else {
      section.report("endpoints", "need the city's public key and the two keys of the system beside them")
      return nil
    }
    self.keyPair = keyPair
    self.signingKey = signingKey
    replicas = endpoints.compactMap { endpoint in
      guard let address = try? SocketAddress(endpoint) else {
        section.report("endpoints", "must be addresses such as tcp://host:port")
        return nil
      }
      return RPCClient.Replica(address: address, serverKey: serverKey)
    }
  }
}

extension SettingsSection {
  /// A key from the file that is named, if one is.
  fileprivate func key<Key>(_ name: String, _ read: (String) throws -> Key) -> Key? {
    guard let path = optionalString(name) else { return nil }
    do {
      return try read(path)
    } catch {
      report(name, "cannot be used: \(error)")
      return nil
    }
  }
}

extension CatalogSettings {
  /// A level has its region, only a county reports, and nothing flows from the inner network out (Art. 14, 15).
  func checkPlace(_ section: SettingsSection) {
    let code = try? RegionCode(region)
    let fits = level == .city ? region == Organisation.cityRegion : code?.isChongqing == true
    if !fits || (level == .county && region == Organisation.cityRegion) {
      section.report("region", level == .city ? "is 500000 for the city" : "must be the county's own, 50xxxx")
    }
    guard uplink.connection != nil else { return }
    if level == .city { section.report("uplink", "is for counties: there is nothing above the city") }
    // Reports go up and the city's catalog comes down, so one of them would leave the inner network.
    if network != uplink.network {
      section.report(
        "uplink.network", "must be this node's own: nothing flows from the inner network to the outer one (Art. 14)")
    }
  }
}
