import Rules

/// The records of a provider's own program, asked for at this replica's queues and filtered here once more.
///
/// Pages are asked for one after another, so a batch is not of one instant; its keys ascend strictly to the end.
struct InterfaceRecords: RecordSource {
  private let mount: (entry: String, version: Int, provider: String)
  private let columns: [String: MountedColumn]
  private let queues: InterfaceQueues

  init(_ mount: StoredMount, queues: InterfaceQueues) {
    self.mount = (mount.entry, mount.entryVersion, mount.provider)
    columns = Dictionary(uniqueKeysWithValues: mount.finding.columns.map { ($0.column, $0) })
    self.queues = queues
  }

  func missing(_ columns: [String]) -> [String] { columns.filter { self.columns[$0] == nil } }

  func read(_ selection: RecordSelection, limit: Int) async throws -> RecordPage {
    guard case .keys(let asked) = selection.which else { throw Refusal.rangeNotSupported }
    var known: Set<RecordKey> = []
    let keys = asked.filter { known.insert(RecordKey($0)).inserted }
    return page(try await ask(.keys(keys), selection), selection)
  }

  /// By key, in the order of bytes.
  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) (RecordPage) async throws -> Void
  ) async throws {
    var last: [String] = []
    while true {
      try Task.checkCancellation()
      let page = InterfaceQuery.Question.page(after: last, limit: min(fetchSize, queues.limits.pageRecords))
      let records = try await ask(page, selection)
      guard let end = records.last else { return }
      last = end.prefix(selection.keyColumns.count).compactMap(\.self)
      try await body(self.page(records, selection))
    }
  }

  private func ask(
    _ question: InterfaceQuery.Question, _ selection: RecordSelection
  ) async throws(Refusal) -> [[String?]] {
    let answer = try await queues.ask(
      InterfaceQuery(
        entry: mount.entry, entryVersion: mount.version, provider: mount.provider,
        columns: asked(selection).map(name), keyWidth: selection.keyColumns.count,
        filters: selection.filters.map { RowFilter(column: name($0.column), equals: $0.equals, prefixes: $0.prefixes) },
        question: question))
    switch answer {
    case .records(let records): return records
    case .failure(let refusal): throw refusal
    case .finding: throw .sourceAnswerWrong
    }
  }

  /// Each column once: the key, what is delivered, what is filtered by.
  private func asked(_ selection: RecordSelection) -> [String] {
    var columns = selection.keyColumns
    for column in selection.columns + selection.filters.map(\.column) where !columns.contains(column) {
      columns.append(column)
    }
    return columns
  }

  private func name(_ column: String) -> String { columns[column]?.source.text ?? column }

  private func page(_ records: [[String?]], _ selection: RecordSelection) -> RecordPage {
    let asked = asked(selection)
    func places(_ columns: [String]) -> [Int] { columns.compactMap { asked.firstIndex(of: $0) } }
    let wanted = places(selection.keyColumns) + places(selection.columns)
    let filters = Array(zip(selection.filters, places(selection.filters.map(\.column))))
    var page = RecordPage(for: selection)
    for record in records {
      let passes = filters.allSatisfy { filter, place in filter.passes(record[place].map { ArraySlice($0.utf8) }) }
      guard passes else { continue }
      for place in wanted { page.append(record[place]?.utf8) }
    }
    return page
  }
}
