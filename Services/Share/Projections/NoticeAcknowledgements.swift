import Contracts
import EventLog
import Postgres
import SuiteContracts

/// Which corrections were taken over by whom, from correction's log: what was not goes to the holder's successor (CC-29).
struct NoticeAcknowledgements: Projection {
  let name = "notice-acknowledgements"
  let topics = [CorrectionV1.CorrectionAcknowledged.topic]
  let tables = ["notice_acknowledgement"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let acknowledged = try event.decoded(as: CorrectionV1.CorrectionAcknowledged.self) else { return }
    try tx.save(acknowledged)
  }
}
