import FoundationEssentials
import Postgres
import Rules

/// The records of an uploaded file, which lie sealed in this service's own database and are opened and filtered here.
struct FileRecords: RecordSource {
  private let staging: UUID
  private let places: [String: Int]
  private let database: Database
  private let vault: ContentVault

  /// Blocks read from the database at once.
  private static let blocksAtOnce = 16

  /// - Parameter columns: those of each record, in their order.
  init(staging: UUID, columns: [String], database: Database, vault: ContentVault) {
    self.staging = staging
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    self.database = database
    self.vault = vault
  }

  func missing(_ columns: [String]) -> [String] { columns.filter { places[$0] == nil } }

  func read(_ selection: RecordSelection, limit: Int) async throws -> RecordPage {
    guard case .keys(let keys) = selection.which else { throw Refusal.rangeNotSupported }
    let blocks = try await database.read(.snapshot) { session in
      guard let generation = try await session.keyGeneration(of: staging) else { throw Refusal.contentUnreadable }
      var index = try vault.index(of: staging, generation: generation)
      return try await session.blocks(of: staging, holding: keys.map { index.id(of: RecordKey($0)) })
    }
    var page = RecordPage(for: selection)
    for (block, positions) in blocks {
      let bytes = try vault.open(block.sealed, as: .file(staging, block: block.number))
      for position in positions where page.count < limit {
        guard let record = FileBlock.record(bytes, at: position, fieldCount: places.count) else {
          throw Refusal.contentUnreadable
        }
        append(bytes, record, to: &page, selection)
      }
    }
    return page
  }

  /// In the order of the file. Records of a file in force never change, so blocks may be read one after another.
  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) (RecordPage) async throws -> Void
  ) async throws {
    var next = 0
    while true {
      let blocks = try await database.read {
        try await $0.blocks(of: staging, from: next, limit: Self.blocksAtOnce)
      }
      guard let last = blocks.last else { break }
      for block in blocks {
        let bytes = try vault.open(block.sealed, as: .file(staging, block: block.number))
        guard let records = FileBlock.records(bytes, fieldCount: places.count) else { throw Refusal.contentUnreadable }
        var page = RecordPage(for: selection)
        for record in records { append(bytes, record, to: &page, selection) }
        try await body(page)
      }
      next = last.number + 1
    }
    // A file that was replaced long ago is cleared away; part of it must not pass for the whole.
    let isThere = try await database.read { try await $0.keyGeneration(of: staging) != nil }
    guard isThere else { throw Refusal.fileReplaced }
  }

  /// Adds what is asked for of a record, if it passes the filters.
  private func append(
    _ bytes: [UInt8], _ record: [Range<Int>], to page: inout RecordPage, _ selection: RecordSelection
  ) {
    func value(_ column: String) -> ArraySlice<UInt8> { bytes[record[places[column] ?? 0]] }
    guard selection.filters.allSatisfy({ $0.passes(value($0.column)) }) else { return }
    for column in selection.keyColumns + selection.columns { page.append(value(column)) }
  }
}

extension Refusal {
  static let fileReplaced = Self(
    .state, "FILE_REPLACED", zh: "数据文件已被新版本替换", en: "the file was replaced by a new version meanwhile",
    remedy: Bilingual(zh: "请重新发起。", en: "Start again."))
}
