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
    /// The period was extended (已延期).
    case extended(reason: String)
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
  /// Entry applied for; empty if the applicant described something that is not in the open catalog.
  package let entry: String
  package let provider: String
  package let applicant: Applicant
  package let purpose: String
  package let receivedAt: Date
  package private(set) var state: State

  package init(
    caseNumber: CaseNumber, entry: String, provider: String, applicant: Applicant, purpose: String, receivedAt: Date,
    state: State = .received
  ) {
    self.caseNumber = caseNumber
    self.entry = entry
    self.provider = provider
    self.applicant = applicant
    self.purpose = purpose
    self.receivedAt = receivedAt
    self.state = state
  }

  package var isOpen: Bool {
    switch state {
    case .received, .extended: true
    case .agreed, .provided, .refused, .withdrawn: false
    }
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
    state = .extended(reason: reason)
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

/// Who applies (申请人); personal, never in an event or a log.
package struct Applicant: Sendable, Hashable {
  /// Citizens, companies, others, and people from abroad living in the city (Art. 21, 43 ¶2).
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case citizen
    case legalPerson = "legal-person"
    case otherOrganisation = "other-organisation"
    case foreignResident = "foreign-resident"
  }

  package let kind: Kind
  package let name: String
  package let contact: String

  package init(kind: Kind, name: String, contact: String) throws(Refusal) {
    guard !name.isBlank else { throw .applicantFieldMissing("name") }
    guard !contact.isBlank else { throw .applicantFieldMissing("contact") }
    guard name.count <= Self.textLimit, contact.count <= Self.textLimit else { throw .applicantFieldTooLong }
    self.kind = kind
    self.name = name
    self.contact = contact
  }

  private static let textLimit = 200
}

/// The number by which an applicant follows a case: "KF", the day of receipt, and 16 random characters that make it a key.
package struct CaseNumber: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// A new number; `random` gives the 16 values the characters are chosen by.
  package init(receivedOn day: CivilDate, random: [UInt8]) {
    precondition(random.count >= Self.keyLength)
    let digits = day.description.filter { $0 != "-" }
    let key = random.prefix(Self.keyLength).map { Character(UnicodeScalar(Self.alphabet[Int($0) % Self.alphabet.count])) }
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

  private static let keyLength = 16
  /// 32 characters without those easily mistaken for each other; 80 bits in all.
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
}
