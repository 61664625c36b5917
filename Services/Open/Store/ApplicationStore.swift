import Contracts
import FoundationEssentials
import Postgres
import Rules
import SuiteCrypto

/// Applications of the public as rows of `application`.
extension QuerySource where Self: ~Copyable {
  borrowing func application(_ caseNumber: CaseNumber) async throws -> Application? {
    try await applications("WHERE case_number = \(caseNumber.text)").first
  }

  /// The application that a form made, if it was sent before.
  borrowing func application(madeBy formToken: [UInt8]) async throws -> Application? {
    try await applications("WHERE form_token = \(formToken)").first
  }

  /// Least remaining time first, those that wait for a calendar after them, answered ones last.
  ///
  /// - Parameter provider: whose; nil for everybody's.
  borrowing func applications(
    of provider: String?, includeClosed: Bool, offset: Int, limit: Int
  ) async throws -> [Application] {
    let whose: SQL = provider.map { "provider = \($0)" } ?? "true"
    let open: SQL = includeClosed ? "true" : "application.closed_at IS NULL"
    return try await applications(
      """
      LEFT JOIN obligation o
        ON o.kind = \(ClockKind.openAnswer.rawValue) AND o.closed_at IS NULL
           AND o.subject = encode(sha256(convert_to(case_number, 'UTF8')), 'hex')
      WHERE \(whose) AND \(open)
      ORDER BY application.closed_at IS NOT NULL, o.due_at NULLS LAST, application.received_at, case_number
      OFFSET \(offset) LIMIT \(limit)
      """)
  }

  /// Applications for an entry that wait for an answer of `provider`.
  borrowing func openApplications(for entry: String, to provider: String) async throws -> [Application] {
    try await applications(
      "WHERE entry = \(entry) AND provider = \(provider) AND closed_at IS NULL ORDER BY received_at, case_number")
  }

  private borrowing func applications(_ condition: SQL) async throws -> [Application] {
    try await query(
      """
      SELECT case_number, entry, entry_name, provider, provider_name, applicant_kind, applicant_name,
             applicant_contact, purpose, application.received_at, state, extension_reason,
             application.closed_at, conditions, refusal_reason, provided_slug, provided_version, provided_at
        FROM application \(condition)
      """,
      as: String.self, String.self, String.self, String.self, String.self, Applicant.Kind.self, String.self,
      String.self, String.self, Date.self, String.self, String?.self, Date?.self, String?.self, String?.self,
      String?.self, Int?.self, Date?.self
    ).map { row in
      guard let caseNumber = CaseNumber(row.0) else { throw DamagedRow(table: "application", column: "case_number") }
      let state = try StoredState(
        name: row.10, closedAt: row.12, conditions: row.13, refusalReason: row.14, slug: row.15, version: row.16,
        providedAt: row.17
      ).state
      return Application(
        caseNumber: caseNumber,
        subject: .init(entry: row.1, entryName: row.2, provider: row.3, providerName: row.4),
        applicant: Applicant(kind: row.5, name: row.6, contact: row.7), purpose: row.8, receivedAt: row.9,
        extensionReason: row.11, state: state)
    }
  }
}

extension Transaction {
  /// Gives the dataset and what is not done for applicants to the body the entry went to.
  borrowing func handOverCases(of event: CatalogV1.EntryTransferred) throws {
    try execute(
      "UPDATE dataset SET provider = \(event.to) WHERE entry = \(event.code) AND provider = \(event.from)")
    try execute(
      """
      UPDATE application SET provider = \(event.to)
       WHERE entry = \(event.code) AND provider = \(event.from)
         AND (closed_at IS NULL OR state = 'agreed')
      """)
  }

  borrowing func insert(_ application: Application, formToken: [UInt8]) throws {
    let (subject, applicant) = (application.subject, application.applicant)
    try execute(
      """
      INSERT INTO application (case_number, form_token, entry, entry_name, provider, provider_name, applicant_kind,
                               applicant_name, applicant_contact, purpose, received_at, state)
      VALUES (\(application.caseNumber.text), \(formToken), \(subject.entry), \(subject.entryName),
              \(subject.provider), \(subject.providerName), \(applicant.kind), \(applicant.name),
              \(applicant.contact), \(application.purpose), \(application.receivedAt), 'received')
      """)
  }

  /// Writes the state and what belongs to it.
  borrowing func save(_ application: Application) throws {
    let stored = StoredState(application.state)
    try execute(
      """
      UPDATE application
         SET state = \(stored.name), extension_reason = \(application.extensionReason),
             closed_at = \(stored.closedAt), conditions = \(stored.conditions),
             refusal_reason = \(stored.refusalReason), provided_slug = \(stored.slug),
             provided_version = \(stored.version), provided_at = \(stored.providedAt)
       WHERE case_number = \(application.caseNumber.text)
      """,
      expecting: 1)
  }
}

extension CaseNumber {
  /// What the case is called in events and duties: the number itself is the applicant's key and stays in its table.
  var digest: Digest { SHA256.hash(Array(text.utf8)) }
  var subject: String { digest.hex }
  var lockKey: LockKey { LockKey("open.application", text) }
}

extension Applicant.Kind: PostgresCodable {}

/// A row that this program cannot have written.
struct DamagedRow: Error, CustomStringConvertible {
  let table: String
  let column: String
  var description: String { "a row of \(table) cannot be read (\(column)); was it written by a newer program?" }
}

/// An application's state as columns.
private struct StoredState {
  var name: String
  var closedAt: Date?
  var conditions: String?
  var refusalReason: String?
  var slug: String?
  var version: Int?
  var providedAt: Date?

  init(
    name: String, closedAt: Date?, conditions: String?, refusalReason: String?, slug: String?, version: Int?,
    providedAt: Date?
  ) {
    self.name = name
    self.closedAt = closedAt
    self.conditions = conditions
    self.refusalReason = refusalReason
    self.slug = slug
    self.version = version
    self.providedAt = providedAt
  }

  init(_ state: Application.State) {
    name = ""
    switch state {
    case .received: name = "received"
    case .extended: name = "extended"
    case .agreed(let at, let conditions): (name, closedAt, self.conditions) = ("agreed", at, conditions)
    case .provided(let at, let conditions, let agreedAt, let slug, let version):
      (name, closedAt, self.conditions) = ("provided", agreedAt, conditions)
      (self.slug, self.version, providedAt) = (slug.text, version, at)
    case .refused(let at, let reason): (name, closedAt, refusalReason) = ("refused", at, reason)
    case .withdrawn(let at): (name, closedAt) = ("withdrawn", at)
    }
  }

  var state: Application.State {
    get throws {
      switch (name, closedAt) {
      case ("received", nil): return .received
      case ("extended", nil): return .extended
      case ("agreed", let at?): return .agreed(at: at, conditions: conditions ?? "")
      case ("refused", let at?): return .refused(at: at, reason: refusalReason ?? "")
      case ("withdrawn", let at?): return .withdrawn(at: at)
      case ("provided", let at?):
        guard let slug, let version, let providedAt else { break }
        return .provided(
          at: providedAt, conditions: conditions ?? "", agreedAt: at, slug: try Slug(slug), version: version)
      default: break
      }
      throw DamagedRow(table: "application", column: "state")
    }
  }
}
