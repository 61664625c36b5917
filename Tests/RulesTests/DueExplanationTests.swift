import Testing

@testable import Rules

@Suite struct DueExplanationTests {
  private let calendar = WorkingCalendar.embedded

  @Test func `every day from receipt to due is told, counted or skipped, with its reason and source`() throws {
    let due = try calendar.dueDate(received: day("2018-09-21"), workingDays: 10)
    let explanation = try calendar.explain(due)

    #expect(explanation.days.map(\.date) == Array(day("2018-09-21")...day("2018-10-11")))
    #expect(explanation.days.first?.verdict == .receipt)
    #expect(explanation.days.last?.verdict == .counted(10))
    let told = Dictionary(uniqueKeysWithValues: explanation.days.map { ($0.date.description, $0) })
    #expect(told["2018-09-22"]?.why.zh == "周六")
    #expect(told["2018-09-24"]?.why.zh == "中秋节")
    #expect(told["2018-09-29"]?.why == Bilingual(zh: "调休上班（国庆节）", en: "make-up working day (National Day)"))
    #expect(told["2018-09-29"]?.verdict == .counted(5))
    #expect(told["2018-10-03"]?.verdict == .skipped)
    #expect(told["2018-10-03"]?.source?.zh == "《国务院办公厅关于2018年部分节假日安排的通知》（国办发明电〔2017〕12号）")
    #expect(told["2018-10-09"]?.source == nil)
  }

  @Test func `days of the extension are counted on their own`() throws {
    let due = try calendar.dueDate(received: day("2018-12-28"), workingDays: 10, extensionDays: 15)
    let explanation = try calendar.explain(due)

    #expect(due.original == day("2019-01-14"))
    #expect(explanation.days.first { $0.date == day("2019-01-14") }?.verdict == .counted(10))
    #expect(explanation.days.first { $0.date == day("2019-01-15") }?.verdict == .countedExtension(1))
    #expect(explanation.days.last?.verdict == .countedExtension(15))
    #expect(explanation.days.last?.why.zh == "调休上班（春节）")
  }

  @Test func `New Year days in December come from the next year's notice`() throws {
    let due = try calendar.dueDate(received: day("2018-12-28"), workingDays: 10)
    let makeup = try calendar.explain(due).days.first { $0.date == day("2018-12-29") }

    #expect(makeup?.why.en == "make-up working day (New Year's Day)")
    #expect(makeup?.source?.zh.contains("关于2019年") == true)
  }
}
