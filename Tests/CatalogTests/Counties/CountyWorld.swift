import CatalogService
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import TestKit

/// A county's suite and the city's in one process, each with its own database, clock and service, and the link between.
struct CountyWorld: Sendable {
  let city: Desk
  let county: Desk
  let countyService: WiredDesk
  let uplink: Uplink
  private let cityService: WiredDesk
  /// The county's client of the city's service, as the system enrolled there.
  private let client: RPCClient

  static func with(
    countyAt start: Date = Fixture.now, under packs: PacksInForce = .default,
    cityOn cityNetwork: EntryValidator.Network = .extranet, countyOn network: EntryValidator.Network = .extranet,
    _ body: (CountyWorld) async throws -> Void
  ) async throws {
    var (citySettings, countySettings) = (CatalogSettings(), CountyFixture.settings)
    (citySettings.network, countySettings.network) = (cityNetwork, network)
    try await Desk.with(settings: citySettings, packs: packs) { [countySettings] city in
      try await Desk.with(settings: countySettings, packs: packs, at: start) { county in
        try await city.openCity()
        try await county.openCounty()
        let world = try CountyWorld(city, county)
        try await world.client.connected { _ in try await body(world) }
      }
    }
  }

  private init(_ city: Desk, _ county: Desk) throws {
    (self.city, self.county) = (city, county)
    (cityService, countyService) = (try WiredDesk(city), try WiredDesk(county))
    let (client, signer) = try cityService.enrol(.countySystem)
    self.client = client
    uplink = Uplink(
      county.temporary.database, to: client, region: CountyFixture.region, signer: signer,
      actor: .service("catalog"), settings: UplinkSettings(), logger: TemporaryDatabase.quietLogger)
  }

  /// Runs the city's service while `body` runs; at all other times the link is cut.
  func linked<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    try await cityService.serving(body)
  }

  /// Sends what waits and follows the city's log.
  func sync() async throws {
    try await linked {
      try await sendAll()
      try await followCity()
    }
  }

  /// Sends until nothing waits; a connection that is not up again yet is no failure.
  func sendAll() async throws {
    while try await eventually({ try await uplink.step() }) > 0 {}
  }

  /// How many reports wait at the county.
  func waiting() async throws -> Int {
    try await county.temporary.database.read { source in
      try await source.query(
        "SELECT count(*) FROM county_outbox WHERE sequence > coalesce((SELECT max(sequence) FROM county_uplink), 0)",
        as: Int.self)[0]
    }
  }

  /// Takes over at the county what the city's log tells.
  func followCity() async throws {
    let consumer = LogConsumer(
      CityEntries(), reading: RemoteLog(name: CityEntries.source, client), into: county.temporary.database,
      logger: TemporaryDatabase.quietLogger)
    try await eventually { try await consumer.catchUp() }
  }
}
