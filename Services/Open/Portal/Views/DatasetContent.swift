import RPC
import SuiteCrypto

/// What the page of a dataset, or of an entry without one, shows.
struct DatasetContent {
  struct Header {
    let name: String
    let column: String
  }

  struct Row {
    let cells: [String]
  }

  struct File {
    let href: String
    let fileName: String
    let label: String
    let size: String
    let sha256: String
  }

  struct Version {
    let name: String
    let note: String?
    let files: [File]
    let opensslCommands: String
    let previewText: String
    let headers: [Header]
    let rows: [Row]
  }

  struct Item {
    let name: String
    let column: String
    let type: String
    let openType: String
    let condition: String?
  }

  struct VersionLink {
    let href: String
    let name: String
    let published: String
    let records: String
    let note: String?
    let isCurrent: Bool
  }

  let title: String
  /// The title's language where it is not the page's.
  let titleLang: String?
  var subtitle: String?
  var subtitleLang = ""
  let abstract: String
  let facts: [Fact]
  var version: Version?
  var oldNotice: String?
  var newestHref = ""
  let items: [Item]
  var hasItems: Bool
  let conditional: [Item]
  let hasConditional: Bool
  let applyHref: String
  /// Its address; empty for an entry without a dataset.
  var slug = ""
  var versions: [VersionLink] = []
  var hasVersions = false
}

extension DatasetContent {
  /// An entry of the catalog that has no dataset in the portal.
  init(_ entry: OpenEntry, _ language: PageLanguage) {
    title = entry.name
    titleLang = language.dataLang
    abstract = entry.abstract
    facts = [
      .data("factProvider", entry.providerName, language),
      .data("factAttribution", entry.attribution, language),
      Fact(name: language("factCycle"), value: language("cycle\(entry.updateCycle)")),
      Fact(name: language("factEntry"), value: entry.code),
    ].filter { !$0.value.isEmpty }
    items = entry.items.map { Item($0, language) }
    hasItems = true
    conditional = entry.conditional.map { Item($0, language) }
    hasConditional = !conditional.isEmpty
    applyHref = "\(language.prefix)/apply?entry=\(FormFields.encoded(entry.code))"
  }

  /// One version of a dataset.
  init(_ shown: ShownVersion, _ language: PageLanguage) {
    let (dataset, version) = (shown.dataset, shown.version)
    let label = version.label
    let isEnglish = language.language == .en && !label.titleEn.isEmpty
    title = isEnglish ? label.titleEn : label.title
    titleLang = isEnglish ? nil : language.dataLang
    subtitle = label.titleEn.isEmpty ? nil : isEnglish ? label.title : label.titleEn
    subtitleLang = isEnglish ? "zh-CN" : "en"
    abstract = dataset.entry.abstract
    facts = [
      .data("factProvider", dataset.entry.providerName, language),
      .data("factAttribution", label.attribution, language),
      Fact(name: language("factLicence"), value: label.licence),
      Fact(name: language("factCycle"), value: language("cycle\(dataset.entry.updateCycle)")),
      Fact(name: language("factPublished"), value: PortalFormat.minute(version.publishedAt, language)),
      Fact(name: language("factRecords"), value: PortalFormat.grouped(version.recordCount)),
      Fact(name: language("factEntry"), value: dataset.entry.code),
    ].filter { !$0.value.isEmpty }
    let opened = dataset.entry.unconditional.filter { version.columns.contains($0.column) }
    items = opened.map { Item($0, language) }
    hasItems = true
    conditional = dataset.entry.conditional.map { Item($0, language) }
    hasConditional = !conditional.isEmpty
    applyHref = "\(language.prefix)/apply?entry=\(FormFields.encoded(dataset.entry.code))"
    let path = "\(language.prefix)/datasets/\(dataset.slug)"
    if version.number < dataset.newest.number {
      oldNotice = language("oldVersion", language("versionName", String(version.number)))
      newestHref = path
    }
    self.version = Version(shown, language)
    slug = dataset.slug.text
    versions = dataset.versions.map { listed in
      VersionLink(
        href: listed.number == dataset.newest.number ? path : "\(path)/versions/\(listed.number)",
        name: language("versionName", String(listed.number)),
        published: PortalFormat.minute(listed.publishedAt, language),
        records: language("recordCount", PortalFormat.grouped(listed.recordCount)),
        note: listed.note.isEmpty ? nil : listed.note, isCurrent: listed.number == version.number)
    }
    hasVersions = true
  }
}

/// A version with everything its page needs.
struct ShownVersion: Sendable {
  let dataset: PublicDataset
  let version: PublicVersion
  let files: [DatasetFile]
  let preview: [[String]]
  let publicURL: String
  /// Where the key is that the files were signed with.
  let keyPath: String
}

extension DatasetContent.Version {
  init(_ shown: ShownVersion, _ language: PageLanguage) {
    let (dataset, version) = (shown.dataset, shown.version)
    name = language("versionName", String(version.number))
    note = version.note.isEmpty ? nil : version.note
    files = shown.files.map { file in
      let fileName = FileAddress(dataset.slug, version.number, file.format).fileName
      return DatasetContent.File(
        href: "/files/\(dataset.slug)/\(fileName)", fileName: fileName,
        label: language("downloadLabel", file.format.rawValue.uppercased()), size: PortalFormat.size(file.sizeBytes),
        sha256: Hex.encode(file.sha256))
    }
    let key = shown.keyPath.split(separator: "/").last.map(String.init) ?? ""
    let sample = files.first?.fileName ?? ""
    opensslCommands = """
      curl -fO \(shown.publicURL)/files/\(dataset.slug)/\(sample)
      curl -fO \(shown.publicURL)/files/\(dataset.slug)/\(sample).sig
      curl -fO \(shown.publicURL)\(shown.keyPath)
      openssl pkeyutl -verify -pubin -inkey \(key) -rawin -in \(sample) -sigfile \(sample).sig
      """
    previewText = language(
      "previewText", PortalFormat.grouped(shown.preview.count),
      language("recordCount", PortalFormat.grouped(version.recordCount)))
    let names = Dictionary(dataset.entry.items.map { ($0.column, $0.name) }, uniquingKeysWith: { a, _ in a })
    headers = version.columns.map { DatasetContent.Header(name: names[$0] ?? $0, column: $0) }
    rows = shown.preview.map(DatasetContent.Row.init)
  }
}

extension DatasetContent.Item {
  init(_ item: OpenItem, _ language: PageLanguage) {
    name = item.name
    column = item.column
    type = language("type\(item.dataType)")
    openType = language(item.openType == .unconditional ? "openUnconditional" : "openConditional")
    condition = item.condition.isEmpty ? nil : item.condition
  }
}
