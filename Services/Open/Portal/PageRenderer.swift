import HTTPTypes
import Hummingbird
import Mustache
import RPC

/// Turns a page's content into HTML: the embedded templates, and the frame around every page.
struct PageRenderer: Sendable {
  private let library: MustacheLibrary
  private let site: SiteSettings

  /// - Throws: if a template is not well formed.
  init(site: SiteSettings) throws {
    self.site = site
    var library = MustacheLibrary()
    for (name, bytes) in Self.templates {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    self.library = library
  }

  /// A whole page.
  func render(_ page: Page, in language: PageLanguage) -> String {
    let root: [String: Any] = [
      "t": language.all, "frame": PageFrame(page, language, site), "page": page.content,
    ]
    guard let html = library.render(root, withTemplate: page.template) else {
      preconditionFailure("there is no template \(page.template)")
    }
    return html
  }

  func response(_ page: Page, in language: PageLanguage) -> Response {
    Response(
      status: page.status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: language.code,
        .cacheControl: page.isPrivate ? "no-store" : "no-cache",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: render(page, in: language))))
  }

  private static let templates: [String: [UInt8]] = [
    "layout": PackageResources.layout_mustache, "list": PackageResources.list_mustache,
    "dataset": PackageResources.dataset_mustache, "apply": PackageResources.apply_mustache,
    "received": PackageResources.received_mustache, "clock": PackageResources.clock_mustache,
    "track": PackageResources.track_mustache, "case": PackageResources.case_mustache,
    "verify": PackageResources.verify_mustache, "about": PackageResources.about_mustache,
    "message": PackageResources.message_mustache,
  ]
}

/// One page before it is rendered.
struct Page {
  let template: String
  let title: String
  /// Its path without the language's prefix; the other language has a page under the same path.
  let path: String
  let content: any Sendable
  var status: HTTPResponse.Status = .ok
  /// Shows what belongs to one person, or an answer to what one typed: not for caches and search engines.
  var isPrivate = false
  /// What was sent to get this page; changing the language sends it again, so that nothing is lost.
  var sent: [Field] = []

  struct Field {
    let name: String
    let value: String
  }
}

extension Page {
  /// Whether it is what `path` leads to, whatever was looked for there. A page that only says something is nowhere.
  func isAt(_ path: String) -> Bool {
    template != "message" && self.path.prefix { $0 != "?" } == path
  }
}

/// A page without fields of its own.
struct NoContent {}

/// What surrounds every page. Read by the template through its property names.
struct PageFrame {
  struct Link {
    let label: String
    let href: String
    let isCurrent: Bool
  }

  struct Alternate {
    let code: String
    let url: String
  }

  let lang: String
  let prefix: String
  let home: String
  let site: String
  let title: String
  let otherLang: String
  let otherName: String
  let otherPath: String
  let sent: [Page.Field]
  let isAnswer: Bool
  let links: [Link]
  let alternates: [Alternate]
  let isPrivate: Bool
  /// The language of what departments wrote, where it is not the page's.
  let dataLang: String?

  init(_ page: Page, _ language: PageLanguage, _ site: SiteSettings) {
    let other = language.other
    lang = language.code
    prefix = language.prefix
    home = language.home
    self.site = language(site.name)
    title = page.title
    otherLang = other.code
    otherName = other.name
    otherPath = other.prefix + page.path
    sent = page.sent
    isAnswer = !page.sent.isEmpty
    links = [
      ("navList", "/"), ("navApply", "/apply"), ("navTrack", "/track"), ("navVerify", "/verify"),
      ("navAbout", "/about"),
    ]
    .map { key, path in
      Link(label: language(key), href: language.prefix + path, isCurrent: page.isAt(path))
    }
    alternates =
      page.isPrivate
      ? [] : [language, other].map { Alternate(code: $0.code, url: site.publicURL + $0.prefix + page.path) }
    isPrivate = page.isPrivate
    dataLang = language.dataLang
  }
}
