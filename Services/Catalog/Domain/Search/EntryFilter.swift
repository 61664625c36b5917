package import FoundationEssentials
package import Rules

/// What else a search asks for beside words; whatever is `nil` is not asked for.
package struct EntryFilter: Sendable, Hashable {
  package var provider: String?
  /// Providers of this region.
  package var region: RegionCode?
  package var shareType: ShareType?
  /// In at least one item.
  package var openType: OpenType?
  /// In at least one item.
  package var shareMode: ShareMode?
  package var resourceClass: ResourceClass?
  /// Codes of the classification that begin so.
  package var categoryCode: String?
  package var updateCycle: UpdateCycle?
  package var formatClass: String?
  package var acquisition: Acquisition?

  package init() {}
}

/// Among which versions a search looks.
package enum SearchScope: Sendable, Hashable {
  /// What everybody may see at that time: entries in force and in use that are not classified.
  case visible(at: Date)
  /// A department's own: the newest version of each entry and the one in force, or every version in one state.
  case own(SocialCreditCode, EntryVersion.StateName?)
}
