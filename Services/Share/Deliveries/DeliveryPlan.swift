import Rules

/// Everything that is settled about a delivery before its records are read.
struct DeliveryPlan: Sendable {
  /// Under which grant, and what was asked of it; `nil` for a snapshot.
  let terms: (grant: Grant, attempt: DeliveryAttempt)?
  let entry: PublishedEntry
  let columns: [String]
  let source: any RecordSource
  let key: EntryKeys.Key
  /// Whether the database does not know the key's fingerprint yet.
  let isKeyNew: Bool
  /// Who receives.
  let receiver: Officer

  var user: String { terms?.grant.user ?? receiver.organisation }
  var filters: [RowFilter] { terms?.grant.conditions.rowFilters ?? [] }

  func selection(keys: [[String]]? = nil) -> RecordSelection {
    RecordSelection(keyColumns: entry.keyColumns, columns: columns, filters: filters, keys: keys)
  }
}

/// The content of a delivery once it was read: what the receipt vouches for.
struct DeliveredContent: Sendable {
  let recordCount: Int
  let chunkSHA256: [[UInt8]]
  /// Of a query; batches have stored theirs with each chunk.
  var handles: [RecordHandle] = []
}

/// How much of everything a delivery may be.
package struct DeliveryLimits: Sendable {
  /// Records one query may name.
  package var queryRecords = 100
  /// Bytes of one query's answer.
  package var queryBytes = 1 << 20
  /// Records of one batch.
  package var batchRecords = 5_000_000
  /// Bytes of one chunk.
  package var chunkBytes = 512 << 10
  /// Records fetched from a source at once.
  package var fetchRecords = 2_000

  package init() {}
}
