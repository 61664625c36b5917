import Configuration
import Foundation
import ProtobufC
import Rules
import Synchronization

@testable import Operator

/// Files that operators and departments give us: calendars, rule packs, drafts, settings.
extension FuzzTarget {
  static let law = FuzzTarget("law", seeds: { lawSeeds }) { bytes throws(Violation) in
    do throws(HolidayTableError) {
      _ = try HolidayTable(csv: bytes)
    } catch {
      try hold(error.description.count < 400, "an error as long as its file")
    }
    if let table = try? HolidayTable(csv: bytes) {
      try hold(table.days.allSatisfy { CivilDate($0.date.description) == $0.date }, "a date changes")
      _ = try? WorkingCalendar(table)
    }
    guard let text = text(bytes) else { return }
    do throws(RulePackError) {
      _ = try RulePack(parsing: text)
    } catch {
      try hold(!error.description.isEmpty, "an error that says nothing")
    }
  }

  static let draft = FuzzTarget("draft", seeds: { draftSeeds }) { bytes throws(Violation) in
    guard let entry = try? EntryFile.read(Data(bytes)).entry() else { return }
    try hold(
      (try? entry.packed()) != nil || bytes.contains(0) || containsEscapedNUL(bytes), "a draft that cannot be sent")
  }

  static let settings = FuzzTarget("settings", seeds: { settingsSeeds }) { bytes throws(Violation) in
    let keys = Mutex<Set<String>>([])
    let options = YAMLSnapshot.ParsingOptions(
      secretsSpecifier: .dynamic { key, _ in
        keys.withLock { _ = $0.insert(key) }
        return false
      })
    guard (try? YAMLSnapshot(data: bytes.span.bytes, providerName: "fuzz", parsingOptions: options)) != nil else {
      return
    }
    try hold(keys.withLock { $0.count } <= bytes.count, "more keys than bytes")
  }

  private static func containsEscapedNUL(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("\\u0000")
  }

  private static let lawSeeds = bytes([
    "date,kind,name\n2026-01-01,holiday,元旦\n2026-05-01,holiday,劳动节\n2026-10-01,holiday,国庆节\n"
      + "2026-09-27,makeup-workday,国庆节\n",
    "pack | cq-320 | 1\ntitle | 办法 | Measures\nin-force | 2018-07-01\n# comment\n"
      + "share.answer.days | 10 | 第十八条 | Art. 18\n",
  ])

  private static let draftSeeds = bytes([
    """
    {"name":"乡镇","category":{"resource_class":"department","subject":"07","division":"021"},"abstract":"a",
    "acquisition":"own","format_class":"database","format_type":"dm","update_cycle":"yearly",
    "items":[{"name":"代码","column":"code","data_type":"C","share_mode":"query","open_type":"unconditional"}]}
    """
  ])

  private static let settingsSeeds = bytes([
    "server:\n  address: tcp://127.0.0.1:1\n  calls:\n    inFlightLimit: 5\nlist: [a, b]\n", "a: &x {b: *x}\n",
    "? - 1\n",
  ])
}
