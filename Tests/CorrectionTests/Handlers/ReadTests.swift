import Contracts
import FoundationEssentials
import RPC
import TestKit
import Testing
import Wire

@testable import CorrectionService

/// Who sees which case, in what order, and who may call at all.
@Suite struct ReadTests {
  private typealias M = CorrectionWorld.M

  @Test func `a case is for its two sides and whoever supervises`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id

      for person in [Person.reporter, .provider, .providerHead, .authority, .auditor] {
        #expect(try await world.read(id, by: person).id == id, "\(person.holder)")
        #expect(try await world.list(by: person).cases.map(\.id) == [id], "\(person.holder)")
      }
      try await world.refuses("CASE_UNKNOWN") { _ = try await world.read(id, by: .other) }
      try await world.refuses("ID_MALFORMED") { _ = try await world.read("7", by: .other) }
      #expect(try await world.list(by: .other, closed: true).cases.isEmpty)
    }
  }

  @Test func `the values are for the two sides alone`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.answer(id, .firstCorrected)

      for person in [Person.reporter, .provider] {
        let values = try await world.read(id, by: person).values
        #expect(values.map(\.valueSeen) == ["跳石镇", "东泉镇"])
        #expect(values.map(\.valueCorrected) == ["圣灯山镇", ""])
      }
      for person in [Person.authority, .auditor] {
        let values = try await world.read(id, by: person).values
        #expect(values.allSatisfy { ($0.valueSeen + $0.valueProposed + $0.valueCorrected).isEmpty })
        #expect(values.map(\.outcome) == [.corrected, .confirmedCorrect])
        #expect(try await world.list(by: person, closed: true).cases.map(\.values) == [values])
      }
    }
  }

  @Test func `the least remaining time comes first, what waits for a calendar after it, what was answered last`()
    async throws
  {
    try await CorrectionWorld.with("2026-12-10 09:00") { world in
      let extended = try await world.report().id
      try await world.extend(extended, by: 4)
      let answered = try await world.report().id
      try await world.answer(answered)
      world.at("2026-12-11 09:00")
      let later = try await world.report().id
      world.at("2026-12-28 09:00")
      let pending = try await world.report().id

      #expect(try await world.list(by: .provider).cases.map(\.id) == [later, extended, pending])
      #expect(
        try await world.list(by: .authority, closed: true).cases.map(\.id) == [later, extended, pending, answered])
    }
  }

  @Test func `pages follow one another without a gap`() async throws {
    try await CorrectionWorld.with { world in
      var ids: Set<String> = []
      for number in 0..<103 {
        if number % 10 == 0 { world.clock.advance(by: 86_400) }
        let id = try await world.report().id
        if number % 3 == 0 { try await world.answer(id, .bothCorrect) }
        ids.insert(id)
      }

      let first = try await world.list(by: .reporter, closed: true)
      let second = try await world.list(by: .reporter, closed: true, after: first.nextPageToken)

      #expect(first.cases.count == 100)
      #expect(second.cases.count == 3)
      #expect(second.nextPageToken.isEmpty)
      #expect(Set((first.cases + second.cases).map(\.id)) == ids)
    }
  }

  @Test(arguments: ["x", "-.-.7", "1.2", "-.x.00000000-0000-4000-8000-000000000000"])
  func `a page token that no page gave is refused`(token: String) async throws {
    try await CorrectionWorld.with { world in
      try await world.refuses("PAGE_TOKEN") { _ = try await world.list(by: .reporter, after: token) }
    }
  }

  @Test func `the days are explained in the caller's language`() async throws {
    try await CorrectionWorld.with { world in
      let explained = try #require(try await world.report().obligation?.explanation)

      #expect(explained.first?.hasPrefix("2018-12-28") == true)
      #expect(explained.last?.contains("第10日") == true)
    }
  }

  @Test func `acts are a person's with the role for it, and signed; a system only takes corrections over`() async throws
  {
    try await CorrectionWorld.with { world in
      func may(_ method: MethodDescriptor, _ person: Person) -> AccessDecision {
        AccessTable.suite.decide(world.context(method, person).caller, method)
      }

      #expect(may(M.submitReport, .reporter) == .allowed(signed: true))
      #expect(may(M.answerCase, .provider) == .allowed(signed: true))
      #expect(may(M.extendCase, .providerHead) == .allowed(signed: true))
      #expect(may(M.extendCase, .firstHead) == .allowed(signed: true))
      for method in [M.submitReport, M.answerCase, M.extendCase] {
        #expect(may(method, .providerSystem) == .denied, "\(method.fullName)")
        #expect(may(method, .auditor) == .denied, "\(method.fullName)")
      }
      #expect(may(M.extendCase, .provider) == .denied)
      #expect(may(M.answerCase, .providerHead) == .denied)
      #expect(may(M.getCorrection, .otherSystem) == .allowed(signed: false))
      #expect(may(M.acknowledgeCorrection, .otherSystem) == .allowed(signed: false))
      #expect(may(M.getCase, .otherSystem) == .denied)
      let nobody = Person(organisation: Person.other.organisation, holder: "nobody", roles: [])
      for method in M.all { #expect(may(method, nobody) == .denied, "\(method.fullName)") }
    }
  }
}
