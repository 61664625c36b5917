import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteCrypto

/// Answering the public's applications.
extension OpenHandler {
  func listApplications(
    _ request: OpenV1.ListApplicationsRequest, context: ServerContext
  ) async throws -> OpenV1.ListApplicationsReply {
    let now = try await database.now()
    let offset = try Self.offset(request.pageToken)
    return try await database.read(.snapshot) { tx in
      let page = try await tx.applications(
        of: context.caller.seesEverything ? nil : context.organisation, includeClosed: request.includeClosed,
        offset: offset, limit: Self.pageLimit + 1)
      var messages: [OpenV1.Application] = []
      for application in page.prefix(Self.pageLimit) {
        let duty = try await tx.duty(of: application)
        messages.append(try message(application, duty, at: now))
      }
      return OpenV1.ListApplicationsReply(
        applications: messages, nextPageToken: page.count > Self.pageLimit ? String(offset + Self.pageLimit) : "")
    }
  }

  /// The only way to what is personal; each reading is an event. The reply is not kept for retries: it would be a second
  /// copy of what is personal, and reading twice harms nobody.
  func getApplication(
    _ request: OpenV1.GetApplicationRequest, context: ServerContext
  ) async throws -> OpenV1.Application {
    let number = try Self.caseNumber(request.caseNumber)
    return try await database.command(locking: [number.lockKey]) { tx in
      let application = try await tx.application(number, of: context.organisation)
      let duty = try await tx.duty(of: application)
      try tx.append(
        OpenV1.ApplicationRead(caseSha256: number.digest.bytes), subject: number.subject,
        audience: audience(application.provider), actor: EventActor(context))
      var reply = try message(application, duty, at: tx.now, explained: context.language)
      reply.applicantName = application.applicant.name
      reply.applicantContact = application.applicant.contact
      reply.purpose = application.purpose
      return reply
    }
  }

  func answerApplication(
    _ request: OpenV1.AnswerApplicationRequest, context: ServerContext
  ) async throws -> OpenV1.Application {
    let number = try Self.caseNumber(request.caseNumber)
    for (field, text) in [("conditions", request.conditions), ("refusal_reason", request.refusalReason)]
    where text.count > Self.textLimit { throw Refusal.tooLong(field, Self.textLimit) }

    return try await database.command(for: context, locking: [number.lockKey]) { tx in
      var application = try await tx.application(number, of: context.organisation)
      if request.agreed {
        try application.agree(conditions: request.conditions, by: context.organisation, at: tx.now)
      } else {
        try application.refuse(reason: request.refusalReason, by: context.organisation, at: tx.now)
      }
      try tx.save(application)
      let duty = try obligations.close(
        try await tx.duty(of: application), actor: EventActor(context), in: tx)
      try tx.append(
        OpenV1.ApplicationAnswered(caseSha256: number.digest.bytes, agreed: request.agreed, late: duty.wasLate),
        subject: number.subject, audience: audience(application.provider), actor: EventActor(context))
      return try message(application, duty, at: tx.now)
    }
  }

  func extendApplication(
    _ request: OpenV1.ExtendApplicationRequest, context: ServerContext
  ) async throws -> OpenV1.Application {
    let number = try Self.caseNumber(request.caseNumber)
    guard request.reason.count <= Self.textLimit else { throw Refusal.tooLong("reason", Self.textLimit) }
    let roles = context.caller.approverRoles

    return try await database.command(for: context, locking: [number.lockKey]) { tx in
      var application = try await tx.application(number, of: context.organisation)
      try application.extend(reason: request.reason, by: context.organisation)
      let consent = ExtensionConsent(
        days: Int(request.workingDays), roles: roles, decidedAt: tx.now, reason: request.reason)
      let duty = try obligations.extend(
        try await tx.duty(of: application), by: consent, actor: EventActor(context), in: tx)
      try tx.save(application)
      try tx.append(
        OpenV1.ApplicationExtended(caseSha256: number.digest.bytes, workingDays: request.workingDays),
        subject: number.subject, audience: audience(application.provider), actor: EventActor(context))
      return try message(application, duty, at: tx.now)
    }
  }

  func provideApplication(
    _ request: OpenV1.ProvideApplicationRequest, context: ServerContext
  ) async throws -> OpenV1.Application {
    let number = try Self.caseNumber(request.caseNumber)
    let slug = try Slug(request.slug)

    return try await database.command(for: context, locking: [number.lockKey]) { tx in
      var application = try await tx.application(number, of: context.organisation)
      // Only what its applicant can fetch has been provided.
      let versions = try await tx.publicVersions(slug)
      guard let dataset = try await tx.dataset(slug), dataset.provider == context.organisation,
        versions.contains(where: { $0.number == Int(request.version) })
      else { throw Refusal.notPublished }
      try application.provide(slug, version: Int(request.version), by: context.organisation, at: tx.now)
      try tx.save(application)
      let duty = try await tx.duty(of: application)
      try tx.append(
        OpenV1.ApplicationProvided(
          caseSha256: number.digest.bytes, slug: slug.text, version: request.version),
        subject: number.subject, audience: audience(application.provider), actor: EventActor(context))
      return try message(application, duty, at: tx.now)
    }
  }

  /// An application without what is personal.
  private func message(
    _ application: Application, _ duty: Obligation, at now: Date, explained language: Language? = nil
  ) throws -> OpenV1.Application {
    var obligation = try obligations.message(duty, at: now)
    if let language {
      obligation.explanation = try obligations.explanation(of: duty).map { $0.text(in: language) }
    }
    var message = OpenV1.Application(
      caseNumber: application.caseNumber.text, entry: application.subject.entry, provider: application.provider,
      applicantKind: application.applicant.kind.message, state: application.state.message,
      receivedAt: application.receivedAt, obligation: obligation,
      extensionReason: application.extensionReason ?? "")
    switch application.state {
    case .refused(_, let reason): message.refusalReason = reason
    case .agreed(_, let conditions): message.conditions = conditions
    case .provided(_, let conditions, _, let slug, let version):
      message.conditions = conditions
      message.providedSlug = slug.text
      message.providedVersion = UInt32(version)
    case .received, .extended, .withdrawn: break
    }
    return message
  }

  private static func caseNumber(_ text: String) throws -> CaseNumber {
    guard let number = CaseNumber(text) else { throw Refusal.unknownCase }
    return number
  }

  private static func offset(_ pageToken: String) throws -> Int {
    guard !pageToken.isEmpty else { return 0 }
    guard let offset = Int(pageToken), (0...1_000_000).contains(offset) else { throw Refusal.pageTokenInvalid }
    return offset
  }

  private static let textLimit = 2000
}

extension QuerySource where Self: ~Copyable {
  /// An application addressed to this organisation; others do not learn that it exists.
  fileprivate borrowing func application(_ number: CaseNumber, of organisation: String) async throws -> Application {
    guard let application = try await application(number), application.provider == organisation else {
      throw Refusal.unknownCase
    }
    return application
  }
}

extension Caller {
  /// What the caller may consent to for its department.
  fileprivate var approverRoles: Set<ApproverRole> {
    roles.contains(.head) || roles.contains(.providerHead) ? [.providerHead] : []
  }
}
