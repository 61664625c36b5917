import Rules

/// What the acknowledgement and the page of a case show.
struct CaseContent {
  let caseNumber: String
  let state: String
  let stateText: String
  /// Colour of the state: good, warn, bad or none.
  let tone: String
  let facts: [Fact]
  let quotes: [Fact]
  let days: [String]
  let hasDays: Bool
  let datasetHref: String?
  let canWithdraw: Bool
  /// Why the last step was not taken.
  var problem: String?

  init(_ status: CaseStatus, problem: String? = nil, _ language: PageLanguage) {
    let (application, clock) = (status.application, status.clock)
    let shown = application.state.shown
    caseNumber = application.caseNumber.text
    state = language("state\(shown.key)")
    stateText = language("state\(shown.key)Text")
    tone = shown.tone
    facts = Self.facts(application, clock, language)
    quotes = Self.quotes(application, language)
    days = clock.days.map { language($0) }
    hasDays = !days.isEmpty && clock.due.date != nil
    datasetHref = application.provided.map { "\(language.prefix)/datasets/\($0.slug)/versions/\($0.version)" }
    canWithdraw = application.isOpen
    self.problem = problem
  }

  private static func facts(_ application: Application, _ clock: CaseClock, _ language: PageLanguage) -> [Fact] {
    var facts = [
      Fact(name: language("factReceived"), value: PortalFormat.minute(application.receivedAt, language)),
      Fact(
        name: language("factDue"),
        value: clock.isOverdue
          ? language("dueOverdue", clock.text(of: clock.due, language)) : clock.text(of: clock.due, language)),
    ]
    if clock.due != clock.original {
      facts.append(Fact(name: language("factOriginalDue"), value: clock.text(of: clock.original, language)))
    }
    facts.append(Fact(name: language("factBasis"), value: language(clock.citation)))
    if let answeredAt = application.answeredAt {
      facts.append(Fact(name: language("factAnswered"), value: PortalFormat.minute(answeredAt, language)))
    }
    let subject = application.subject
    return facts + [
      .data("factResource", "\(subject.entryName)（\(subject.entry)）", language),
      .data("factProvider", subject.providerName, language),
      Fact(name: language("factPurpose"), value: application.purpose),
    ]
  }

  private static func quotes(_ application: Application, _ language: PageLanguage) -> [Fact] {
    var quotes: [Fact] = []
    if let reason = application.extensionReason {
      quotes.append(.data("quoteExtension", reason, language))
    }
    switch application.state {
    case .refused(_, let reason): quotes.append(.data("quoteRefusal", reason, language))
    case .agreed(_, let conditions), .provided(_, let conditions, _, _, _):
      quotes.append(
        conditions.isBlank
          ? Fact(name: language("quoteConditions"), value: language("noConditions"))
          : .data("quoteConditions", conditions, language))
    case .received, .extended, .withdrawn: break
    }
    return quotes
  }
}

extension Application.State {
  /// Beginning of its texts' keys, and its colour.
  fileprivate var shown: (key: String, tone: String) {
    switch self {
    case .received: ("Received", "")
    case .extended: ("Extended", "warn")
    case .agreed: ("Agreed", "good")
    case .provided: ("Provided", "good")
    case .refused: ("Refused", "bad")
    case .withdrawn: ("Withdrawn", "")
    }
  }
}
