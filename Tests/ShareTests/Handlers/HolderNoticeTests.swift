import Contracts
import FoundationEssentials
import Logging
import Postgres
import RPC
import TestKit
import Testing

@testable import ShareService

/// Notices of corrected values: to every organisation that holds the record, once.
@Suite(.serialized) struct HolderNoticeTests {
  @Test func `each holder is told once, however often the correction is read`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let query = try await world.grant(["code", "name"])
      let batch = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(batch)
      let first = try await world.query(query, ["500113108"])
      world.clock.advance(by: 60)
      let second = try await world.batch(batch)
      _ = try await world.query(query, ["500113114"])
      let corrected = CorrectionV1.ValueCorrected(
        caseID: "case-1", entry: ShareWorld.towns, column: "name", handle: first.records[0].handle,
        provider: providerOrganisation)

      for _ in 0..<2 {
        try await world.database.database.command { try await HolderNotices().notify(of: corrected, in: $0) }
      }

      let notices = try await world.events(ShareV1.HolderNotice.self)
      #expect(notices.count == 1)
      #expect(notices.first?.event.holderOrganisation == userOrganisation)
      #expect(notices.first?.event.deliveries == [second.id, first.delivery])
      #expect(notices.first?.audience == [userOrganisation])
    }
  }

  @Test func `every organisation that holds the value is told, each of its own deliveries`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let first = try await world.query(try await world.grant(["code", "name"]), ["500113108"])
      let other = try await world.share.submitRequest(
        .init(
          entry: ShareWorld.towns, columns: ["code", "name"], purpose: .workReference, duty: "核对行政区划", mode: .query,
          receivingSystem: Principal.strangerSystem.holder.id),
        context: Principal.stranger.calls(ShareWorld.M.submitRequest)
      ).grants[0]
      let second = try await world.query(other, ["500113108"], by: .strangerSystem)
      let corrected = CorrectionV1.ValueCorrected(
        caseID: "case-1", entry: ShareWorld.towns, column: "name", handle: first.records[0].handle,
        provider: providerOrganisation)

      try await world.database.database.command { try await HolderNotices().notify(of: corrected, in: $0) }

      let notices = try await world.events(ShareV1.HolderNotice.self)
      let told = Dictionary(uniqueKeysWithValues: notices.map { ($0.event.holderOrganisation, $0.event.deliveries) })
      #expect(
        told == [userOrganisation: [first.delivery], Principal.stranger.organisation: [second.delivery]])
      #expect(notices.allSatisfy { $0.audience == [$0.event.holderOrganisation] })
    }
  }

  @Test func `who holds the record without that column is not told`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name", "population"])
      let handle = try await world.query(grant, ["500113108"], columns: ["code", "name"]).records[0].handle
      func correct(_ column: String) async throws {
        let corrected = CorrectionV1.ValueCorrected(
          caseID: "case-1", entry: ShareWorld.towns, column: column, handle: handle, provider: providerOrganisation)
        try await world.database.database.command { try await HolderNotices().notify(of: corrected, in: $0) }
      }

      try await correct("population")
      #expect(try await world.events(ShareV1.HolderNotice.self).isEmpty)

      try await correct("name")
      #expect(try await world.events(ShareV1.HolderNotice.self).map(\.event.column) == ["name"])
    }
  }

  @Test func `nobody is told of a record that nobody holds`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      let held = try await world.query(grant, ["500113108"]).records[0].handle
      var near = held
      near[15] ^= 1

      for handle in [near, Array(repeating: 0, count: 16), Array(repeating: 255, count: 16)] {
        let corrected = CorrectionV1.ValueCorrected(
          caseID: "case-1", entry: ShareWorld.towns, column: "code", handle: handle, provider: providerOrganisation)
        try await world.database.database.command { try await HolderNotices().notify(of: corrected, in: $0) }
      }
      let elsewhere = CorrectionV1.ValueCorrected(
        caseID: "case-1", entry: "307001/000002", column: "code", handle: held, provider: providerOrganisation)
      try await world.database.database.command { try await HolderNotices().notify(of: elsewhere, in: $0) }

      #expect(try await world.events(ShareV1.HolderNotice.self).isEmpty)
    }
  }
}
