import Hummingbird
import Logging
import RPC

/// The public portal: every page in two languages, the files, and the JSON twin of the catalog.
struct Portal: Sendable {
  let catalog: PublicCatalog
  let desk: ApplicationDesk
  let downloads: DownloadCounts
  let site: SiteSettings
  let settings: PortalSettings
  let renderer: PageRenderer
  let logger: Logger

  init(
    catalog: PublicCatalog, desk: ApplicationDesk, downloads: DownloadCounts, site: SiteSettings,
    settings: PortalSettings, logger: Logger
  ) throws {
    self.catalog = catalog
    self.desk = desk
    self.downloads = downloads
    self.site = site
    self.settings = settings
    self.logger = logger
    renderer = try PageRenderer(site: site)
  }

  func router() -> Router<PortalContext> {
    let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages(renderer: renderer, logger: logger))
    router.add(middleware: RequestRateLimit(settings))
    FileRoutes(catalog: catalog, downloads: downloads).add(to: router)
    CatalogAPI(catalog: catalog, settings: settings, publicURL: site.publicURL).add(to: router)
    for language in [PageLanguage(.zh), PageLanguage(.en)] {
      let pages = router.group(RouterPath(language.prefix))
      CatalogPages(catalog: catalog, renderer: renderer, site: site, settings: settings, language: language)
        .add(to: pages)
      ApplicationPages(catalog: catalog, desk: desk, renderer: renderer, settings: settings, language: language)
        .add(to: pages)
      VerificationPages(catalog: catalog, renderer: renderer, settings: settings, language: language).add(to: pages)
    }
    return router
  }
}
