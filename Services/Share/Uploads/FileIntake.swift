import FoundationEssentials
import Postgres
import Rules
import SuiteCrypto

/// Turns a complete upload into records that a mount can point to (文件挂接): checks the digest, reads CSV or JSON lines,
/// lays them against the entry.
///
/// All of it happens before the transaction that puts the file in force, in a staging of its own, so that a file of any
/// size is in force at once or not at all.
struct FileIntake: Sendable {
  let database: Database
  let vault: ContentVault
  let limits: UploadLimits

  struct Staged: Sendable {
    let staging: UUID
    let recordCount: Int
    let finding: MountFinding
  }

  func stage(_ upload: StoredUpload, for entry: PublishedEntry) async throws -> Staged {
    try await checkDigest(upload)
    let staging = UUID()
    var rows = RowBuffer(of: entry, upload.format, limits, index: try vault.index(of: staging))
    let generation = rows.keyGeneration
    try await database.command { try $0.beginStaging(staging, keyGeneration: generation) }
    var reader = FileReader(upload.format, of: entry, recordBytesLimit: limits.recordBytes)
    for index in 0..<upload.plan.chunkCount {
      try reader.read(try await chunk(index, of: upload)) { record throws(Refusal) in try rows.take(record) }
      try await store(rows.takeFull(), in: staging)
    }
    try reader.finish { record throws(Refusal) in try rows.take(record) }
    guard rows.hasHeader else { throw Refusal.fileColumns(entry.columns) }
    try await store(rows.takeRest(), in: staging)
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
    guard let sealed = (try await database.read { try await $0.chunk(index, of: upload.id) }) else {
      throw Refusal.uploadIncomplete(1)
    }
    return try vault.open(sealed, as: .upload(upload.id, chunk: index))
  }

  private func store(_ blocks: [RowBuffer.Block], in staging: UUID) async throws {
    for block in blocks {
      let sealed = try vault.seal(block.content.bytes, as: .file(staging, block: block.number))
      let stored = StoredBlock(number: block.number, sealed: sealed)
      try await database.command {
        try $0.stage(stored, records: block.ids, positions: block.content.positions, in: staging)
      }
    }
  }
}

/// Reads a file as it is written.
private enum FileReader {
  case csv(CSVReader)
  case jsonLines(JSONLinesReader)

  init(_ format: ContentFormat, of entry: PublishedEntry, recordBytesLimit: Int) {
    switch format {
    case .csv: self = .csv(CSVReader(recordBytesLimit: recordBytesLimit))
    case .jsonLines:
      self = .jsonLines(JSONLinesReader(columns: entry.columns, recordBytesLimit: recordBytesLimit))
    }
  }

  mutating func read(_ bytes: [UInt8], _ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    switch self {
    case .csv(var reader):
      try reader.read(bytes, body)
      self = .csv(reader)
    case .jsonLines(var reader):
      try reader.read(bytes, body)
      self = .jsonLines(reader)
    }
  }

  mutating func finish(_ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    switch self {
    case .csv(var reader): try reader.finish(body)
    case .jsonLines(var reader): try reader.finish(body)
    }
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
  /// Bytes of records that are sealed as one.
  package var blockBytes = 64 << 10

  package init() {}
}

/// Records on their way into a staging, some to a block.
private struct RowBuffer: ~Copyable {
  struct Block {
    let number: Int
    var content = FileBlock()
    /// Of each record in the index.
    var ids: [[UInt8]] = []
  }

  private let entry: PublishedEntry
  private let format: ContentFormat
  private let limits: UploadLimits
  private var index: RecordIndex
  private var table: FileTable?
  private var known: Set<RecordKey> = []
  private var full: [Block] = []
  private var current = Block(number: 0)

  init(of entry: PublishedEntry, _ format: ContentFormat, _ limits: UploadLimits, index: consuming RecordIndex) {
    self.entry = entry
    self.format = format
    self.limits = limits
    self.index = index
  }

  var keyGeneration: UInt8 { index.generation }
  var hasHeader: Bool { table != nil }
  var recordCount: Int { known.count }

  mutating func take(_ record: FileRow) throws(Refusal) {
    guard let table else {
      self.table = try FileTable(header: record, of: entry, in: format)
      return
    }
    let row = try table.values(record)
    guard known.insert(row.key).inserted else { throw .repeatedKey(line: record.line) }
    guard known.count <= limits.records else { throw .tooManyRecords(limits.records) }
    current.content.append(row.values)
    current.ids.append(index.id(of: row.key))
    if current.content.bytes.count >= limits.blockBytes { endBlock() }
  }

  /// The blocks that are full.
  mutating func takeFull() -> [Block] {
    defer { full = [] }
    return full
  }

  /// All that is left, at the end.
  mutating func takeRest() -> [Block] {
    if !current.ids.isEmpty { endBlock() }
    return takeFull()
  }

  private mutating func endBlock() {
    full.append(current)
    current = Block(number: current.number + 1)
  }
}
