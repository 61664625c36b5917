import Foundation
import RPC
import Rules
import ServiceKit

/// The answer to a ``DueQuestion``, as one JSON object or as text for people.
struct DueAnswer {
  let result: Result<DueDate, Failure>
  let explanation: DueExplanation?
  let language: Language

  struct Failure: Error {
    let reason: String
    let message: Bilingual
    var missingYear: Int?
  }

  init(_ question: DueQuestion, by calendar: WorkingCalendar, explained: Bool = false, in language: Language) {
    self.language = language
    do throws(CalendarUnavailable) {
      let due = try calendar.dueDate(
        received: question.received, workingDays: question.workingDays, extensionDays: question.extensionDays ?? 0)
      explanation = explained ? try calendar.explain(due) : nil
      result = .success(due)
    } catch {
      result = .failure(
        Failure(reason: CalendarUnavailable.reason, message: error.message, missingYear: error.year))
      explanation = nil
    }
  }

  init(_ error: DueQuestionError, in language: Language) {
    self.language = language
    result = .failure(Failure(reason: error.rawValue, message: error.message))
    explanation = nil
  }

  /// One JSON object: `due` is the day that counts, the extension included; `due_instant` the first instant too late.
  var json: JSONLine {
    var line = JSONLine()
    switch result {
    case .success(let due):
      line.add("due", plain: due.due.utf8)
      line.add("original_due", plain: due.original.utf8)
      if due.extensionDays > 0 { line.add("extended_due", plain: due.due.utf8) }
      line.add("received", plain: due.received.utf8)
      line.add("working_days", due.workingDays)
      line.add("extend", due.extensionDays)
      line.add("due_instant", plain: due.due.advanced(by: 1).utf8 + Self.midnight)
      line.add("calendar", due.calendarVersion)
      if let explanation { line.add("explanation", explanation.days.map(json(of:))) }
    case .failure(let failure):
      line.add("error", failure.reason)
      line.add("message", failure.message.text(in: language))
      if let year = failure.missingYear { line.add("missing_year", year) }
    }
    return line
  }

  /// Lines for people.
  var text: String {
    let texts = DueTexts(language: language)
    switch result {
    case .success(let due): return (texts.summary(due) + texts.days(explanation)).joined(separator: "\n")
    case .failure(let failure): return "\(failure.reason): \(failure.message.text(in: language))"
    }
  }

  private static let midnight = Array("T00:00:00+08:00".utf8)

  private func json(of day: DueExplanation.Day) -> JSONLine {
    var line = JSONLine()
    line.add("date", plain: day.date.utf8)
    switch day.verdict {
    case .receipt, .skipped: line.add("counted", false)
    case .counted(let number), .countedExtension(let number):
      line.add("counted", true)
      line.add("number", number)
    }
    if case .countedExtension = day.verdict { line.add("extension", true) }
    line.add("why", day.why.text(in: language))
    if let source = day.source { line.add("source", source.text(in: language)) }
    return line
  }
}
