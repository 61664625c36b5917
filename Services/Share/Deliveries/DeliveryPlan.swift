import Postgres
import Rules
import SuiteCrypto

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
  /// Whether the provider wants a watermark, and the content is one that bears it.
  let isWatermarked: Bool
  /// Who receives.
  let receiver: Officer
  let form: DeliveryForm
  /// As it was known when this was settled; `nil` for a snapshot.
  var signing: SigningGround?

  var user: String { terms?.grant.user ?? receiver.organisation }
  var filters: [RowFilter] { terms?.grant.conditions.rowFilters ?? [] }

  /// A grant that counts its deliveries has one at a time; all others only must not end meanwhile.
  var keys: (locked: [LockKey], shared: [LockKey]) {
    guard let grant = terms?.grant else { return ([], []) }
    let isCounted = grant.conditions.dailyQuota != nil || grant.conditions.minInterval != nil
    return isCounted ? ([.grant(grant.id)], []) : ([], [.grant(grant.id)])
  }

  func selection(_ which: RecordSelection.Which = .all) -> RecordSelection {
    RecordSelection(keyColumns: entry.keyColumns, columns: columns, filters: filters, which: which)
  }
}

/// How a delivery is written and receipted, as its request chose.
struct DeliveryForm: Sendable {
  var format = ContentFormat.csv
  /// Whether chunks have an SM3 digest beside SHA-256.
  var withSM3 = false
  /// SHA-256 of the request as it was received; `nil` where trying keys out would find what was asked.
  var requestSHA256: [UInt8]?
}

/// The content of a delivery once it was read: what the receipt vouches for.
struct DeliveredContent: Sendable {
  let recordCount: Int
  let chunks: [DeliveredChunk]
  /// Of a query; batches have stored theirs with each chunk.
  var handles: [RecordHandle] = []
}

/// What a receipt says of one chunk.
struct DeliveredChunk: Sendable, Hashable {
  let byteCount: Int
  let sha256: [UInt8]
  let sm3: [UInt8]?

  init(of content: [UInt8], withSM3: Bool) {
    byteCount = content.count
    sha256 = SHA256.hash(content).bytes
    sm3 = withSM3 ? SM3.hash(content).bytes : nil
  }

  var manifest: Manifest.Chunk {
    Manifest.Chunk(byteCount: byteCount, sha256: Hex.encode(sha256), sm3: sm3.map { Hex.encode($0) })
  }
}

/// How much of everything a delivery may be.
package struct DeliveryLimits: Sendable {
  /// Records one query may name.
  package var queryRecords = 100
  /// Records of one page of a range.
  package var rangePageRecords = 1_000
  /// Bytes of the answer to one query, or of one page of a range.
  package var queryBytes = 1 << 20
  /// Records of one batch.
  package var batchRecords = 5_000_000
  /// Bytes of one chunk.
  package var chunkBytes = 512 << 10
  /// Records fetched from a source at once.
  package var fetchRecords = 2_000
  /// Chunks of one batch that are sealed and stored at once.
  package var chunksInFlight = 2

  package init() {}
}
