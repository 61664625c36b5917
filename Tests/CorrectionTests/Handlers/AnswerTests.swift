import Contracts
import FoundationEssentials
import RPC
import TestKit
import Testing
import Wire

@testable import CorrectionService

/// `AnswerCase` against a real PostgreSQL: the result of the check, and what share-service is told to find holders by.
@Suite struct AnswerTests {
  @Test func `corrected values are stored, and one event for each names the record and the column`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      world.clock.advance(by: 60)

      let answered = try await world.answer(id)

      #expect(answered.state == .corrected)
      #expect(answered.answeredAt == instant("2018-12-28 09:01"))
      #expect(answered.values.map(\.valueCorrected) == ["圣灯山镇", "东温泉镇"])
      #expect(answered.obligation?.closedAt == answered.answeredAt)
      #expect(
        try await world.topics().suffix(4) == [
          "obligation-closed", "case-answered", "value-corrected", "value-corrected",
        ])
      let corrected = try await world.logged.events(CorrectionV1.ValueCorrected.self)
      #expect(
        corrected.map(\.event)
          == [1, 2].map {
            .init(
              caseID: id, entry: CorrectionWorld.entry, column: "name", handle: .record($0),
              provider: Person.provider.organisation)
          })
      #expect(
        corrected.allSatisfy { $0.audience == [Person.reporter, .provider, .authority].map(\.organisation) })
      #expect(try await world.read(id, by: .reporter).explanation == "已按2023年区划代码更正")
    }
  }

  @Test func `values that were right make the report unfounded, and nobody is to be told`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id

      let answered = try await world.answer(id, .bothCorrect, explanation: "与来源一致")

      #expect(answered.state == .confirmedCorrect)
      #expect(answered.values.allSatisfy { $0.outcome == .confirmedCorrect && $0.valueCorrected.isEmpty })
      #expect(try await world.logged.events(CorrectionV1.ValueCorrected.self).isEmpty)
      let told = try #require(try await world.logged.events(CorrectionV1.CaseAnswered.self).first?.event)
      #expect(told == .init(caseID: id, state: .confirmedCorrect))
    }
  }

  @Test func `what is right is told apart from what is corrected`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id

      #expect(try await world.answer(id, .firstCorrected).state == .partlyCorrected)

      #expect(try await world.logged.events(CorrectionV1.ValueCorrected.self).map(\.event.handle) == [.record(1)])
    }
  }

  @Test func `only the provider's own people answer`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      for (person, expected) in [
        (Person.reporter, "NOT_THE_PROVIDER"), (.authority, "NOT_THE_PROVIDER"), (.auditor, "NOT_THE_PROVIDER"),
        (.other, "CASE_UNKNOWN"),
      ] {
        try await world.refuses(expected, "\(person.holder)") { try await world.answer(id, by: person) }
      }
    }
  }

  @Test func `an answer judges every value, no other, and gives grounds`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      let first = CorrectionV1.DoubtedValue.first.judged(.confirmedCorrect)
      let foreign = CorrectionV1.DoubtedValue(handle: .record(9), column: "name", outcome: .confirmedCorrect)
      let cases: [(String, [CorrectionV1.DoubtedValue], String)] = [
        ("VERDICT_MISSING", [], "x"),
        ("VERDICT_MISSING", [first], "x"),
        ("VERDICT_MISSING", [first, foreign], "x"),
        ("VERDICT_MISSING", .bothCorrect + [foreign], "x"),
        ("VALUE_TWICE", [first, first], "x"),
        ("OUTCOME_MISSING", [first, .second], "x"),
        ("OUTCOME_MISSING", [first, CorrectionV1.DoubtedValue.second.judged(.init(rawValue: 99))], "x"),
        ("CORRECTION_SAME", [first, CorrectionV1.DoubtedValue.second.judged(.corrected, "东泉镇")], "x"),
        ("EXPLANATION_MISSING", .bothCorrect, " \t"),
      ]
      for (expected, values, explanation) in cases {
        try await world.refuses(expected, "\(expected)") {
          try await world.answer(id, values, explanation: explanation)
        }
      }
      #expect(try await world.read(id, by: .provider).state == .underCheck)
    }
  }

  @Test func `a case that is not there or not a case is refused alike for everybody`() async throws {
    try await CorrectionWorld.with { world in
      _ = try await world.report()
      try await world.refuses("ID_MALFORMED") { try await world.answer("7") }
      try await world.refuses("CASE_UNKNOWN") { try await world.answer("00000000-0000-4000-8000-000000000000") }
    }
  }

  @Test func `a case is answered once`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      let key = [UInt8].random(16)
      let first = try await world.answer(id, .bothCorrect, key: key)
      let after = try await world.everything()

      try await world.refuses("ALREADY_ANSWERED") { try await world.answer(id) }
      try await world.refuses("ALREADY_ANSWERED") { try await world.extend(id, by: 1) }
      #expect(try await world.answer(id, .bothCorrect, key: key) == first)
      #expect(try await world.everything() == after)
    }
  }

  @Test func `a late answer is taken and marked, silence decided nothing`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      world.at("2019-01-15 00:00")
      try await world.sweep()
      let overdue = try await world.read(id, by: .authority)
      #expect(overdue.state == .underCheck)
      #expect(overdue.obligation?.overdue == true)

      #expect(try await world.answer(id).state == .corrected)

      #expect(try await world.logged.events(CorrectionV1.CaseAnswered.self).first?.event.late == true)
      #expect(try await world.logged.events(ObligationV1.ObligationOverdue.self).count == 1)
    }
  }

  @Test func `an answer in the last moment of the due day is in time`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      world.at("2019-01-14 23:59:59.999")

      try await world.answer(id)

      #expect(try await world.logged.events(CorrectionV1.CaseAnswered.self).first?.event.late == false)
    }
  }

  @Test func `of two answers at once one counts`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id

      let reasons = await withTaskGroup(of: String.self) { group in
        for values in [[CorrectionV1.DoubtedValue].bothCorrect, .bothCorrected] {
          group.addTask { await reason { try await world.answer(id, values) } }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted()
      }

      #expect(reasons == ["", "ALREADY_ANSWERED"])
      #expect(try await world.logged.events(CorrectionV1.CaseAnswered.self).count == 1)
    }
  }
}
