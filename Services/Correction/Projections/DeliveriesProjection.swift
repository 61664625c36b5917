import Contracts
import EventLog
import Postgres
import Rules
import SuiteContracts

/// Which department obtained which data, and whom corrections were told, as share-service's log says.
struct DeliveriesProjection: Projection {
  static let name = "deliveries"

  var name: String { Self.name }
  let topics = [ShareV1.DeliveryMade.topic, ShareV1.HolderNotice.topic]
  let tables = ["holder_notice", "delivery"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    if let made = try event.decoded(as: ShareV1.DeliveryMade.self) {
      // Snapshots for publication have no user department: the public reports through the portal.
      guard !made.grant.isEmpty else { return }
      try tx.store(
        ObtainedDelivery(
          id: made.id, entry: made.entry, user: made.user, provider: made.provider, columns: made.columns))
    } else if let notice = try event.decoded(as: ShareV1.HolderNotice.self) {
      guard let id = CorrectionCase.ID(notice.caseID), let notifiedAt = event.body.recordedAt else { return }
      try tx.storeNotice(
        case: id, handle: notice.handle, column: notice.column, organisation: notice.holderOrganisation, at: notifiedAt)
    }
  }
}
