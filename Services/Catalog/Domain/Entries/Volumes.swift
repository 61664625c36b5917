/// Counts of the national survey (大普查), as the filing template asks for them.
///
/// Stored as JSON in the version's row.
package struct Volumes: Sendable, Hashable, Codable {
  package var storedGigabytes = 0.0
  package var recordsTenThousands = 0.0
  package var sharedGigabytes = 0.0
  package var sharedRecordsTenThousands = 0.0
  package var openedGigabytes = 0.0
  package var openedRecordsTenThousands = 0.0

  package init() {}

  /// Each count with its name in the contract.
  package var fields: [(name: String, count: Double)] {
    [
      ("stored_gigabytes", storedGigabytes), ("records_ten_thousands", recordsTenThousands),
      ("shared_gigabytes", sharedGigabytes), ("shared_records_ten_thousands", sharedRecordsTenThousands),
      ("opened_gigabytes", openedGigabytes), ("opened_records_ten_thousands", openedRecordsTenThousands),
    ]
  }

  /// More than any place holds; a larger number is a mistake in the unit.
  package static let countLimit = 1e12
}
