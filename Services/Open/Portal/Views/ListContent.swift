import RPC

/// What the list shows.
struct ListContent {
  struct Hit {
    let href: String
    let title: String
    /// The title's language where it is not the page's.
    let titleLang: String?
    let abstract: String
    let providerName: String
    let updated: String?
    let isDownloadable: Bool
    let isConditional: Bool
    /// Open to all by the catalog, and not in the portal yet.
    let isAwaited: Bool
  }

  struct Pager {
    let previous: String?
    let next: String?
    let position: String
  }

  let heading: String
  let query: String
  let countText: String
  let clear: Bool
  let hits: [Hit]
  let pager: Pager?

  /// - Parameter number: the page, counted from 1.
  init(_ page: CatalogPage, query: String, number: Int, pageEntries: Int, _ language: PageLanguage) {
    self.query = query
    heading = query.isEmpty ? language("listTitle") : language("searchTitle", query)
    clear = !query.isEmpty
    countText =
      switch page.total {
      case 0: language("countNone")
      case 1: language("countOne")
      default: language("countMany", PortalFormat.grouped(page.total))
      }
    hits = page.hits.map { Hit($0, language) }
    let last = Self.lastPage(of: page.total, pageEntries: pageEntries)
    func link(_ number: Int) -> String? {
      (1...last).contains(number) ? language.home + Self.query(query, page: number) : nil
    }
    pager =
      last == 1
      ? nil
      : Pager(
        previous: link(number - 1), next: link(number + 1),
        position: language("pagerPosition", String(number), String(last)))
  }

  /// The number of the last page; there is always one.
  static func lastPage(of total: Int, pageEntries: Int) -> Int { max(1, (total + pageEntries - 1) / pageEntries) }

  /// What stands behind the address of the list.
  static func query(_ query: String, page: Int) -> String {
    let parts = (query.isEmpty ? [] : ["q=" + FormFields.encoded(query)]) + (page > 1 ? ["page=\(page)"] : [])
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }
}

extension ListContent.Hit {
  fileprivate init(_ hit: CatalogHit, _ language: PageLanguage) {
    abstract = hit.abstract
    providerName = hit.providerName
    isConditional = hit.isConditional
    isDownloadable = hit.dataset != nil
    isAwaited = hit.dataset == nil && !hit.isConditional
    updated = (hit.dataset?.publishedAt).map { language("updatedOn", PortalFormat.day($0, language)) }
    if let dataset = hit.dataset {
      href = "\(language.prefix)/datasets/\(dataset.slug)"
      let isEnglish = language.language == .en && !dataset.titleEn.isEmpty
      title = isEnglish ? dataset.titleEn : dataset.title
      titleLang = isEnglish ? nil : language.dataLang
    } else {
      href = "\(language.prefix)/entries/\(FormFields.encodedPath(hit.code))"
      title = hit.name
      titleLang = language.dataLang
    }
  }
}
