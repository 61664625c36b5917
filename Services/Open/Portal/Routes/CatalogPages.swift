import HTTPTypes
import Hummingbird

/// The pages of one language on which data are found: the list, datasets, entries, the rules.
struct CatalogPages: Sendable {
  let catalog: PublicCatalog
  let renderer: PageRenderer
  let site: SiteSettings
  let settings: PortalSettings
  let language: PageLanguage

  func add(to pages: RouterGroup<PortalContext>) {
    pages.get("/") { request, _ in try await list(request) }
    pages.get("/datasets") { _, _ in Response.redirect(to: language.home) }
    pages.get("/datasets/:slug") { _, context in
      try await dataset(context.parameters.require("slug"), number: nil)
    }
    pages.get("/datasets/:slug/versions/:number") { _, context in
      guard let number = context.parameters.get("number", as: Int.self) else { throw PortalError.notFound }
      return try await dataset(context.parameters.require("slug"), number: number)
    }
    // Codes have slashes in them, "307001/000002", so the rest of the path is the code.
    pages.get("/entries/**") { request, _ in
      try await entry(FormFields.decodedPath(request.uri.path.dropFirst("\(language.prefix)/entries/".count)))
    }
    pages.get("/about") { _, _ in
      page("about", title: language("aboutHeading"), path: "/about", NoContent())
    }
  }

  private func list(_ request: Request) async throws -> Response {
    let query = FormFields(request.uri.query ?? "")
    let text = String(query["q"].trimmed.prefix(200))
    let number = min(max(Int(query["page"]) ?? 1, 1), Self.pagesLimit)
    let result = try await catalog.search(text, page: number, pageEntries: settings.pageEntriesLimit)
    let last = ListContent.lastPage(of: result.total, pageEntries: settings.pageEntriesLimit)
    guard number <= last else {
      return .redirect(to: language.home + ListContent.query(text, page: last), type: .found)
    }
    let content = ListContent(result, query: text, number: number, pageEntries: settings.pageEntriesLimit, language)
    return page("list", title: content.heading, path: "/" + ListContent.query(text, page: number), content)
  }

  private func dataset(_ slug: String, number: Int?) async throws -> Response {
    let shown = try await catalog.version(slug, number: number, publicURL: site.publicURL)
    let content = DatasetContent(shown, language)
    let path = "/datasets/\(slug)" + (number.map { "/versions/\($0)" } ?? "")
    return page("dataset", title: content.title, path: path, content)
  }

  private func entry(_ code: String) async throws -> Response {
    if let slug = try await catalog.slug(ofEntry: code) {
      return .redirect(to: "\(language.prefix)/datasets/\(slug)", type: .found)
    }
    guard let entry = try await catalog.entry(code) else { throw PortalError.notFound }
    return page(
      "dataset", title: entry.name, path: "/entries/\(FormFields.encodedPath(code))", DatasetContent(entry, language))
  }

  private func page(_ template: String, title: String, path: String, _ content: any Sendable) -> Response {
    renderer.response(Page(template: template, title: title, path: path, content: content), in: language)
  }

  /// Beyond it there is nothing worth an OFFSET.
  private static let pagesLimit = 10_000
}
