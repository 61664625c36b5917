import Contracts
import EventLog
import Postgres
import RPC
import ServiceKit
import SuiteContracts

/// Tells every organisation that holds a value that it was corrected (更正通知).
///
/// Correction knows handles; who holds them only share knows. One notice for each organisation, whatever is read twice.
/// What a body held that has ended its successor holds (CC-29).
struct HolderNotices: EventConsumer {
  let name = "holder-notices"
  let topics = [CorrectionV1.ValueCorrected.topic]

  private static let deliveriesLimit = 20

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let corrected = try event.decoded(as: CorrectionV1.ValueCorrected.self) else { return }
    try await notify(of: corrected, in: tx)
  }

  /// Notices that went out stay out; those of a restored log that come again are known by their case.
  func rewound(
    _ cursor: EventLogV1.Cursor, in tx: borrowing Transaction
  ) async throws -> EventLogV1.Cursor {
    EventLogV1.Cursor()
  }

  func notify(of event: CorrectionV1.ValueCorrected, in tx: borrowing Transaction) async throws {
    // A handle of another length holds nobody, and a log that says so must not hold this consumer up.
    guard event.handle.count == RecordHandle.byteCount else { return }
    let holders = try await tx.holders(
      of: event.handle, column: event.column, entry: event.entry, deliveriesLimit: Self.deliveriesLimit)
    for holder in holders {
      try await tell(
        ShareV1.HolderNotice(
          caseID: event.caseID, entry: event.entry, column: event.column, handle: event.handle,
          holderOrganisation: holder.organisation, deliveries: holder.deliveries),
        in: tx)
    }
  }

  /// Tells the successor what the body that ended was told and has not taken over.
  func passOn(_ succession: BodySuccession, in tx: borrowing Transaction) async throws {
    for notice in try await tx.noticesLeft(by: succession) {
      let holders = try await tx.holders(
        of: notice.handle, column: notice.column, entry: notice.entry, among: succession.to,
        deliveriesLimit: Self.deliveriesLimit)
      try await tell(
        ShareV1.HolderNotice(
          caseID: notice.caseID, entry: notice.entry, column: notice.column, handle: notice.handle,
          holderOrganisation: succession.to, deliveries: holders.first?.deliveries ?? [],
          formerHolder: succession.from),
        in: tx)
    }
  }

  private func tell(_ notice: ShareV1.HolderNotice, in tx: borrowing Transaction) async throws {
    guard try await tx.insertNotice(notice) else { return }
    try tx.append(
      notice, subject: notice.caseID, audience: .organisations([OrganisationID(notice.holderOrganisation)]),
      actor: .service("share"))
  }
}
