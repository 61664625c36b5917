package import Obligations
package import ServiceKit

/// Everything catalog-service can be told beside what every service has.
package struct CatalogSettings: Sendable {
  /// Which part of the platform this node is (Art. 14): no classified entry is ever on the outer network.
  package var network = EntryValidator.Network.extranet
  /// Which level's catalog this is, and of which area: a county's reports to the city's (Art. 15 ¶1).
  package var level = Organisation.Level.city
  package var region = Organisation.cityRegion
  package var uplink = UplinkSettings()
  package var codeScheme: any CodeScheme = GuideCodeScheme()
  package var enrolment = EnrolmentSettings()
  package var limits = EntryLimits()
  package var changes = ChangeSettings()
  package var watch = ObligationWatchSettings()
  package var imports = ImportSettings()
  package var lists = ListSettings()
  /// Entries on a page of search results, where a request does not say.
  package var searchPageEntries = 20
  /// Answers to searches remembered until the catalog changes; 0 keeps none.
  package var keptSearchesLimit = 500
  /// How often search looks for entries whose words are to be made anew.
  package var searchRefreshInterval = Duration.seconds(5)
  /// Entries whose words are made anew in one transaction; commands of the same group wait for them.
  package var searchRefreshBatchRowsLimit = 20
  /// Obligations told in one answer at most.
  package var obligationsLimit = 500
  /// How long an instant is past before it can be asked about: what was on its way then has ended (`as_of`).
  package var historySettledAfter = Duration.seconds(60)
  /// Entries that change hands in one command at most: each of them is locked for it.
  package var transferEntriesLimit = 2000
  /// Entries a business system or a project has at most.
  package var registerCodesLimit = 500
  /// Entries put into a category, or taken out of it, in one command at most.
  package var categoryEditEntriesLimit = 1000
  /// Entries that differ between two snapshots, told in one answer at most.
  package var snapshotChangesLimit = 10_000

  package init() {}

  /// Reads the section `catalog`.
  package init(_ section: SettingsSection) {
    network = section.choice("network", default: network)
    level = section.choice("level", default: level)
    region = section.string("region", default: region)
    uplink = UplinkSettings(section.section("uplink"))
    checkPlace(section)
    codeScheme = section.parsed("codeScheme", default: codeScheme.name, or: codeScheme) { name in
      guard let scheme = CodeSchemes.named(name) else { throw UnknownCodeScheme() }
      return scheme
    }
    enrolment = EnrolmentSettings(section.section("enrolment"))
    limits = EntryLimits(section.section("entries"))
    changes = ChangeSettings(section.section("changes"))
    watch = ObligationWatchSettings(section.section("obligations"))
    imports = ImportSettings(section.section("imports"))
    lists = ListSettings(section.section("lists"))
    searchPageEntries = section.integer("searchPageEntries", default: searchPageEntries, in: 1...200)
    keptSearchesLimit = section.integer("keptSearchesLimit", default: keptSearchesLimit, in: 0...100_000)
    searchRefreshInterval = section.duration("searchRefreshIntervalSeconds", default: 5, in: 1...3600)
    searchRefreshBatchRowsLimit = section.integer(
      "searchRefreshBatchRowsLimit", default: searchRefreshBatchRowsLimit, in: 1...1000)
    obligationsLimit = section.integer("obligationsLimit", default: obligationsLimit, in: 1...5000)
    historySettledAfter = section.duration("historySettledAfterSeconds", default: 60, in: 1...3600)
    transferEntriesLimit = section.integer("transferEntriesLimit", default: transferEntriesLimit, in: 1...4000)
    registerCodesLimit = section.integer("registerCodesLimit", default: registerCodesLimit, in: 1...2000)
    categoryEditEntriesLimit = section.integer(
      "categoryEditEntriesLimit", default: categoryEditEntriesLimit, in: 1...10_000)
    snapshotChangesLimit = section.integer("snapshotChangesLimit", default: snapshotChangesLimit, in: 1...20_000)
  }
}

