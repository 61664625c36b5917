import CatalogService
import Contracts
import EventLog
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import Wire

/// Rule packs are the city's to adopt; who else tries is refused, and the refusal is on record.
@Suite(.serialized, .timeLimit(.minutes(1))) struct PackRefusalTests {
  @Test func `Art. 5: a county's authority that adopts a pack is refused, and the refusal is an event`() async throws {
    try await Desk.with { desk in
      let wired = try WiredDesk(desk)
      let (client, signer) = try wired.enrol(.countyPublisher)
      let recorder = RefusalRecorder(
        desk.temporary.database, service: "catalog", logger: TemporaryDatabase.quietLogger)
      let adopting = CatalogV1.AdoptPackRequest(pack: "SC809", from: "2026-01-01", act: "渝北府发〔2025〕1号")

      let refusal = try await wired.serving(observer: recorder) {
        try await client.connected { client in
          let changes = CatalogV1.ChangeService.Client(client)
          _ = try await eventually { try await changes.listPacks(.init()) }
          return await desk.refusal { try await changes.adoptPack(adopting, options: CallOptions(signer: signer)) }
        }
      }
      try await recorder.record()

      #expect(refusal?.code == .permissionDenied && refusal?.reason == "NOT_THE_CITY_AUTHORITY")
      let event = try #require(try await desk.events().last)
      let told = try EventLogV1.AccessRefused(packed: event.payload)
      #expect(event.topic == "eventlog.v1.access-refused")
      #expect(told.method == CatalogV1.ChangeService.Method.adoptPack.fullName)
      #expect(told.reason == "NOT_THE_CITY_AUTHORITY" && told.count == 1)
      #expect(told.organisation == CountyFixture.authority.text)
      #expect(told.keyFingerprint == event.subject && !told.keyFingerprint.isEmpty)
      #expect(try await desk.topics().contains("pack-adopted") == false)
    }
  }
}
