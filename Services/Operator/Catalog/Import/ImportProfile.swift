import Contracts
import Foundation
import Rules
import ServiceKit

/// What a profile file says of a catalog: how its columns are named, and what is to be made of words and gaps (导入方案).
struct ImportProfile: Sendable {
  /// Where a cell says nothing, what the entry gets.
  struct Defaults: Sendable {
    var acquisition = ""
    var formatClass = ""
    var formatType = ""
    var shareMode = ""
    var openType = ""
    var updateCycle = ""
    var dataType = ""
    var resourceClass = ""
    var subject = ""
    var division = ""
    var subdivision = ""
    var attribution = ""
  }

  /// Words of the file by the value they stand for.
  struct Words: Sendable {
    var updateCycle: [String: String] = [:]
    var shareType: [String: String] = [:]
    var openType: [String: String] = [:]
    var dataType: [String: String] = [:]
    var shareMode: [String: String] = [:]
    var legalBasis: [String: String] = [:]
    /// Share conditions that say state secrets (涉密).
    var classified: Set<String> = []
    /// Marks that stand for an empty cell.
    var blank: Set<String> = []
    /// Share and open type of a condition in words that is listed nowhere; empty: only what is stated.
    var otherShareType = ""
    var otherOpenType = ""
  }

  /// Bodies that the file names and nobody has registered.
  struct Providers: Sendable {
    var isRegistering = false
    var level = CatalogV1.AdministrativeLevel.city
    var region = ""
    /// Digits 3 to 8 of a code begin with one of these; others are left to a person.
    var regionPrefixes: [String] = []
  }

  var name = ""
  var resourceColumns: [String: String] = [:]
  var itemColumns: [String: String] = [:]
  var defaults = Defaults()
  var words = Words()
  var providers = Providers()
  /// Whether columns get their names from the items' names, in pinyin.
  var isNamingColumns = false
  /// Whether units are taken off lengths: "255字节" is 255.
  var isReadingLengths = false

  init() {}

  /// The same file read without making anything of it: what the profile is worth shows in the difference.
  var columnsOnly: ImportProfile {
    var plain = ImportProfile()
    (plain.name, plain.resourceColumns, plain.itemColumns) = (name, resourceColumns, itemColumns)
    // Registering is an act of its own and no reading of the file.
    plain.providers = providers
    return plain
  }

  static func load(_ path: String) async throws(SettingsError) -> ImportProfile {
    let file = try await SettingsFile.load(path)
    let profile = ImportProfile(file.root)
    try file.finish()
    return profile
  }

  private init(_ root: SettingsSection) {
    name = root.string("name")
    let columns = root.section("columns")
    resourceColumns = Self.texts(columns.section("resources"))
    itemColumns = Self.texts(columns.section("items"))
    defaults = Defaults(root.section("defaults"))
    words = Words(root.section("words"))
    providers = Providers(root.section("providers"))
    isNamingColumns = root.flag("columnNamesByPinyin", default: false)
    isReadingLengths = root.flag("lengthsWithUnits", default: false)
  }

  private static func texts(_ section: SettingsSection) -> [String: String] {
    let known = Set(ResourceColumn.allCases.map(\.rawValue) + ItemColumn.allCases.map(\.rawValue))
    return section.names.reduce(into: [:]) { texts, name in
      if !known.contains(name) {
        section.report(
          name,
          Bilingual(
            zh: "不是列名，见 `twinriver catalog import --help`", en: "is no column; see `twinriver catalog import --help`"))
      }
      texts[name] = section.string(name)
    }
  }
}

extension ImportProfile.Defaults {
  init(_ section: SettingsSection) {
    acquisition = section.word("acquisition", of: CatalogV1.Acquisition.self)
    formatClass = section.string("formatClass", default: "")
    formatType = section.string("formatType", default: "")
    shareMode = section.word("shareMode", of: CatalogV1.ShareMode.self)
    openType = section.word("openType", of: CatalogV1.OpenType.self)
    updateCycle = section.word("updateCycle", of: CatalogV1.UpdateCycle.self)
    dataType = section.string("dataType", default: "")
    resourceClass = section.word("resourceClass", of: CatalogV1.ResourceClass.self)
    subject = section.string("subject", default: "")
    division = section.string("division", default: "")
    subdivision = section.string("subdivision", default: "")
    attribution = section.string("attribution", default: "")
  }
}

extension ImportProfile.Words {
  init(_ section: SettingsSection) {
    updateCycle = section.words("updateCycle", of: CatalogV1.UpdateCycle.shortNames)
    shareType = section.words("shareType", of: CatalogV1.ShareType.shortNames)
    openType = section.words("openType", of: CatalogV1.OpenType.shortNames)
    dataType = section.words("dataType", of: GuideWords.dataTypes.map(\.letter))
    shareMode = section.words("shareMode", of: CatalogV1.ShareMode.shortNames)
    legalBasis = section.words("legalBasis", of: CatalogV1.LegalBasisKind.shortNames)
    classified = Set(section.strings("classified", default: []))
    blank = Set(section.strings("blank", default: []))
    otherShareType = section.word("otherShareType", of: CatalogV1.ShareType.self)
    otherOpenType = section.word("otherOpenType", of: CatalogV1.OpenType.self)
  }
}

extension ImportProfile.Providers {
  init(_ section: SettingsSection) {
    isRegistering = section.flag("register", default: false)
    level = .init(shortName: section.word("level", of: CatalogV1.AdministrativeLevel.self)) ?? .city
    region = section.string("region", default: "500000")
    regionPrefixes = section.strings("regionPrefixes", default: [])
  }

  func expects(_ code: String) -> Bool {
    regionPrefixes.isEmpty || regionPrefixes.contains { code.dropFirst(2).hasPrefix($0) }
  }
}