/// How long codes and keys live while they wait.
package struct EnrolmentSettings: Sendable, Hashable {
  package var codeLifetime = Duration.seconds(72 * 3600)
  /// How long a presented key waits to be activated.
  package var pendingKeyLifetime = Duration.seconds(60 * 60)
  /// How long a replaced key works beside its successor.
  package var rotationOverlap = Duration.seconds(7 * 86_400)

  package init() {}

  init(_ section: SettingsSection) {
    codeLifetime = section.duration("codeLifetimeHours", default: 72, in: 1...720)
    pendingKeyLifetime = section.duration("pendingKeyLifetimeMinutes", default: 60, in: 1...1440)
    rotationOverlap = section.duration("rotationOverlapDays", default: 7, in: 0...90)
  }
}

/// How much of a register is told in one answer; the rest follows page by page.
package struct ListSettings: Sendable, Hashable {
  /// Rows on a page, where a request does not say.
  package var pageRows = 100
  package var pageRowsLimit = 500

  package init() {}

  init(_ section: SettingsSection) {
    pageRows = section.integer("pageRows", default: pageRows, in: 1...5000)
    pageRowsLimit = section.integer("pageRowsLimit", default: pageRowsLimit, in: 1...5000)
  }
}

/// How much a change of law may hold, and how often repealed bases are looked for.
package struct ChangeSettings: Sendable, Hashable {
  /// Entries one change may affect.
  package var entriesLimit = 500
  /// Changes told in one answer at most.
  package var listLimit = 200
  package var basisSweepInterval = Duration.seconds(30 * 60)
  /// Repealed bases read at once.
  package var basisBatchRowsLimit = 100

  package init() {}

  init(_ section: SettingsSection) {
    entriesLimit = section.integer("entriesLimit", default: entriesLimit, in: 1...5000)
    listLimit = section.integer("listLimit", default: listLimit, in: 1...2000)
    basisSweepInterval = section.duration("basisSweepIntervalMinutes", default: 30, in: 1...1440)
    basisBatchRowsLimit = section.integer("basisBatchRowsLimit", default: basisBatchRowsLimit, in: 10...5000)
  }
}

extension ObligationWatchSettings {
  init(_ section: SettingsSection) {
    self.init()
    sweepInterval = section.duration("sweepIntervalSeconds", default: 5, in: 1...60)
    batchRowsLimit = section.integer("batchRowsLimit", default: batchRowsLimit, in: 10...5000)
  }
}

extension EntryLimits {
  init(_ section: SettingsSection) {
    self.init()
    nameCharacters = section.integer("nameCharactersLimit", default: nameCharacters, in: 10...200)
    abstractCharacters = section.integer("abstractCharactersLimit", default: abstractCharacters, in: 50...2000)
    textCharacters = section.integer("textCharactersLimit", default: textCharacters, in: 50...2000)
    items = section.integer("itemsLimit", default: items, in: 1...500)
    basesPerItem = section.integer("basesPerItemLimit", default: basesPerItem, in: 1...100)
    relatedCodes = section.integer("relatedCodesLimit", default: relatedCodes, in: 0...500)
    departmentsPerItem = section.integer("departmentsPerItemLimit", default: departmentsPerItem, in: 1...1000)
    derivedValues = section.integer("derivedValuesLimit", default: derivedValues, in: 0...20_000)
  }
}

/// A scheme this build does not have.
struct UnknownCodeScheme: Error, CustomStringConvertible {
  var description: String { "is none of " + CodeSchemes.all.map(\.name).joined(separator: ", ") }
}

/// How much comes in and goes out at once.
package struct ImportSettings: Sendable, Hashable {
  /// Rows of one import at most.
  package var rowsLimit = 1_000_000
  /// Rows in one call at most; their bytes are bounded by the payload of a request.
  package var rowsPerCallLimit = 500
  /// A page of an export or of the quarantine ends there.
  package var answerLimitBytes = 1 << 20

  package init() {}

  init(_ section: SettingsSection) {
    rowsLimit = section.integer("rowsLimit", default: rowsLimit, in: 1...10_000_000)
    rowsPerCallLimit = section.integer("rowsPerCallLimit", default: rowsPerCallLimit, in: 1...5000)
    answerLimitBytes = section.bytes("answerLimitBytes", default: answerLimitBytes, in: 1 << 16...1 << 20)
  }
}
