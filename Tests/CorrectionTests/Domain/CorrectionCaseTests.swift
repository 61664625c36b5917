import Foundation
import Rules
import Testing

@testable import CorrectionService

/// The check of doubted data, Art. 20: who may report, who answers, and what counts as an answer.
@Suite struct CorrectionCaseTests {
  @Test func `a department reports an error in data it obtained`() throws {
    let correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    #expect(correction.isOpen)
    #expect(correction.provider == "provider")
    #expect(correction.receivedAt == received)
  }

  @Test func `data that were never delivered cannot be reported`() {
    #expect(throws: Refusal.notObtained) { try CorrectionCase.report(.fixture(), of: nil, at: received) }
  }

  @Test func `another department's delivery cannot be cited`() {
    #expect(throws: Refusal.notObtained) {
      try CorrectionCase.report(.fixture(reporter: "somebody-else"), of: .fixture, at: received)
    }
  }

  @Test func `a report without values is refused`() {
    #expect(throws: Refusal.noValues) {
      try CorrectionCase.report(.fixture(values: []), of: .fixture, at: received)
    }
  }

  @Test func `an error needs evidence, a doubt does not`() throws {
    #expect(throws: Refusal.noEvidence) {
      try CorrectionCase.report(.fixture(evidence: " "), of: .fixture, at: received)
    }

    _ = try CorrectionCase.report(.fixture(kind: .doubt, evidence: ""), of: .fixture, at: received)
  }

  @Test func `an error names the value believed right`() {
    let silent = DoubtedValue(place: .fixture(1), seen: "跳石镇", proposed: "")

    #expect(throws: Refusal.proposalMissing(0)) {
      try CorrectionCase.report(.fixture(values: [silent]), of: .fixture, at: received)
    }
  }

  @Test func `a column that was not delivered cannot be doubted`() {
    let other = DoubtedValue(
      place: .init(handle: DoubtedValue.Place.fixture(1).handle, column: "population"), seen: "1", proposed: "2")

    #expect(throws: Refusal.columnNotDelivered(0)) {
      try CorrectionCase.report(.fixture(values: [other]), of: .fixture, at: received)
    }
  }

  @Test func `a handle has sixteen bytes`() {
    let short = DoubtedValue(place: .init(handle: [1, 2, 3], column: "name"), seen: "a", proposed: "b")

    #expect(throws: Refusal.handleMalformed(0)) {
      try CorrectionCase.report(.fixture(values: [short]), of: .fixture, at: received)
    }
  }

  @Test func `the same value is named once`() {
    let value = DoubtedValue(place: .fixture(1), seen: "a", proposed: "b")

    #expect(throws: Refusal.valueTwice(1)) {
      try CorrectionCase.report(.fixture(values: [value, value]), of: .fixture, at: received)
    }
  }

  @Test func `a case holds five hundred values and not one more`() {
    let values = (0...Report.valuesLimit).map { DoubtedValue(place: .fixture($0), seen: "a", proposed: "b") }

    #expect(throws: Refusal.tooManyValues(500)) {
      try CorrectionCase.report(.fixture(values: values), of: .fixture, at: received)
    }
  }

  @Test(arguments: [
    ([DoubtedValue.Verdict.correct, .correct], CorrectionCase.Result.confirmedCorrect, 0),
    ([.corrected(to: "圣灯山镇"), .correct], .partlyCorrected, 1),
    ([.corrected(to: "圣灯山镇"), .corrected(to: "东温泉镇")], .corrected, 2),
  ])
  func `the result follows from the verdicts`(
    verdicts: [DoubtedValue.Verdict], result: CorrectionCase.Result, correctedCount: Int
  ) throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    let corrected = try correction.answer(
      [.fixture(1): verdicts[0], .fixture(2): verdicts[1]], explanation: "已核对2023年区划代码", by: "provider", at: received)

    #expect(correction.result == result)
    #expect(corrected.count == correctedCount)
  }

  @Test func `only the provider answers`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    #expect(throws: Refusal.notTheProvider) {
      try correction.answer(.fixture, explanation: "x", by: "reporter", at: received)
    }
    #expect(correction.isOpen)
  }

  @Test func `an answer judges every value`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    #expect(throws: Refusal.verdictMissing) {
      try correction.answer([.fixture(1): .correct], explanation: "x", by: "provider", at: received)
    }
    #expect(throws: Refusal.verdictMissing) {
      try correction.answer([.fixture(1): .correct, .fixture(9): .correct], explanation: "x", by: "provider", at: received)
    }
    #expect(correction.isOpen)
  }

  @Test func `an answer needs an explanation`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    #expect(throws: Refusal.noExplanation) {
      try correction.answer(.fixture, explanation: "", by: "provider", at: received)
    }
  }

  @Test func `a correction to the same value is no correction`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    #expect(throws: Refusal.correctionSame(0)) {
      try correction.answer(
        [.fixture(1): .corrected(to: "跳石镇"), .fixture(2): .correct], explanation: "x", by: "provider", at: received)
    }
  }

  @Test func `a second answer is refused`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)
    _ = try correction.answer(.fixture, explanation: "x", by: "provider", at: received)

    #expect(throws: Refusal.alreadyAnswered) {
      try correction.answer(.fixture, explanation: "x", by: "provider", at: received)
    }
    #expect(throws: Refusal.alreadyAnswered) { try correction.extend(reason: "x", by: "provider") }
  }

  @Test func `an extended case stays open`() throws {
    var correction = try CorrectionCase.report(.fixture(), of: .fixture, at: received)

    try correction.extend(reason: "须实地核实", by: "provider")

    #expect(correction.isOpen)
    #expect(correction.state == .extended(reason: "须实地核实"))
  }

  @Test func `a refusal cites its article in both languages`() {
    #expect(Refusal.notObtained.sentence.zh.contains("第二十条第二款"))
    #expect(Refusal.notObtained.sentence.en.contains("Art. 20(2)"))
  }
}

private let received = Date(timeIntervalSince1970: 1_545_955_200)  // 2018-12-28, 08:00 China time

extension Report {
  fileprivate static func fixture(
    reporter: String = "reporter", kind: CorrectionCase.Kind = .error,
    values: [DoubtedValue] = [
      DoubtedValue(place: .fixture(1), seen: "跳石镇", proposed: "圣灯山镇"),
      DoubtedValue(place: .fixture(2), seen: "东泉镇", proposed: "东温泉镇"),
    ],
    evidence: String = "2023年统计用区划代码"
  ) -> Report {
    Report(
      reporter: reporter, reportedBy: "officer", kind: kind, values: values, evidence: evidence, evidenceSHA256: [])
  }
}

extension ObtainedDelivery {
  fileprivate static let fixture = ObtainedDelivery(
    id: "d", entry: "307001/000001", user: "reporter", provider: "provider", columns: ["code", "name"])
}

extension DoubtedValue.Place {
  fileprivate static func fixture(_ number: Int) -> Self {
    Self(handle: [UInt8](repeating: 0, count: 14) + [UInt8(number >> 8), UInt8(number & 255)], column: "name")
  }
}

extension [DoubtedValue.Place: DoubtedValue.Verdict] {
  fileprivate static let fixture: Self = [.fixture(1): .correct, .fixture(2): .correct]
}
