import FoundationEssentials
import HTTPTypes
import Hummingbird
import SuiteCrypto

/// The catalog for programs: the same answers as the pages, as JSON.
struct CatalogAPI: Sendable {
  let catalog: PublicCatalog
  let settings: PortalSettings
  let publicURL: String

  func add(to router: Router<PortalContext>) {
    router.get("/api/datasets") { request, _ in try await list(request) }
    router.get("/api/datasets/:slug") { _, context in try await dataset(context.parameters.require("slug")) }
  }

  private func list(_ request: Request) async throws -> Response {
    let query = FormFields(request.uri.query ?? "")
    let number = min(max(Int(query["page"]) ?? 1, 1), 10_000)
    let page = try await catalog.search(query["q"], page: number, pageEntries: settings.pageEntriesLimit)
    var json = JSONText()
    json.object {
      $0.field("total", page.total)
      $0.field("page", number)
      $0.field("page_size", settings.pageEntriesLimit)
      $0.field("results") { $0.array(page.hits, Self.hit(publicURL)) }
    }
    return .json(json)
  }

  private static func hit(_ publicURL: String) -> (inout JSONText, CatalogHit) -> Void {
    { json, hit in
      json.object {
        $0.field("entry", hit.code)
        $0.field("name", hit.name)
        $0.field("provider", hit.providerName)
        $0.field("abstract", hit.abstract)
        $0.field("on_application", hit.isConditional)
        $0.field("slug", hit.dataset?.slug)
        $0.field("title", hit.dataset?.title)
        $0.field("title_en", hit.dataset?.titleEn)
        $0.field("url", hit.dataset.map { "\(publicURL)/api/datasets/\($0.slug)" })
        $0.field("published_at", (hit.dataset?.publishedAt).map { $0.formatted(.iso8601) })
      }
    }
  }

  private func dataset(_ slug: String) async throws -> Response {
    let dataset = try await catalog.dataset(slug)
    var files: [Int: [DatasetFile]] = [:]
    for version in dataset.versions {
      files[version.number] = try await catalog.version(slug, number: version.number, publicURL: publicURL).files
    }
    var json = JSONText()
    let label = dataset.newest.label
    json.object {
      $0.field("slug", dataset.slug.text)
      $0.field("entry", dataset.entry.code)
      $0.field("title", label.title)
      $0.field("title_en", label.titleEn)
      $0.field("provider", dataset.entry.providerName)
      $0.field("abstract", dataset.entry.abstract)
      $0.field("licence", label.licence)
      $0.field("attribution", label.attribution)
      $0.field("platform_key", "\(publicURL)/platform.pem")
      $0.field("columns") { json in
        json.array(dataset.entry.unconditional.filter { dataset.newest.columns.contains($0.column) }) { json, item in
          json.object {
            $0.field("column", item.column)
            $0.field("name", item.name)
            $0.field("type", item.dataType)
          }
        }
      }
      $0.field("versions") { json in
        json.array(dataset.versions) { version(&$0, $1, of: dataset, files[$1.number] ?? []) }
      }
    }
    return .json(json)
  }

  private func version(
    _ json: inout JSONText, _ version: PublicVersion, of dataset: PublicDataset, _ files: [DatasetFile]
  ) {
    json.object {
      $0.field("version", version.number)
      $0.field("published_at", version.publishedAt.formatted(.iso8601))
      $0.field("records", version.recordCount)
      $0.field("note", version.note)
      $0.field("files") { json in
        json.array(files) { json, file in
          let name = FileAddress(dataset.slug, version.number, file.format).fileName
          json.object {
            $0.field("format", file.format.rawValue)
            $0.field("size_bytes", file.sizeBytes)
            $0.field("sha256", Hex.encode(file.sha256))
            $0.field("url", "\(publicURL)/files/\(dataset.slug)/\(name)")
            $0.field("signature_url", "\(publicURL)/files/\(dataset.slug)/\(name).sig")
          }
        }
      }
    }
  }
}
