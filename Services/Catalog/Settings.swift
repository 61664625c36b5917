package import ServiceKit

/// Everything catalog-service can be told beside what every service has.
package struct CatalogSettings: Sendable {
  /// Which part of the platform this node is (Art. 14): no classified entry is ever on the outer network.
  package var network = EntryValidator.Network.extranet
  package var codeScheme: any CodeScheme = GuideCodeScheme()
  package var enrolment = EnrolmentSettings()
  package var limits = EntryLimits()
  package var imports = ImportSettings()
  /// Entries on a page of search results, where a request does not say.
  package var searchPageEntries = 20
  /// Obligations told in one answer at most.
  package var obligationsLimit = 500

  package init() {}

  /// Reads the section `catalog`.
  package init(_ section: SettingsSection) {
    network = section.choice("network", default: network)
    codeScheme = section.parsed("codeScheme", default: codeScheme.name, or: codeScheme) { name in
      guard let scheme = CodeSchemes.named(name) else { throw UnknownCodeScheme() }
      return scheme
    }
    enrolment = EnrolmentSettings(section.section("enrolment"))
    limits = EntryLimits(section.section("entries"))
    imports = ImportSettings(section.section("imports"))
    searchPageEntries = section.integer("searchPageEntries", default: searchPageEntries, in: 1...200)
    obligationsLimit = section.integer("obligationsLimit", default: obligationsLimit, in: 1...5000)
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
