import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `correction.v1.CorrectionService`: reports, their check, and what holders make of the result.
struct CorrectionHandler: CorrectionV1.CorrectionService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let parties: CaseParties

  func submitReport(
    _ request: CorrectionV1.SubmitReportRequest, context: ServerContext
  ) async throws -> CorrectionV1.Case {
    let report = try Report(request, by: context.caller)

    return try await database.command(for: context, locking: []) { tx in
      let delivery = try await tx.obtainedDelivery(request.delivery)
      let correction = try CorrectionCase.report(report, of: delivery, at: tx.now)
      try tx.insert(correction)
      try tx.append(
        CorrectionV1.ReportSubmitted(
          caseID: correction.id.description, entry: correction.entry, reporter: correction.reporter,
          provider: correction.provider, delivery: correction.delivery, kind: request.kind,
          valueCount: UInt32(correction.values.count)),
        subject: correction.id.description, audience: audience(of: correction), actor: EventActor(context))
      let duty = try await obligations.open(
        .correctionCheck, about: correction.id.description, responsible: OrganisationID(correction.provider),
        audience: parties.concerned(correction.reporter, correction.provider), by: EventActor(context), in: tx)
      return correction.contract(obligation: try obligations.rendered(duty, at: tx.now, for: context))
    }
  }

  func answerCase(
    _ request: CorrectionV1.AnswerCaseRequest, context: ServerContext
  ) async throws -> CorrectionV1.Case {
    let id = try CorrectionCase.ID(request.id, field: "id")
    let verdicts = try [DoubtedValue.Place: DoubtedValue.Verdict](request.values)

    return try await database.command(for: context, locking: [.correctionCase(id)]) { tx in
      var correction = try await visibleCase(id, context.caller, in: tx)
      let corrected = try correction.answer(
        verdicts, explanation: request.explanation, by: context.caller.organisation.code, at: tx.now)
      try tx.storeAnswer(of: correction, by: context.caller.holder.id)
      let duty = try await closeCheck(of: correction, context, in: tx)
      try tx.append(
        CorrectionV1.CaseAnswered(
          caseID: id.description, state: correction.contractState, late: duty?.wasLate ?? false),
        subject: id.description, audience: audience(of: correction), actor: EventActor(context))
      for place in corrected {
        try tx.append(
          CorrectionV1.ValueCorrected(
            caseID: id.description, entry: correction.entry, column: place.column, handle: place.handle,
            provider: correction.provider),
          subject: id.description, audience: audience(of: correction), actor: EventActor(context))
      }
      return correction.contract(obligation: try duty.map { try obligations.rendered($0, at: tx.now, for: context) })
    }
  }

  func extendCase(
    _ request: CorrectionV1.ExtendCaseRequest, context: ServerContext
  ) async throws -> CorrectionV1.Case {
    let id = try CorrectionCase.ID(request.id, field: "id")

    return try await database.command(for: context, locking: [.correctionCase(id)]) { tx in
      var correction = try await visibleCase(id, context.caller, in: tx)
      try correction.extend(reason: request.reason, by: context.caller.organisation.code)
      guard let duty = try await tx.obligation(.correctionCheck, about: id.description) else {
        throw Refusal.alreadyAnswered
      }
      let consent = ExtensionConsent(
        days: Int(request.workingDays), roles: context.caller.approves, decidedAt: tx.now, reason: request.reason)
      let extended = try obligations.extend(duty, by: consent, actor: EventActor(context), in: tx)
      try tx.storeExtension(of: correction)
      try tx.append(
        CorrectionV1.CaseExtended(caseID: id.description, workingDays: request.workingDays),
        subject: id.description, audience: audience(of: correction), actor: EventActor(context))
      return correction.contract(obligation: try obligations.rendered(extended, at: tx.now, for: context))
    }
  }

  func getCorrection(
    _ request: CorrectionV1.GetCorrectionRequest, context: ServerContext
  ) async throws -> CorrectionV1.GetCorrectionReply {
    let id = try CorrectionCase.ID(request.caseID, field: "case_id")
    let organisation = context.caller.organisation.code

    return try await database.command(for: context, locking: [.correctionCase(id)]) { tx in
      let told = try await tx.placesTold(to: organisation, of: id).filter { $0.handle == request.handle }
      guard !told.isEmpty, let correction = try await tx.correctionCase(id) else {
        throw Refusal.notAHolder
      }
      try tx.append(
        CorrectionV1.CorrectionRead(caseID: id.description, organisation: organisation), subject: id.description,
        audience: audience(of: correction), actor: EventActor(context))
      let values = correction.values.filter { told.contains($0.place) && $0.correctedTo != nil }
      return CorrectionV1.GetCorrectionReply(values: values.map(\.contract))
    }
  }

  func acknowledgeCorrection(
    _ request: CorrectionV1.AcknowledgeCorrectionRequest, context: ServerContext
  ) async throws -> CorrectionV1.AcknowledgeCorrectionReply {
    let id = try CorrectionCase.ID(request.caseID, field: "case_id")
    let organisation = context.caller.organisation.code

    return try await database.command(for: context, locking: [.correctionCase(id)]) { tx in
      guard try await !tx.placesTold(to: organisation, of: id).isEmpty, let correction = try await tx.correctionCase(id)
      else { throw Refusal.notAHolder }
      // The first statement counts; saying it again changes nothing.
      if let at = try await tx.acknowledged(id, by: organisation) { return .init(acknowledgedAt: at) }
      try tx.acknowledge(id, by: organisation, holder: context.caller.holder.id)
      try tx.append(
        CorrectionV1.CorrectionAcknowledged(caseID: id.description, organisation: organisation),
        subject: id.description, audience: audience(of: correction), actor: EventActor(context))
      return CorrectionV1.AcknowledgeCorrectionReply(acknowledgedAt: tx.now)
    }
  }

  private func closeCheck(
    of correction: CorrectionCase, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> Obligation? {
    guard let duty = try await tx.obligation(.correctionCheck, about: correction.id.description) else { return nil }
    return try obligations.close(duty, actor: EventActor(context), in: tx)
  }

  private func audience(of correction: CorrectionCase) -> Audience {
    parties.audience(correction.reporter, correction.provider)
  }
}

extension LockKey {
  static func correctionCase(_ id: CorrectionCase.ID) -> LockKey { LockKey("correction.case", id.description) }
}
