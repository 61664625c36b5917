import Contracts
import Foundation
import Postgres
import RPC
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Art. 34(3): a leaked sample identifies the recipient, for those who answer for the data, and each look-up leaves a trace.
@Suite(.serialized) struct SampleTraceTests {
  @Test func `Art. 34(3): a leaked sample names the delivery it came from, by its keys and by its handles`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)
      let kept = try await world.file(for: .user).delivery
      let leaked = try await world.file(for: .stranger)
      let sample = leaked.lines.sample

      let byKeys = try await world.trace(.init(keys: sample.map(\.code)))
      let byHandles = try await world.trace(.init(handles: sample.map(\.handle)))

      #expect(byKeys.finding == .identified && byKeys.deliveriesExamined == 2 && !byKeys.someLost)
      let named = try #require(byKeys.deliveries.first)
      #expect(named.identified && named.evidenceBits > 20)
      #expect(named.use?.delivery == leaked.delivery.id && named.use?.user == Principal.stranger.organisation)
      #expect(named.use?.receivingSystem == Principal.stranger.holder.id && named.use?.grant == leaked.delivery.grant)
      #expect(named.recordCount == 50 && named.inOrderCount == named.neighbourCount)
      let other = try #require(byKeys.deliveries.last)
      #expect(other.use?.delivery == kept.id && !other.identified && other.recordCount == 50)
      #expect(byHandles.deliveries == byKeys.deliveries)
    }
  }

  @Test func `a sample in no delivery's order names nobody, one of a few records says that it is too small`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      let unmarked = try await world.file(for: .user).lines
      #expect(try await world.trace(.init(keys: unmarked.sample.map(\.code))).finding == .notDelivered)
      _ = try await world.setWatermark(true)
      let codes = try await world.file(for: .user).lines.sample.map(\.code)

      let sorted = try await world.trace(.init(keys: codes.sorted()))
      let few = try await world.trace(.init(keys: Array(codes[..<5])))
      let strange = try await world.trace(.init(keys: ["999"]))

      #expect(sorted.finding == .noOrder && sorted.deliveries.map(\.identified) == [false])
      #expect(few.finding == .tooFew && few.deliveries.map(\.recordCount) == [5])
      #expect(strange.finding == .notDelivered && strange.deliveries.isEmpty && strange.deliveriesExamined == 1)
      #expect(try await world.events(ShareV1.SampleTraced.self).allSatisfy { $0.event.deliveries.isEmpty })
    }
  }

  @Test func `a trace is an event that names the delivery, not told to its user, and keeps its reason but no key`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)
      let leaked = try await world.file(for: .stranger)

      let reply = try await world.trace(.init(keys: leaked.lines.sample.map(\.code)), by: .authority)

      let told = try #require(try await world.events(ShareV1.SampleTraced.self).first)
      #expect(told.event.id == reply.lookup && told.event.organisation == Principal.authority.organisation)
      #expect(told.event.recordCount == 50 && told.event.finding == .identified)
      #expect(told.event.deliveries == [leaked.delivery.id])
      #expect(told.event.users == [Principal.stranger.organisation])
      #expect(told.audience.contains(providerOrganisation))
      #expect(!told.audience.contains(Principal.stranger.organisation))
      let rows = try await world.database.database.read {
        try await $0.query("SELECT to_jsonb(use_lookup)::text FROM use_lookup", as: String.self)
      }
      #expect(rows.count == 1 && rows[0].contains("网上发现样本") && rows[0].contains("trace"))
      #expect(leaked.lines.sample.allSatisfy { !rows[0].contains($0.code) })
    }
  }

  @Test func `only the provider's head and the authority trace, with a reason, a nonce and a sample`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let sample = ShareV1.TraceSampleRequest(keys: ["500113108"])

      for principal in [Principal.user, .userSystem, .provider, .stranger, .operator] {
        #expect(await reason { _ = try await world.trace(sample, by: principal) } == "NOT_CATALOGUED")
      }
      #expect(await reason { _ = try await world.trace(sample, reason: " ") } == "REASON_MISSING")
      #expect(await reason { _ = try await world.trace(sample, nonce: []) } == "NONCE_LENGTH")
      #expect(await reason { _ = try await world.trace(.init()) } == "SAMPLE_SIZE")
      let many = (0...1_000).map(String.init)
      #expect(await reason { _ = try await world.trace(.init(keys: many)) } == "SAMPLE_SIZE")
      let handle = [UInt8](repeating: 1, count: 16)
      #expect(await reason { _ = try await world.trace(.init(keys: ["1"], handles: [handle])) } == "SAMPLE_SIZE")
      #expect(await reason { _ = try await world.trace(.init(handles: [handle, [1]])) } == "RECORD_NOT_NAMED")
      #expect(try await world.events(ShareV1.SampleTraced.self).isEmpty)
      #expect(try await world.trace(sample).finding == .notDelivered)
    }
  }

  @Test func `traces count as look-ups of the day do`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      for _ in 0..<4 { _ = try await world.trace(.init(keys: ["500113108"])) }

      #expect(await reason { _ = try await world.trace(.init(keys: ["500113108"])) } == "LOOKUPS_USED_UP")
      world.clock.advance(by: day)
      #expect(try await world.trace(.init(keys: ["500113108"])).finding == .notDelivered)
    }
  }

  @Test func `once the day's look-ups are made nothing is worked out, and a retry still gets its first answer`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)
      let sample = ShareV1.TraceSampleRequest(keys: try await world.file(for: .user).lines.sample.map(\.code))
      let key = Random.bytes(16)
      let first = try await world.trace(sample, key: key)
      for _ in 0..<3 { _ = try await world.trace(sample) }

      // Whatever reads who holds which record fails from here on.
      try await world.database.runScript("ALTER TABLE share.delivery_holding RENAME TO put_aside")
      #expect(await reason { _ = try await world.trace(sample) } == "LOOKUPS_USED_UP")
      #expect(try await world.trace(sample, key: key) == first)
      world.clock.advance(by: day)
      await #expect(throws: DatabaseError.self) { _ = try await world.trace(sample) }
      #expect(try await world.events(ShareV1.SampleTraced.self).count == 4)
    }
  }

  @Test func `traces asked side by side are no more than the day's`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()

      let reasons = await withTaskGroup { group in
        for _ in 0..<12 { group.addTask { await reason { _ = try await world.trace(.init(keys: ["500113108"])) } } }
        return await group.reduce(into: [String]()) { $0.append($1) }
      }

      #expect(reasons.filter { $0 == "LOOKUPS_USED_UP" }.count == 8)
      #expect(try await world.events(ShareV1.SampleTraced.self).count == 4)
    }
  }

  @Test func `an answer tells the most telling deliveries, as many as the setting says, however chunks are read`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)
      _ = try await world.file(for: .user)
      let leaked = try await world.file(for: .stranger)
      let keys = leaked.lines.sample.map(\.code)
      var limits = LookupLimits()
      (limits.toldDeliveries, limits.fetchChunks) = (1, 1)

      let all = try await world.trace(.init(keys: keys))
      let one = try await world.trace(.init(keys: keys), limits: limits)

      #expect(all.deliveries.count == 2 && leaked.delivery.chunkCount > 1)
      #expect(one.deliveries == [all.deliveries[0]] && one.deliveries[0].use?.delivery == leaked.delivery.id)
      #expect(one.deliveriesExamined == 2)
    }
  }

  @Test func `older deliveries are traced from where the newer end, and those whose key is gone are told lost`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)
      let leaked = try await world.file(for: .stranger)
      world.clock.advance(by: 60)
      let newer = try await world.file(for: .user).delivery
      let codes = leaked.lines.sample.map(\.code)
      var limits = LookupLimits()
      limits.tracedDeliveries = 1

      let first = try await world.trace(.init(keys: codes), limits: limits)
      let second = try await world.trace(.init(keys: codes, deliveredBefore: first.olderBefore), limits: limits)

      #expect(first.finding == .noOrder && first.deliveries.map(\.use?.delivery) == [newer.id])
      #expect(first.olderBefore == newer.deliveredAt)
      #expect(second.finding == .identified && second.deliveries.map(\.use?.delivery) == [leaked.delivery.id])
      try FileManager.default.removeItem(atPath: "\(world.folder)/307001_2f000001.1.key")
      let lost = try await world.trace(.init(keys: codes))
      #expect(lost.finding == .notDelivered && lost.deliveriesExamined == 0 && lost.someLost)
    }
  }
}

extension ShareWorld {
  fileprivate func trace(
    _ request: ShareV1.TraceSampleRequest, reason: String = "网上发现样本", nonce: [UInt8] = Random.bytes(16),
    limits: LookupLimits? = nil, key: [UInt8] = Random.bytes(16), by principal: Principal = .providerHead
  ) async throws -> ShareV1.TraceSampleReply {
    var asked = request
    (asked.entry, asked.reason, asked.nonce) = (Self.towns, reason, nonce)
    let handler = ExchangeHandler(
      database: exchanges.database, parties: exchanges.parties, entryKeys: exchanges.entryKeys,
      limits: limits ?? exchanges.limits)
    return try await handler.traceSample(
      asked, context: principal.calls(ShareV1.ExchangeService.Method.traceSample, key: key))
  }
}

extension [String] {
  /// Every twentieth record of a delivered file, fifty of them: handle and code.
  fileprivate var sample: [(handle: [UInt8], code: String)] {
    stride(from: 1, to: count, by: 20).prefix(50).map { place in
      let fields = self[place].split(separator: ",")
      return (Hex.decode(String(fields[0])) ?? [], String(fields[1]))
    }
  }
}
