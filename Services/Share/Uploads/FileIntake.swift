import FoundationEssentials
import Postgres
import Rules
import SuiteCrypto

/// Turns a complete upload into records that a mount can point to (文件挂接): checks the digest, reads the CSV, lays it
/// against the entry.
///
/// All of it happens before the transaction that puts the file in force, in a staging of its own, so that a file of any
/// size is in force at once or not at all.
struct FileIntake: Sendable {
  let database: Database
  let limits: UploadLimits

  struct Staged: Sendable {
    let staging: UUID
    let recordCount: Int
    let finding: MountFinding
  }

  func stage(_ upload: StoredUpload, for entry: PublishedEntry) async throws -> Staged {
    try await checkDigest(upload)
    let staging = UUID()
    try await database.command { try $0.beginStaging(staging) }
    var rows = RowBuffer(entry: entry, recordsLimit: limits.records)
    var reader = CSVReader(recordBytesLimit: limits.recordBytes)
    for index in 0..<upload.plan.chunkCount {
      try reader.read(try await chunk(index, of: upload)) { record throws(Refusal) in try rows.take(record) }
      if rows.byteCount > limits.stagedBytes { try await flush(&rows, to: staging) }
    }
    try reader.finish { record throws(Refusal) in try rows.take(record) }
    guard rows.hasHeader else { throw Refusal.fileColumns(entry.columns) }
    try await flush(&rows, to: staging)
    let columns = entry.columns.compactMap { column in
      SQLName(column).map { MountedColumn(column: column, source: $0, type: "text") }
    }
    return Staged(
      staging: staging, recordCount: rows.recordCount,
      finding: MountFinding(of: entry, found: columns, recordCount: rows.recordCount))
  }

  private func checkDigest(_ upload: StoredUpload) async throws {
    let missing = upload.plan.missing(try await database.read { try await $0.chunkIndexes(of: upload.id) }, limit: 100)
    guard missing.isEmpty else { throw Refusal.uploadIncomplete(missing.count) }
    var digest = RunningDigest()
    for index in 0..<upload.plan.chunkCount { digest.update(try await chunk(index, of: upload)) }
    guard digest.finish().bytes == upload.sha256 else { throw Refusal.digestMismatch }
  }

  private func chunk(_ index: Int, of upload: StoredUpload) async throws -> [UInt8] {
    guard let content = (try await database.read { try await $0.chunk(index, of: upload.id) }) else {
      throw Refusal.uploadIncomplete(1)
    }
    return content
  }

  private func flush(_ rows: inout RowBuffer, to staging: UUID) async throws {
    let (keys, fields) = rows.drain()
    guard !keys.isEmpty else { return }
    try await database.command { try $0.stage(keys, fields, in: staging) }
  }
}

/// How large an uploaded file may be.
package struct UploadLimits: Sendable {
  /// Bytes of the whole file.
  package var fileBytes = 256 << 20
  /// Bytes of each chunk.
  package var chunkBytes = 512 << 10
  package var records = 1_000_000
  package var recordBytes = 256 << 10
  /// Bytes of records that are stored at once.
  package var stagedBytes = 1 << 20

  package init() {}
}

/// Records on their way into a staging.
private struct RowBuffer {
  private let entry: PublishedEntry
  private let recordsLimit: Int
  private var table: FileTable?
  private var known: Set<RecordKey> = []
  private var keys: [[UInt8]] = []
  private var fields: [String] = []
  private(set) var byteCount = 0

  init(entry: PublishedEntry, recordsLimit: Int) {
    self.entry = entry
    self.recordsLimit = recordsLimit
  }

  var hasHeader: Bool { table != nil }
  var recordCount: Int { known.count }

  mutating func take(_ record: CSVReader.Record) throws(Refusal) {
    guard let table else {
      self.table = try FileTable(header: record, of: entry)
      return
    }
    let row = try table.values(record)
    guard known.insert(row.key).inserted else { throw .repeatedKey(line: record.line) }
    guard known.count <= recordsLimit else { throw .tooManyRecords(recordsLimit) }
    keys.append(row.key.bytes)
    let literal = row.values.arrayLiteral
    fields.append(literal)
    byteCount += row.key.bytes.count + literal.utf8.count
  }

  mutating func drain() -> (keys: [[UInt8]], fields: [String]) {
    defer { (keys, fields, byteCount) = ([], [], 0) }
    return (keys, fields)
  }
}
