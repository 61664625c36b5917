import Contracts
import Foundation
import ProtobufC
import ServiceKit

@testable import Operator

/// What `twinriver catalog import` reads: filing templates and other tables, entries in JSON, profiles.
extension FuzzTarget {
  static let filing = FuzzTarget("filing", seeds: { filingSeeds }) { bytes async throws(Violation) in
    let parts = bytes.split(separator: divider, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let file = MemoryFile(parts[0])
    let items = parts.count > 1 ? MemoryFile(parts[1]) : nil
    try checkRecords(parts[0], file)
    for profile in [ImportProfile(), eagerProfile] {
      guard
        let source = try? CSVSource(resources: file.path, items: items?.path, profile: profile),
        let rows = try? await rows(of: source)
      else { return }
      try await check(rows, profile, again: source)
      for row in rows where row.faults.isEmpty {
        let entry = EntryMaker(profile).make(row).entry ?? .init()
        try hold(entry.items.count == row.items.count, "items are lost")
        // An entry without items has no line in a table.
        guard !entry.items.isEmpty else { continue }
        let written = try await exported(entry)
        let twice = try await exported(written)
        try hold(
          same(written, twice),
          "an export says something else when it is read")
      }
    }
  }

  static let entries = FuzzTarget("entries", seeds: { entrySeeds }) { bytes async throws(Violation) in
    let file = MemoryFile(bytes)
    guard let source = try? JSONSource(file.path), let rows = try? await rows(of: source) else { return }
    try await check(rows, ImportProfile(), again: source)
    for entry in rows.compactMap({ try? $0.file?.entry() }) {
      let written = try? EntryFile.read(Data(EntryJSON.line(entry).utf8)).entry()
      try hold(
        written.map { same($0, entry) } ?? false,
        "an entry changes in JSON")
    }
  }

  static let profile = FuzzTarget("profile", seeds: { profileSeeds }) { bytes async throws(Violation) in
    let file = MemoryFile(bytes)
    let read: ImportProfile
    do throws(SettingsError) {
      read = try await ImportProfile.load(file.path)
    } catch {
      try hold(error.problems.allSatisfy { !$0.text.isEmpty }, "a problem that says nothing")
      return
    }
    let table = MemoryFile(filingSeeds[0])
    // A profile may say that the columns are named otherwise.
    guard let source = try? CSVSource(resources: table.path, items: nil, profile: read) else { return }
    guard let rows = try? await rows(of: source) else { throw Violation("a profile makes a table unreadable") }
    try await check(rows, read, again: source)
  }

  /// Records lie one after the other, each where it says.
  private static func checkRecords(_ bytes: [UInt8], _ file: MemoryFile) throws(Violation) {
    guard let opened = try? ByteFile(file.path) else { throw Violation("a file cannot be read") }
    var reader = CSVReader(opened, recordBytesLimit: 256)
    var end = 0
    while let record = try? reader.next() {
      let (range, line) = (record.range, record.line)
      try hold(range.lowerBound >= end && range.upperBound > range.lowerBound, "records overlap")
      try hold(range.upperBound <= bytes.count, "a record goes beyond its file")
      try hold(line == 1 + bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }, "a wrong line")
      try hold((record.fault != nil) == record.cells.isEmpty, "a record neither broken nor whole")
      end = range.upperBound
    }
  }

  /// Rows are numbered without a gap, are the same whenever they are asked for, and can be sent.
  private static func check(
    _ rows: [StatedRow], _ profile: ImportProfile, again source: any ImportSource
  ) async throws(Violation) {
    try hold(rows.map(\.number) == Array(1...max(rows.count, 1)).prefix(rows.count) + [], "rows are counted wrongly")
    guard let second = try? await Self.rows(of: source) else { throw Violation("a file is read once and not again") }
    let (first, later) = (rows.map(EntryMaker(profile).make), second.map(EntryMaker(profile).make))
    try hold(first.count == later.count && zip(first, later).allSatisfy { $0 == $1 }, "a file changes")
    for row in first where !String(describing: row).contains("\0") {
      try hold((try? row.packed()) != nil, "a row that cannot be sent")
    }
  }

  private static func rows(of source: any ImportSource) async throws -> [StatedRow] {
    var rows: [StatedRow] = []
    try await source.rows { rows.append($0) }
    return rows
  }

