/// What else a search asks for beside words.
package struct EntryFilter: Sendable, Hashable {
  package var provider: String?
  package var shareType: ShareType?
  package var openType: OpenType?

  package init(provider: String? = nil, shareType: ShareType? = nil, openType: OpenType? = nil) {
    self.provider = provider
    self.shareType = shareType
    self.openType = openType
  }
}
