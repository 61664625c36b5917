import Rules
import SuiteCrypto

/// Resources in one CSV file and their items in another, or both in one as the national template has them.
///
/// The items' file need not be in the order of the resources: one pass notes where each code's items lie.
final class CSVSource: ImportSource {
  private let resources: ByteFile
  private let items: ByteFile?
  private let places: ColumnPlaces
  private let itemPlaces: ColumnPlaces?
  private var index = ItemIndex()
  private(set) var strayItems: [(line: Int, code: String)] = []

  init(resources path: String, items itemPath: String?, profile: ImportProfile) throws(ImportFileError) {
    resources = try ByteFile(path)
    places = try Self.places(of: resources, profile.resourceColumns)
    guard places.resource[.name] != nil else {
      throw .columnsMissing(path, [profile.resourceColumns["name"] ?? ResourceColumn.name.template ?? "name"])
    }
    guard let itemPath else {
      (items, itemPlaces) = (nil, nil)
      return
    }
    let file = try ByteFile(itemPath)
    let columns = try Self.places(of: file, profile.itemColumns)
    let missing =
      (columns.resource[.code] == nil ? [profile.itemColumns["code"] ?? "code"] : [])
      + (columns.item[.name] == nil ? [profile.itemColumns["item_name"] ?? "item_name"] : [])
    guard missing.isEmpty else { throw .columnsMissing(itemPath, missing) }
    guard places.resource[.code] != nil else {
      throw .columnsMissing(path, [profile.resourceColumns["code"] ?? "code"])
    }
    (items, itemPlaces) = (file, columns)
    try readIndex()
  }

  var unknownColumns: [String] { places.unknown + (itemPlaces?.unknown ?? []) }

  func hash(into digest: inout RunningDigest) throws(ImportFileError) {
    try resources.hash(into: &digest)
    // So that bytes cannot move from one file to the other unnoticed.
    digest.update([0])
    try items?.hash(into: &digest)
  }

  func rows(_ body: (StatedRow) async throws -> Void) async throws {
    var reader = CSVReader(resources)
    _ = try reader.next()
    var number = 0
    var group: StatedRow?
    while let record = try reader.next() {
      let row = try row(record, number: number + 1, after: group)
      if let row {
        if let group { try await body(try complete(group)) }
        number += 1
        group = row
      } else {
        group?.items.append(StatedItem(line: record.line, cells: places.itemCells(record.cells)))
      }
    }
    if let group { try await body(try complete(group)) }
    if strayItems.isEmpty { strayItems = index.unused() }
  }

  /// A new row, or `nil` when the record is one more item of the row before.
  private func row(_ record: CSVReader.Record, number: Int, after group: StatedRow?) throws -> StatedRow? {
    var row = StatedRow(number: number, line: record.line)
    if let fault = record.fault {
      row.faults = ["\(resources.name):\(record.line) \(fault.message.zh)"]
      return row
    }
    guard record.cells.count == places.count else {
      row.faults = ["\(resources.name):\(record.line) \(Self.countFault(record.cells.count, places.count))"]
      return row
    }
    row.resource = places.resourceCells(record.cells)
    let cells = places.itemCells(record.cells)
    guard itemPlaces == nil, places.item[.name] != nil else {
      row.general = cells
      return row
    }
    if let group, group.faults.isEmpty, group.isSame(as: row) { return nil }
    row.items = [StatedItem(line: record.line, cells: cells)]
    return row
  }

  private func complete(_ row: StatedRow) throws(ImportFileError) -> StatedRow {
    guard let items, let itemPlaces, let code = row.resource[.code] else { return row }
    var row = row
    for run in index.take(code) {
      var reader = CSVReader(items, at: run.range.lowerBound, line: run.line)
      while reader.offset < run.range.upperBound, let record = try reader.next() {
        if let fault = record.fault {
          row.faults.append("\(items.name):\(record.line) \(fault.message.zh)")
        } else if record.cells.count != itemPlaces.count {
          row.faults.append("\(items.name):\(record.line) \(Self.countFault(record.cells.count, itemPlaces.count))")
        } else {
          row.items.append(StatedItem(line: record.line, cells: itemPlaces.itemCells(record.cells)))
        }
      }
    }
    return row
  }

  private func readIndex() throws(ImportFileError) {
    guard let items, let place = itemPlaces?.resource[.code] else { return }
    var reader = CSVReader(items)
    _ = try reader.next()
    while let record = try reader.next() {
      // A broken record still shows whose it is, if its beginning is whole.
      let code =
        record.cells.indices.contains(place)
        ? record.cells[place].trimmed : place == 0 ? try beginning(of: record, in: items) : ""
      index.add(code, record)
    }
  }

  private func beginning(of record: CSVReader.Record, in file: ByteFile) throws(ImportFileError) -> String {
    let bytes = try file.bytes(at: record.range.lowerBound, count: min(record.range.count, 200))
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self).trimmed
  }

  private static func places(
    of file: ByteFile, _ names: [String: String]
  ) throws(ImportFileError) -> ColumnPlaces {
    var reader = CSVReader(file)
    guard let header = try reader.next() else { throw .empty(file.path) }
    if header.fault == .notUTF8 { throw .notUTF8(file.path) }
    guard header.fault == nil else { throw .empty(file.path) }
    return ColumnPlaces(header: header.cells, names: names)
  }

  private static func countFault(_ count: Int, _ wanted: Int) -> String {
    "有\(count)列，应为\(wanted)列"
  }
}

extension StatedRow {
  /// In the template a resource's cells stand in its first record, or are repeated in each.
  fileprivate func isSame(as next: StatedRow) -> Bool {
    let (code, name) = (next.resource[.code] ?? "", next.resource[.name] ?? "")
    if code.isEmpty && name.isEmpty { return true }
    return code == resource[.code] ?? "" && name == resource[.name] ?? "" && (!code.isEmpty || !name.isEmpty)
      && next.resource[.provider] ?? "" == resource[.provider] ?? ""
  }
}

/// Where in the items' file the items of each code lie, in runs of neighbours.
private struct ItemIndex {
  struct Run {
    var range: Range<Int>
    let line: Int
  }

  private var runs: [String: [Run]] = [:]
  private var taken: Set<String> = []
  private var last = ""

  mutating func add(_ code: String, _ record: CSVReader.Record) {
    if code == last, let count = runs[code]?.count {
      runs[code]![count - 1].range = runs[code]![count - 1].range.lowerBound..<record.range.upperBound
    } else {
      runs[code, default: []].append(Run(range: record.range, line: record.line))
      last = code
    }
  }

  mutating func take(_ code: String) -> [Run] {
    taken.insert(code)
    return runs[code] ?? []
  }

  /// Codes that no resource has.
  func unused() -> [(line: Int, code: String)] {
    runs.filter { !taken.contains($0.key) }.map { ($0.value[0].line, $0.key) }.sorted { $0.line < $1.line }
  }
}
