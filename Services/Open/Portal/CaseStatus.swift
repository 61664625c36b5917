import FoundationEssentials
import Rules

/// An application with its clock, as its applicant may see it.
struct CaseStatus: Sendable {
  let application: Application
  let clock: CaseClock
}

/// When the answer is due, and how that came about.
struct CaseClock: Sendable {
  let due: Due
  /// The due day before an extension.
  let original: Due
  let isOverdue: Bool
  /// The article the period rests on.
  let citation: Bilingual
  /// Every day from receipt to the due day; one line while a calendar is missing.
  let days: [Bilingual]

  /// What waits for a calendar is told as such, with the year.
  func text(of due: Due, _ language: PageLanguage) -> String {
    switch due {
    case .on(let day): language("dueText", PortalFormat.day(day, language))
    case .pending(let year): language("duePending", String(year))
    }
  }
}
