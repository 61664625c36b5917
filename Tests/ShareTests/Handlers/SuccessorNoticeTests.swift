import Contracts
import FoundationEssentials
import Postgres
import RPC
import TestKit
import Testing

@testable import ShareService

/// A correction reaches every holder, also where the holder has ended (Art. 20 ¶2, CC-29).
@Suite(.serialized) struct SuccessorNoticeTests {
  /// A world in which the user holds a town's record; its handle, and the delivery.
  private func withHolder(
    _ body: (ShareWorld, _ corrected: CorrectionV1.ValueCorrected, _ delivery: String) async throws -> Void
  ) async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let reply = try await world.query(try await world.grant(["code", "name"]), ["500113108"])
      let corrected = CorrectionV1.ValueCorrected(
        caseID: "case-1", entry: ShareWorld.towns, column: "name", handle: reply.records[0].handle,
        provider: providerOrganisation)
      try await body(world, corrected, reply.delivery)
    }
  }

  @Test func `CC-29: what is corrected after a holder's end its successor is told, of the former deliveries`()
    async throws
  {
    try await withHolder { world, corrected, delivery in
      try await world.end()

      for _ in 1...2 { try await world.hear(corrected) }

      let notices = try await world.events(ShareV1.HolderNotice.self)
      #expect(notices.map(\.event.holderOrganisation) == [Principal.stranger.organisation])
      #expect(notices.first?.event.deliveries == [delivery] && notices.first?.event.formerHolder == "")
      #expect(notices.first?.audience == [Principal.stranger.organisation])
    }
  }

  @Test func `CC-29: a successor that holds the value too is told once, of all deliveries`() async throws {
    try await withHolder { world, corrected, delivery in
      let own = try await world.share.submitRequest(
        .init(
          entry: ShareWorld.towns, columns: ["code", "name"], purpose: .workReference, duty: "核对行政区划", mode: .query,
          receivingSystem: Principal.strangerSystem.holder.id),
        context: Principal.stranger.calls(ShareWorld.M.submitRequest)
      ).grants[0]
      world.clock.advance(by: 60)
      let second = try await world.query(own, ["500113108"], by: .strangerSystem).delivery
      try await world.end()

      try await world.hear(corrected)

      #expect(try await world.events(ShareV1.HolderNotice.self).map(\.event.deliveries) == [[second, delivery]])
    }
  }

  @Test func `CC-29: what a holder was told and had not taken over its successor is told`() async throws {
    try await withHolder { world, corrected, delivery in
      try await world.hear(corrected)

      for _ in 1...2 { try await world.end() }

      let notices = try await world.events(ShareV1.HolderNotice.self)
      #expect(notices.map(\.event.holderOrganisation) == [userOrganisation, Principal.stranger.organisation])
      let (told, audience) = try #require(notices.last)
      #expect(told.formerHolder == userOrganisation && told.deliveries == [delivery])
      #expect(told.handle == corrected.handle && told.column == "name")
      #expect(audience == [Principal.stranger.organisation])
    }
  }

  @Test func `CC-29: what a holder took over is not told again, whatever is read once more`() async throws {
    try await withHolder { world, corrected, _ in
      try await world.hear(corrected)
      try await world.announce(
        CorrectionV1.CorrectionAcknowledged(caseID: corrected.caseID, organisation: userOrganisation))
      try await world.catchUp(NoticeAcknowledgements())

      try await world.end()
      try await world.hear(corrected)

      #expect(try await world.events(ShareV1.HolderNotice.self).map(\.event.holderOrganisation) == [userOrganisation])
    }
  }

  @Test func `CC-29: a notice that crossed the holder's end reaches the successor with the next sweep, once`()
    async throws
  {
    try await withHolder { world, corrected, _ in
      try await world.end()
      let crossed = ShareV1.HolderNotice(
        caseID: corrected.caseID, entry: corrected.entry, column: corrected.column, handle: corrected.handle,
        holderOrganisation: userOrganisation)
      _ = try await world.database.database.command { try await $0.insertNotice(crossed) }

      for _ in 1...2 { try await world.sweepSuccessions() }

      let notices = try await world.events(ShareV1.HolderNotice.self)
      #expect(notices.map(\.event.holderOrganisation) == [Principal.stranger.organisation])
      #expect(notices.map(\.event.formerHolder) == [userOrganisation])
    }
  }

  @Test func `CC-29: what the body between took over is not told to the last one`() async throws {
    try await withHolder { world, corrected, _ in
      try await world.hear(corrected)
      try await world.end()
      try await world.announce(
        CorrectionV1.CorrectionAcknowledged(
          caseID: corrected.caseID, organisation: Principal.stranger.organisation))
      try await world.catchUp(NoticeAcknowledgements())

      try await world.end(Principal.stranger.organisation, into: .utility)
      try await world.sweepSuccessions()

      #expect(
        try await world.events(ShareV1.HolderNotice.self).map(\.event.holderOrganisation) == [
          userOrganisation, Principal.stranger.organisation,
        ])
    }
  }

  @Test func `CC-29: of two successions the last body is told`() async throws {
    try await withHolder { world, corrected, _ in
      try await world.hear(corrected)

      try await world.end()
      try await world.end(Principal.stranger.organisation, into: .utility)
      try await world.hear(corrected)

      #expect(
        try await world.events(ShareV1.HolderNotice.self).map(\.event.holderOrganisation) == [
          userOrganisation, Principal.stranger.organisation, Principal.utility.organisation,
        ])
    }
  }
}

extension ShareWorld {
  fileprivate func hear(_ corrected: CorrectionV1.ValueCorrected) async throws {
    try await database.database.command { try await HolderNotices().notify(of: corrected, in: $0) }
  }
}
