import Contracts
import Foundation
import ProtobufC
import Rules

/// Makes entries of what files state, by a profile. Whatever it did not find so in the file is noted as derived.
final class EntryMaker {
  let profile: ImportProfile
  private let columnNames = ColumnNames()

  init(_ profile: ImportProfile) { self.profile = profile }

  /// The row as the service takes it.
  func make(_ row: StatedRow) -> CatalogV1.ImportRow {
    var notes = Derivations()
    for fault in row.faults { notes.unread("", fault) }
    if profile.providers.isRegistering, let code = row.resource[.provider], profile.providers.expects(code) {
      notes.note("provider", code, row.resource[.providerName] ?? code)
    }
    var made = CatalogV1.ImportRow(number: UInt32(row.number), externalCode: row.resource[.code] ?? "")
    if let file = row.file {
      made.entry = entry(of: file, &notes)
      made.externalCode = file.code ?? ""
    } else {
      made.entry = entry(of: row, &notes)
    }
    made.entry?.derived = notes.contract
    return made
  }

  private func entry(of file: EntryFile, _ notes: inout Derivations) -> CatalogV1.Entry {
    do throws(UnknownWord) {
      var entry = try file.entry()
      entry.code = ""
      return entry
    } catch {
      notes.unread(error.field, error.word)
      return CatalogV1.Entry(provider: file.provider ?? "", providerName: file.providerName ?? "")
    }
  }

  private func entry(of row: StatedRow, _ notes: inout Derivations) -> CatalogV1.Entry {
    let cell = { (column: ResourceColumn) in row.resource[column] ?? "" }
    var entry = CatalogV1.Entry(
      name: cell(.name), provider: cell(.provider), providerName: cell(.providerName), abstract: cell(.abstract),
      acquisitionBasis: cell(.acquisitionBasis), formatClass: cell(.formatClass), formatType: cell(.formatType),
      relatedCodes: cell(.relatedCodes).split { ";；,，、 ".contains($0) }.map(String.init),
      classified: flag(cell(.classified), "classified", &notes), attribution: cell(.attribution),
      englishName: text(cell(.englishName), "english_name", &notes),
      internalDepartment: text(cell(.internalDepartment), "internal_department", &notes),
      formatNote: text(cell(.formatNote), "format_note", &notes), grade: cell(.grade),
      guideVersion: cell(.guideVersion))
    fill(&entry.formatClass, profile.defaults.formatClass, "format_class", &notes)
    fill(&entry.formatType, profile.defaults.formatType, "format_type", &notes)
    fill(&entry.attribution, profile.defaults.attribution, "attribution", &notes)
    entry.acquisition = value(
      cell(.acquisition), [:], [:], profile.defaults.acquisition, "acquisition", &notes)
    entry.category = category(row, &notes)
    entry.updateCycle = updateCycle(row, &notes)
    entry.sourceSystem = sourceSystem(row, &notes)
    entry.volumes = volumes(row, &notes)
    if let condition = row.general[.shareCondition], profile.words.classified.contains(condition) {
      notes.note("classified", condition, "true")
      entry.classified = true
    }
    let reader = ItemReader(maker: self, general: row.general)
    entry.items = row.items.enumerated().map { reader.item($1.cells, at: $0, &notes) }
    nameColumns(of: &entry, row, &notes)
    return entry
  }

  private func category(_ row: StatedRow, _ notes: inout Derivations) -> CatalogV1.Category? {
    let cell = { (column: ResourceColumn) in row.resource[column] ?? "" }
    let defaults = profile.defaults
    guard cell(.resourceClass).isEmpty, cell(.subject).isEmpty, cell(.division).isEmpty else {
      return .init(
        resourceClass: value(
          cell(.resourceClass), [:], GuideWords.resourceClasses, "", "category.resource_class", &notes),
        subject: cell(.subject), division: cell(.division), subdivision: cell(.subdivision))
    }
    guard let resourceClass = CatalogV1.ResourceClass(shortName: defaults.resourceClass) else { return nil }
    notes.note(
      "category", "",
      [defaults.resourceClass, defaults.subject, defaults.division, defaults.subdivision]
        .filter { !$0.isEmpty }.joined(separator: " "))
    return .init(
      resourceClass: resourceClass, subject: defaults.subject, division: defaults.division,
      subdivision: defaults.subdivision)
  }

