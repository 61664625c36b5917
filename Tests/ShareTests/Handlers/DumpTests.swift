import Contracts
import EventLog
import Foundation
import Logging
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteCrypto
import Synchronization
import TestKit
import Testing
import Wire

@testable import ShareService

/// What somebody finds who has a dump of share-service's database or its logs, and counts ID numbers through (Art. 29).
@Suite(.serialized) struct DumpTests {
  typealias D = ShareV1.DeliveryService.Method

  private static let person = "500103199001010010"
  private static let absent = "500103199003070025"

  @Test func `Art. 29: a dump holds no ID number that was asked for, found, refused or looked up`() async throws {
    try await ShareWorld.with { world in
      try await world.exchangePersons()

      let dump = try await world.dump()

      #expect(dump.contains(world.control))
      for person in [Self.person, Self.absent] {
        let hex = Hex.encode(Array(person.utf8))
        let base64 = Data(person.utf8).base64EncodedString().prefix(22)
        #expect(!dump.contains(person) && !dump.contains(hex) && !dump.contains(base64))
      }
    }
  }

  @Test func `Art. 29: who knows all else that a dump tells of a delivery cannot find its ID number by any digest`()
    async throws
  {
    try await ShareWorld.with { world in
      let deliveries = try await world.exchangePersons()
      let dump = try await world.dump()
      let handles = try await world.handles()
      #expect(handles.count == 1 && dump.contains(Hex.encode(handles[0])))

      // The content as whoever guesses the number would write it, and what could be made of that.
      let guessed = ["\(Self.person)", Self.person + ",甲"].flatMap { values in
        ["_handle,code", "_handle,code,name"].map { "\($0)\n\(Hex.encode(handles[0])),\(values)\n" }
      }
      let requests = try deliveries.grants.map {
        try ShareV1.QueryRequest(grant: $0, purpose: .workReference, keys: [Self.person]).packed()
      }
      let plain = [Array(Self.person.utf8), RecordKey([Self.person]).bytes]
      for bytes in guessed.map({ Array($0.utf8) }) + requests + plain {
        for digest in [SHA256.hash(bytes).hex, SM3.hash(bytes).hex] { #expect(!dump.contains(digest.prefix(32))) }
      }
      // What the sides have is as it was: the receipt vouches for the very same bytes.
      let manifest = String(decoding: try #require(deliveries.query.receipt).manifest, as: UTF8.self)
      #expect(guessed.contains { manifest.contains("chunk-0-sha256: \(SHA256.hash(Array($0.utf8)).hex)\n") })
      #expect(!dump.contains(Hex.encode(Array(manifest.utf8.prefix(20)))))
      // The log has the manifest's digest, but nobody else makes that text: it is salted.
      let unsalted = manifest.split(separator: "\n").filter { !$0.hasPrefix("salt: ") }.map { $0 + "\n" }.joined()
      #expect(dump.contains(SHA256.hash(Array(manifest.utf8)).hex))
      #expect(!dump.contains(SHA256.hash(Array(unsalted.utf8)).hex))
    }
  }

  @Test func `Art. 29: a file of one record is found neither by its digest nor by that of the request it began with`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      let file = Array("code,name\n\(Self.person),甲\n".utf8)
      let key = Random.bytes(16)
      let begun = try await world.begin(file, key: key)
      for index in begun.missingChunks { _ = try await world.put(begun, index, of: file) }
      let open = try await world.dump()
      _ = try await world.commit(begun.id)

      for dump in [open, try await world.dump()] {
        #expect(dump.contains(begun.id))
        for bytes in [file, try world.beginning(of: file).packed()] {
          for digest in [SHA256.hash(bytes).hex, SM3.hash(bytes).hex] { #expect(!dump.contains(digest.prefix(32))) }
        }
      }
      // Its provider is told as before, and a retry is known again, also under a key that came later.
      try KeyFile.create("\(world.folder)/content.2.key", contents: SecretBytes(randomCount: 32))
      for replica in [world, try world.replica()] {
        #expect(try await replica.fileDigests() == [SHA256.hash(file).bytes])
        #expect(try await replica.begin(file, key: key).id == begun.id)
        #expect(await reason { _ = try await replica.begin(file + file, key: key) } == "IDEMPOTENCY_KEY_REUSED")
      }
    }
  }

  @Test func `a file from before digests were sealed is listed with its own`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,a\n")
      let digest = SHA256.hash(Array("an older file".utf8))
      try await world.database.runScript(
        "UPDATE share.upload SET sealed_sha256 = NULL, sha256 = '\\x\(digest.hex)'")

      #expect(try await world.fileDigests() == [digest.bytes])
    }
  }

  @Test func `Art. 29: a key that a provider's database cannot compare is in no line of ours`() async throws {
    let lines = Mutex<[String]>([])
    try await ShareWorld.with { world in
      let world = world.logging { line in lines.withLock { $0.append(line) } }
      try await world.publish()
      _ = try await world.mount("provider.numbered")
      let grant = try await world.grant(["code", "name"])

      #expect(await reason { _ = try await world.query(grant, ["X" + Self.person]) } == "KEY_MALFORMED")
    }
    #expect(lines.withLock(\.count) == 1)
    #expect(lines.withLock { $0.allSatisfy { !$0.contains(Self.person) } })
  }
}

