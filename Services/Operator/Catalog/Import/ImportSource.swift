import Foundation
import Rules
import SuiteCrypto

/// One entry as a file states it, before anybody makes sense of it.
struct StatedRow {
  /// 1, 2, 3 …
  let number: Int
  let line: Int
  var resource: [ResourceColumn: String] = [:]
  /// Sharing, opening and renewal where the resource's own row states them.
  var general: [ItemColumn: String] = [:]
  var items: [StatedItem] = []
  /// An entry that needs no making sense of: from JSON.
  var file: EntryFile?
  /// What could not be read at all; kept with the row, so in one language whoever imports it.
  var faults: [String] = []
}

struct StatedItem {
  let line: Int
  var cells: [ItemColumn: String]
}

/// Rows of the files of one import, in order, as often as they are asked for.
protocol ImportSource: AnyObject {
  /// Columns of the files that mean nothing here.
  var unknownColumns: [String] { get }
  func hash(into digest: inout RunningDigest) throws(ImportFileError)
  /// Calls `body` with row after row.
  func rows(_ body: (StatedRow) async throws -> Void) async throws
  /// Items of the file that belong to no row: their line and the code they name. At most a few.
  var strayItems: [(line: Int, code: String)] { get }
}

enum ImportSources {
  /// JSON by its name's ending; anything else is CSV.
  static func open(
    resources: String, items: String?, profile: ImportProfile
  ) throws(ImportFileError) -> any ImportSource {
    if resources.hasSuffix(".json") || resources.hasSuffix(".jsonl") { return try JSONSource(resources) }
    return try CSVSource(resources: resources, items: items, profile: profile)
  }
}