  /// The entry as it comes back from an export with the names of the contract.
  private static func exported(_ entry: CatalogV1.Entry) async throws(Violation) -> CatalogV1.Entry {
    let file = MemoryFile([])
    do {
      let writer = try EntryWriter(.csv, to: file.handle)
      try writer.write(entry)
      try writer.close()
      let source = try CSVSource(resources: file.path, items: nil, profile: .init())
      let rows = try await rows(of: source)
      return rows.first.flatMap { EntryMaker(.init()).make($0).entry } ?? .init()
    } catch {
      throw Violation("an export cannot be read: \(error)")
    }
  }

  /// Apart from what was made of words on the way.
  private static func same(_ one: CatalogV1.Entry, _ other: CatalogV1.Entry) -> Bool {
    var (one, other) = (one, other)
    (one.derived, other.derived) = ([], [])
    return one == other
  }

  /// Between the files of one input; no byte of UTF-8.
  private static let divider: UInt8 = 0xff

  /// Makes something of nearly everything.
  private static let eagerProfile: ImportProfile = {
    var profile = ImportProfile()
    profile.defaults.resourceClass = "department"
    profile.defaults.dataType = "C"
    profile.defaults.openType = "not-opened"
    profile.words.blank = ["-", "*"]
    profile.words.otherShareType = "conditional"
    profile.words.otherOpenType = "conditional"
    profile.words.classified = ["涉密"]
    profile.words.legalBasis = ["个人信息保护法": "law"]
    (profile.isNamingColumns, profile.isReadingLengths) = (true, true)
    return profile
  }()

  private static let filingSeeds =
    bytes([
      "信息资源名称,资源提供方代码,信息资源摘要,信息资源格式分类,信息项名称,数据类型,长度,共享类型,共享条件/不予共享依据,是否向社会开放,开放条件,更新周期\r\n"
        + "乡镇,11500000009277567B,名称,数据库,代码,字符型C,12,不予共享,《个人信息保护法》第十三条,是,-,每年\r\n,,,,名称,C,255字节,,涉密,否,,每年\r\n",
      "\u{feff}name,provider,item_name,column,length,share_bases,related_codes,stored_gigabytes\n"
        + "a,b,\"x, \"\"y\"\"\",x,9,\"[{\"\"kind\"\":\"\"law\"\",\"\"title\"\":\"\"法\"\"}]\",307001/000001;1,1e3\n",
    ])
    + [Array("code,name\nD1,甲\nD2,乙\n".utf8) + [divider] + Array("code,item_name\nD2,子\nD1,丑\nD2,寅\nD9,卯\n".utf8)]

  private static let entrySeeds = bytes([
    """
    [{"code":"X1","provider":"11500000009277567B","name":"乡镇","category":{"resource_class":"department","subject":"07",
    "division":"021"},"abstract":"a","acquisition":"made","format_class":"数据库","format_type":"dm",
    "update_cycle":"every-year","volumes":{"stored_gigabytes":1.5},"items":[{"name":"代码","column":"code","data_type":"C",
    "length":12,"share_type":"not-shared","share_bases":[{"kind":"law","title":"法","file_sha256":"00ff"}],
    "share_mode":"database","open_type":"not-opened","share_to":["a"]}]},{"name":"}{\\"\\u4e61"}]
    """
  ])

  private static let profileSeeds = bytes([
    """
    name: "a"
    columns: {resources: {name: "名"}, items: {code: "码"}}
    defaults: {resourceClass: "department", subject: "07", openType: "not-opened"}
    words: {blank: ["-"], shareType: {conditional: ["依申请"]}, dataType: {C: ["varchar"]}, classified: ["涉密"]}
    providers: {register: true, level: "city", regionPrefixes: ["5000"]}
    columnNamesByPinyin: true
    lengthsWithUnits: true
    """,
    "name: 1\nwords: {updateCycle: {x: []}}\ncolumns: {resources: {a.b: c}}\n",
  ])
}

/// Bytes where a path is asked for: a file without a name.
private final class MemoryFile {
  private let file: UnsafeMutablePointer<FILE>
  let handle: FileHandle

  init(_ bytes: [UInt8]) {
    guard let file = tmpfile() else { fatalError("no temporary file") }
    self.file = file
    handle = FileHandle(fileDescriptor: fileno(file), closeOnDealloc: false)
    handle.write(Data(bytes))
  }

  deinit { fclose(file) }

  var path: String { "/proc/self/fd/\(handle.fileDescriptor)" }
}
