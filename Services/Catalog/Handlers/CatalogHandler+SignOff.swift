package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// The head's sign-off (审签), where the rule pack asks for it (decree 809 Art. 13).
extension CatalogHandler {
  package func signOffEntry(
    _ request: CatalogV1.SignOffEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    for (field, text) in [
      ("secrecy_assessment", request.secrecyAssessment),
      ("personal_information_assessment", request.personalInformationAssessment),
    ] where !text.isEmpty {
      _ = try Parse.text(text, field: field, limit: TextLimits.reason)
    }
    return try await act(on: request.code, request.version, context) { tx, version, provider in
      try version.signOff(
        by: context.actingHolder, secrecy: request.secrecyAssessment,
        personalInformation: request.personalInformationAssessment, at: tx.now)
      try tx.saveState(of: version)
      try tx.append(
        CatalogV1.EntrySignedOff(
          code: version.code, version: UInt32(version.number), signedBy: context.actingHolder.rawValue),
        subject: version.subject, audience: .organisations(of: provider, and: nil), actor: .init(context))
      try await finalise(version, of: provider, context, in: tx)
    }
  }

  /// The head sends the version back instead (退回): those who wrote it correct and submit it again.
  func refuseSignOff(
    _ request: CatalogV1.ReturnEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    guard request.workingDays == 0 else {
      throw RPCError.invalidArgument(
        field: "working_days", "CORRECTION_TIME_NOT_YOURS", en: "is stated by the competent authority alone",
        zh: "更正期限仅由主管部门确定")
    }
    return try await act(on: request.code, request.version, context) { tx, version, provider in
      try version.refuseSignOff(by: context.actingHolder, reason: request.reason, at: tx.now)
      try tx.saveState(of: version)
      try tx.append(
        CatalogV1.EntryReturned(
          code: version.code, version: UInt32(version.number), provider: provider.code.text),
        subject: version.subject, audience: .organisations(of: provider, and: nil), actor: .init(context))
    }
  }

  /// Whether the return asked for is the head's. A head who acts for the authority too returns what was reported, unless the
  /// version is their own department's and waits for them.
  func isHeads(_ request: CatalogV1.ReturnEntryRequest, _ caller: Caller) async throws -> Bool {
    guard caller.roles.contains(.head) else { return false }
    guard caller.isAuthority else { return true }
    return try await database.read(.snapshot) { source in
      let version = try await source.version(Int(request.version), of: request.code) as EntryVersion?
      let provider = try await source.provider(of: request.code)
      return version?.name == .signOff && provider?.text == caller.organisation.code
    }
  }
}
