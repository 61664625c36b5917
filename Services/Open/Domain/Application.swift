package import FoundationEssentials
package import Rules

/// A person's or company's application for data that are not opened unconditionally (开放申请), Art. 24.
///
///     received ─▶ [extended] ─▶ agreed ─▶ provided
///         │            └──────▶ refused
///         └─withdraw─▶ withdrawn
///
/// The clock is an obligation of the provider: 15 working days, once up to 15 more with its head's consent. Silence is
/// neither consent nor refusal; a late answer is taken and marked.
package struct Application: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    /// Received; the clock runs (已受理).
    case received
    /// The period was extended (已延期); see ``extensionReason``.
    case extended
    /// Agreed to, not provided yet (已同意).
    case agreed(at: Date, conditions: String)
    /// Provided (已提供).
    case provided(at: Date, conditions: String, agreedAt: Date, slug: Slug, version: Int)
    /// Refused with a reason (不予开放).
    case refused(at: Date, reason: String)
    /// Withdrawn by the applicant (已撤回).
    case withdrawn(at: Date)
  }

  package let caseNumber: CaseNumber
  /// The entry applied for and who answers, as they were called on the day of receipt.
  package let subject: Subject
  package let applicant: Applicant
  package let purpose: String
  package let receivedAt: Date
  /// Why the period was extended; told to the applicant.
  package private(set) var extensionReason: String?
  package private(set) var state: State

  package init(
    caseNumber: CaseNumber, subject: Subject, applicant: Applicant, purpose: String, receivedAt: Date,
    extensionReason: String? = nil, state: State = .received
  ) {
    self.caseNumber = caseNumber
    self.subject = subject
    self.applicant = applicant
    self.purpose = purpose
    self.receivedAt = receivedAt
    self.extensionReason = extensionReason
    self.state = state
  }

  package var provider: String { subject.provider }

  package var isOpen: Bool {
    switch state {
    case .received, .extended: true
    case .agreed, .provided, .refused, .withdrawn: false
    }
  }

  /// When the case was answered or withdrawn.
  package var answeredAt: Date? {
    switch state {
    case .received, .extended: nil
    case .agreed(let at, _), .refused(let at, _), .withdrawn(let at): at
    case .provided(_, _, let agreedAt, _, _): agreedAt
    }
  }

  /// What was provided.
  package var provided: (slug: Slug, version: Int)? {
    if case .provided(_, _, _, let slug, let version) = state { (slug, version) } else { nil }
  }

  /// Agrees, with or without conditions of use (Art. 24 ¶3).
  package mutating func agree(conditions: String, by organisation: String, at now: Date) throws(Refusal) {
    try checkAnswer(by: organisation)
    state = .agreed(at: now, conditions: conditions)
  }

  /// Refuses with a reason (说明理由, Art. 24 ¶3).
  package mutating func refuse(reason: String, by organisation: String, at now: Date) throws(Refusal) {
    try checkAnswer(by: organisation)
    guard !reason.isBlank else { throw .refusalReasonMissing }
    state = .refused(at: now, reason: reason)
  }

  /// Notes that the provider's head consented to more time; the clock itself checks whether it may.
  package mutating func extend(reason: String, by organisation: String) throws(Refusal) {
    try checkAnswer(by: organisation)
    guard !reason.isBlank else { throw .extensionReasonMissing }
    extensionReason = reason
    state = .extended
  }

  /// Names the published version that was agreed to (及时开放, Art. 24 ¶3).
  package mutating func provide(_ slug: Slug, version: Int, by organisation: String, at now: Date) throws(Refusal) {
    guard organisation == provider else { throw .notTheProvider }
    guard case .agreed(let agreedAt, let conditions) = state else { throw .notAgreed }
    state = .provided(at: now, conditions: conditions, agreedAt: agreedAt, slug: slug, version: version)
  }

  package mutating func withdraw(at now: Date) throws(Refusal) {
    guard isOpen else { throw .alreadyAnswered }
    state = .withdrawn(at: now)
  }

  private func checkAnswer(by organisation: String) throws(Refusal) {
    guard organisation == provider else { throw .notTheProvider }
    guard isOpen else { throw .alreadyAnswered }
  }
}

extension Application {
  /// What is applied for and whose it is.
  package struct Subject: Sendable, Hashable {
    package let entry: String
    package let entryName: String
    package let provider: String
    package let providerName: String

    package init(entry: String, entryName: String, provider: String, providerName: String) {
      self.entry = entry
      self.entryName = entryName
      self.provider = provider
      self.providerName = providerName
    }
  }
}

/// The number by which an applicant follows a case: "KF", the day of receipt, and 16 random characters that make it a key.
package struct CaseNumber: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// A new number; `random` gives the 16 values the characters are chosen by.
  package init(receivedOn day: CivilDate, random: [UInt8]) {
    precondition(random.count >= Self.keyLength)
    let digits = day.description.filter { $0 != "-" }
    let key = random.prefix(Self.keyLength).map {
      Character(UnicodeScalar(Self.alphabet[Int($0) % Self.alphabet.count]))
    }
    text = "KF\(digits)-\(String(key))"
  }

  package init?(_ text: String) {
    let folded = text.uppercased().filter { !$0.isWhitespace }
    let parts = folded.split(separator: "-")
    guard parts.count == 2, parts[0].count == 10, parts[0].hasPrefix("KF"), parts[1].count == Self.keyLength,
      folded.utf8.allSatisfy({ $0 < 128 })
    else { return nil }
    self.text = folded
  }

  package var description: String { text }

  package static let keyLength = 16
  /// 32 characters without those easily mistaken for each other; 80 bits in all.
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
}
