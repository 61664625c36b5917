import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// `as_of`: what was in force at a past instant, the same to the byte whatever happened since.
@Suite(.serialized) struct EntryHistoryTests {
  /// Hours after the first publication at which something happens; asked about half an hour later each.
  private func instant(_ hour: Double) -> Date { Fixture.now + hour * 3600 }

  @Test func `any past instant is answered as it was, byte for byte, whatever happens later`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let first = try await desk.publish(desk.saveAndReport())
      var answers: [Double: [UInt8]] = [:]
      func ask(_ hour: Double) async throws -> [UInt8] {
        try await desk.get(first, asOf: instant(hour), as: .stranger).packed()
      }
      func goOn(to hour: Double) async throws {
        desk.clock.set(instant(hour))
        answers[hour - 0.5] = try await ask(hour - 0.5)
        for (earlier, answer) in answers { #expect(try await ask(earlier) == answer, "asked again about \(earlier) h") }
      }

      try await goOn(to: 1)
      _ = try await desk.suspend(first, from: instant(2))
      try await goOn(to: 2)
      try await goOn(to: 3)
      _ = try await desk.resume(first, as: .head)
      try await goOn(to: 4)
      _ = try await desk.suspend(first, emergency: true)
      try await goOn(to: 5)
      try await desk.temporary.database.command { tx in
        try tx.execute("UPDATE organisation SET name = '市民政和社会工作局' WHERE code = \(Fixture.provider.text)")
      }
      var next = CatalogV1.Entry.fixture("乡镇行政区划信息")
      (next.code, next.relatedCodes) = (first.code, ["307001/000009"])
      let second = try await desk.publish(desk.saveAndReport(next))
      try await goOn(to: 6)
      _ = try await desk.save(.fixture("村庄信息"))
      _ = try await desk.retire(second)
      desk.clock.set(instant(9))

      #expect(answers.count == 6)
      for (hour, answer) in answers { #expect(try await ask(hour) == answer) }
      let told = try answers.mapValues { try CatalogV1.Entry(packed: $0) }
      #expect(told[0.5]?.state == .published && told[0.5]?.suspension == nil)
      #expect(told[1.5]?.state == .published && told[1.5]?.suspension?.beginsAt == instant(2))
      #expect(told[2.5]?.state == .suspended)
      #expect(told[3.5]?.state == .published && told[3.5]?.suspension == nil)
      #expect(told[4.5]?.state == .suspended && told[4.5]?.suspension?.emergency == true)
      #expect(told[4.5]?.providerName == "市民政局" && told[4.5]?.version == 1)
      #expect(told[5.5]?.providerName == "市民政和社会工作局" && told[5.5]?.version == 2)
      #expect(told[5.5]?.retirement == nil && told[5.5]?.warnings == [])
      #expect(await desk.reason { try await ask(6.5) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await ask(-1) } == "ENTRY_NOT_FOUND")
    }
  }

  @Test func `everybody gets the same past, also the department itself`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport(.restricted()))
      desk.clock.set(instant(1))

      let seen = try await desk.get(entry, asOf: Fixture.now, as: .stranger)

      #expect(seen.items[2].shareBases[0].verified && seen.review == nil)
      for caller in [Caller.officer, .publisher, .auditor] {
        #expect(try await desk.get(entry, asOf: Fixture.now, as: caller) == seen)
      }
    }
  }

  @Test func `an instant too near may still change and is not answered; neither is one of a version`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport())
      let ask = { (seconds: Double, version: UInt32) in
        await desk.reason { try await desk.get(entry, asOf: Fixture.now + seconds, version: version, as: .stranger) }
      }
      #expect(await ask(0, 0) == "AS_OF_NOT_SETTLED")
      #expect(await ask(3600, 0) == "AS_OF_NOT_SETTLED")
      desk.clock.set(Fixture.now + 60)
      #expect(await ask(0, 0) == nil)
      #expect(await ask(0, 1) == "VERSION_AND_INSTANT")
      #expect(await ask(-0.001, 0) == "ENTRY_NOT_FOUND")
    }
  }
}
