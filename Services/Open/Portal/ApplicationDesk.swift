import Contracts
import Directory
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import SuiteCrypto

/// Takes the public's applications, shows them to their applicants, and lets them withdraw.
struct ApplicationDesk: Sendable {
  let database: Database
  let obligations: Obligations
  let directory: DirectoryView

  /// Receives an application: the case, its duty and its event in one transaction. The same form sent twice is one
  /// application.
  ///
  /// - Throws: ``FormProblems``.
  func receive(_ form: ApplicationForm, token: [UInt8]) async throws -> CaseStatus {
    let key = Random.bytes(CaseNumber.keyLength)
    let audience = directory.authorities
    return try await database.command(locking: [LockKey("open.form", Hex.encode(token))]) { tx in
      if let known = try await tx.application(madeBy: token) { return try await status(of: known, in: tx) }
      let entry = try await tx.openEntry(form.entry)
      let (applicant, purpose) = try form.checked(entry?.availability ?? .unknown)
      guard let entry else { throw FormProblems(refusals: [.entryUnknown]) }

      let application = Application(
        caseNumber: CaseNumber(receivedOn: ChinaTime.date(of: tx.now), random: key),
        subject: .init(
          entry: entry.code, entryName: entry.name, provider: entry.provider, providerName: entry.providerName),
        applicant: applicant, purpose: purpose, receivedAt: tx.now)
      try tx.insert(application, formToken: token)
      let concerned = [OrganisationID(entry.provider)] + audience
      let obligation = try await obligations.open(
        .openAnswer, about: application.caseNumber.subject, responsible: OrganisationID(entry.provider),
        audience: concerned, by: .publicPortal, in: tx)
      try tx.append(
        OpenV1.ApplicationReceived(
          caseSha256: application.caseNumber.digest.bytes, entry: entry.code, provider: entry.provider,
          applicantKind: applicant.kind.message),
        subject: application.caseNumber.subject, audience: .organisations(concerned), actor: .publicPortal)
      return CaseStatus(application: application, clock: try clock(obligation, at: tx.now))
    }
  }

  func status(of caseNumber: CaseNumber) async throws -> CaseStatus? {
    let now = try await database.now()
    let found = try await database.read { tx -> (Application, Obligation)? in
      guard let application = try await tx.application(caseNumber) else { return nil }
      return (application, try await tx.duty(of: application))
    }
    return try found.map { CaseStatus(application: $0.0, clock: try clock($0.1, at: now)) }
  }

  /// Withdraws an application that is not answered yet; its duty lapses.
  ///
  /// - Throws: `Refusal`: there is no such case, or it is answered.
  func withdraw(_ caseNumber: CaseNumber) async throws -> CaseStatus {
    let audience = directory.authorities
    return try await database.command(locking: [caseNumber.lockKey]) { tx in
      guard var application = try await tx.application(caseNumber) else { throw Refusal.unknownCase }
      try application.withdraw(at: tx.now)
      try tx.save(application)
      let obligation = try obligations.close(
        try await tx.duty(of: application), .lapsed, actor: .publicPortal, in: tx)
      try tx.append(
        OpenV1.ApplicationWithdrawn(caseSha256: caseNumber.digest.bytes), subject: caseNumber.subject,
        audience: .organisations([OrganisationID(application.provider)] + audience), actor: .publicPortal)
      return CaseStatus(application: application, clock: try clock(obligation, at: tx.now))
    }
  }

  private func status(of application: Application, in tx: borrowing Transaction) async throws -> CaseStatus {
    CaseStatus(application: application, clock: try clock(try await tx.duty(of: application), at: tx.now))
  }

  private func clock(_ obligation: Obligation, at now: Date) throws -> CaseClock {
    let pack = try obligations.pack(of: obligation)
    let citation = pack.clock(obligation.kind).citation
    return CaseClock(
      due: obligation.clock.due, original: obligation.clock.originalDue, isOverdue: obligation.isOverdue(at: now),
      citation: Bilingual(zh: "\(pack.title.zh)\(citation.zh)", en: "\(pack.title.en), \(citation.en)"),
      days: try obligations.explanation(of: obligation))
  }
}

extension QuerySource where Self: ~Copyable {
  /// The duty to answer an application; each has one from the moment it is received.
  borrowing func duty(of application: Application) async throws -> Obligation {
    guard let duty = try await obligation(.openAnswer, about: application.caseNumber.subject) else {
      throw DamagedRow(table: "obligation", column: "subject")
    }
    return duty
  }
}

extension EventActor {
  /// Somebody at the portal, who is not named.
  static let publicPortal = EventActor.service("open")
}