  /// The template states it of each item; an entry has one.
  private func updateCycle(_ row: StatedRow, _ notes: inout Derivations) -> CatalogV1.UpdateCycle {
    let ofItems = Set(row.items.compactMap { $0.cells[.updateCycle] }).filter { !$0.isEmpty }
    let stated = row.general[.updateCycle] ?? (ofItems.count == 1 ? ofItems.first! : "")
    if ofItems.count > 1, row.general[.updateCycle] == nil {
      notes.unread("update_cycle", ofItems.sorted().joined(separator: "、"))
      return .unspecified
    }
    return value(
      stated, profile.words.updateCycle, GuideWords.updateCycles, profile.defaults.updateCycle, "update_cycle", &notes)
  }

  private func sourceSystem(_ row: StatedRow, _ notes: inout Derivations) -> String {
    if let stated = row.resource[.sourceSystem], !stated.isEmpty { return text(stated, "source_system", &notes) }
    var seen: [String] = []
    for item in row.items {
      let stated = item.cells[.sourceSystem] ?? ""
      if !stated.isEmpty, !profile.words.blank.contains(stated), !seen.contains(stated) { seen.append(stated) }
    }
    guard !seen.isEmpty else { return "" }
    let joined = seen.joined(separator: "、")
    if seen.count > 1 { notes.note("source_system", seen.joined(separator: " | "), joined) }
    return joined
  }

  private func volumes(_ row: StatedRow, _ notes: inout Derivations) -> CatalogV1.Volumes? {
    var isStated = false
    func count(_ column: ResourceColumn) -> Double {
      guard let stated = row.resource[column], !stated.isEmpty else { return 0 }
      isStated = true
      if let number = Double(stated), number.isFinite { return number }
      notes.unread("volumes.\(column.rawValue)", stated)
      return 0
    }
    let volumes = CatalogV1.Volumes(
      storedGigabytes: count(.storedGigabytes), recordsTenThousands: count(.recordsTenThousands),
      sharedGigabytes: count(.sharedGigabytes), sharedRecordsTenThousands: count(.sharedRecordsTenThousands),
      openedGigabytes: count(.openedGigabytes), openedRecordsTenThousands: count(.openedRecordsTenThousands))
    return isStated ? volumes : nil
  }

  private func nameColumns(of entry: inout CatalogV1.Entry, _ row: StatedRow, _ notes: inout Derivations) {
    guard profile.isNamingColumns, entry.items.contains(where: \.column.isEmpty) else { return }
    let names = columnNames.names(for: entry.items.map(\.name))
    for index in entry.items.indices where entry.items[index].column.isEmpty && !entry.items[index].name.isEmpty {
      entry.items[index].column = names[index]
      notes.note(item: index, "column", entry.items[index].name, names[index])
    }
  }
}

/// Single cells.
extension EntryMaker {
  /// A value of a list: by the profile's words, the guide's, or the contract's; a gap takes the default.
  func value<Value: OpenEnum>(
    _ stated: String, _ words: [String: String], _ guide: [String: String], _ fallback: String, _ field: String,
    _ notes: inout Derivations
  ) -> Value {
    let found: (value: Value, note: String?) = value(stated, words, guide, fallback)
    if let note = found.note { notes.note(field, stated, note) }
    return found.value
  }

  /// The note is what it became, empty when nothing could be made of it; `nil` when it was stated so.
  func value<Value: OpenEnum>(
    _ stated: String, _ words: [String: String], _ guide: [String: String], _ fallback: String
  ) -> (value: Value, note: String?) {
    if let name = words[stated], let value = Value(shortName: name) { return (value, name) }
    if let value = Value(shortName: guide[stated] ?? stated) { return (value, nil) }
    guard stated.isEmpty || profile.words.blank.contains(stated) else { return (Value(rawValue: 0), "") }
    guard let value = Value(shortName: fallback) else { return (Value(rawValue: 0), stated.isEmpty ? nil : "") }
    return (value, fallback)
  }

  /// A text that may be left out, and a mark for nothing is nothing.
  func text(_ stated: String, _ field: String, _ notes: inout Derivations) -> String {
    guard profile.words.blank.contains(stated), !stated.isEmpty else { return stated }
    notes.note(field, stated, Derivations.blank)
    return ""
  }

  func flag(_ stated: String, _ field: String, _ notes: inout Derivations) -> Bool {
    if GuideWords.yes.contains(stated) { return true }
    if !GuideWords.no.contains(stated) { notes.unread(field, stated) }
    return false
  }

  private func fill(_ text: inout String, _ fallback: String, _ field: String, _ notes: inout Derivations) {
    guard text.isEmpty, !fallback.isEmpty else { return }
    notes.note(field, "", fallback)
    text = fallback
  }
}