extension ShareWorld {
  /// A record of the database that is no secret: what a search finds, so that finding nothing says something.
  fileprivate var control: String { "核对行政区划" }

  /// Queries, a look-up, a refusal and a batch of one, each of a person whose ID number is the record's key.
  @discardableResult
  fileprivate func exchangePersons() async throws -> (grants: [String], query: ShareV1.QueryReply) {
    try await source.runScript(
      """
      CREATE TABLE provider.persons (code text PRIMARY KEY, name text);
      INSERT INTO provider.persons VALUES ('500103199001010010', '甲');
      GRANT SELECT ON provider.persons TO PUBLIC;
      """)
    try await publish(columns: ["code", "name"])
    _ = try await mount("provider.persons")
    let (one, all) = (try await grant(["code"]), try await grant(["code", "name"]))
    let reply = try await asks(one, "500103199001010010")
    _ = try await asks(all, "500103199001010010")
    _ = try await asks(one, "500103199003070025")
    #expect(await reason { _ = try await asks(one, "500103199001010010", purpose: .dataCheck) } == "PURPOSE_MISMATCH")
    let bulk = try await grant(["code", "name"], mode: .batch)
    try await consent(bulk)
    let start = ShareV1.StartBatchRequest(
      grant: bulk, purpose: .workReference, store: "warehouse", digest: .sm3)
    let batch = try await deliveries.startBatch(start, context: Principal.userSystem.calls(D.startBatch))
    #expect(batch.recordCount == 1)
    let lookup = ShareV1.ListUsesRequest(
      entry: Self.towns, key: ["500103199001010010"], reason: "当事人申请", nonce: .random(16))
    let uses = try await exchanges.listUses(
      lookup,
      context: Principal.providerHead.calls(
        ShareV1.ExchangeService.Method.listUses, digest: SHA256.hash(try lookup.packed()).bytes))
    #expect(uses.uses.count == 3)
    return ([one, all], reply)
  }

  /// A query whose digest and signature are what they would be on the wire.
  private func asks(
    _ grant: String, _ key: String, purpose: ShareV1.Purpose = .workReference
  ) async throws -> ShareV1.QueryReply {
    let request = ShareV1.QueryRequest(grant: grant, purpose: purpose, keys: [key])
    return try await deliveries.query(
      request,
      context: Principal.userSystem.calls(
        D.query, digest: SHA256.hash(try request.packed()).bytes,
        signature: .init(algorithm: .ed25519, value: .random(64))))
  }

  /// The database as an administrator takes it away: bytes in hex.
  fileprivate func dump() async throws -> String {
    let ended = await ChildProcess.run(
      [
        "/usr/bin/pg_dump", "-h", try await database.cluster.folder(), "-U", "postgres", "--inserts",
        database.settings.endpoint.database,
      ], environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"])
    let dump = try #require(ended)
    try #require(dump.status == 0, "\(dump.output.suffix(500))")
    return dump.output
  }

  /// Of every version, as its provider is told.
  fileprivate func fileDigests() async throws -> [[UInt8]] {
    try await mounts.listFileVersions(
      .init(entry: Self.towns), context: Principal.provider.calls(Mounts.listFileVersions)
    ).versions.map(\.sha256)
  }

  /// All handles that deliveries left.
  fileprivate func handles() async throws -> [[UInt8]] {
    try await database.database.read {
      try await $0.query(
        "SELECT DISTINCT handles FROM delivery_holding WHERE octet_length(handles) > 0", as: [UInt8].self)
    }
  }

  /// The same service, whose lines `line` is given.
  fileprivate func logging(_ line: @escaping @Sendable (String) -> Void) -> ShareWorld {
    let (desk, sources) = (deliveries.desk, deliveries.desk.sources)
    return with(
      desk: DeliveryDesk(
        database: desk.database,
        sources: RecordSources(
          relations: sources.relations, interfaces: sources.interfaces, meters: sources.meters, own: sources.own,
          vault: sources.vault, logger: Logger(label: "test") { _ in LineHandler(line: line) }),
        entryKeys: desk.entryKeys, receipts: desk.receipts, parties: desk.parties, limits: desk.limits))
  }
}

/// Hands each line on as text, metadata included.
private struct LineHandler: LogHandler {
  let line: @Sendable (String) -> Void
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { line("\(event.message) \(event.metadata ?? [:])") }
}
