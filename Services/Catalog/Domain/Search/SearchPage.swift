package import FoundationEssentials
package import Rules

/// A page of what a search found.
package struct SearchPage: Sendable, Hashable {
  /// Best first.
  package var hits: [EntryHit]
  /// How many there are in all, exactly.
  package var total: Int
  /// Where the next page begins; `nil` at the end.
  package var next: PageToken?

  package init(hits: [EntryHit], total: Int, next: PageToken? = nil) {
    self.hits = hits
    self.total = total
    self.next = next
  }
}

/// A found version as a list shows it: without items, bases and proceedings, which are read with the entry itself.
package struct EntryHit: Sendable, Hashable {
  package let code: String
  package let version: Int
  package let state: EntryVersion.StateName
  /// Who answers for the entry now.
  package let provider: SocialCreditCode
  package let providerName: String
  package let shareType: ShareType
  package let publishedAt: Date?
  package var content = EntryContent()
}

/// How many of all found entries have a value in a field.
package struct Facet: Sendable, Hashable {
  package enum Field: String, Sendable, Hashable, CaseIterable {
    case provider
    case shareType = "share_type"
    case openType = "open_type"
    case updateCycle = "update_cycle"
    case formatClass = "format_class"
    case resourceClass = "resource_class"
    case regionCode = "region_code"
  }

  package let field: Field
  package let value: String
  /// The provider's name; empty for other fields.
  package let label: String
  package let count: Int
}
