import FoundationEssentials
import Postgres

/// What the portal reads: entries through the view `public_entry` and versions through the view `public_version` alone, so that nothing the public
/// may not have can slip in.
extension QuerySource where Self: ~Copyable {
  /// Entries of the open catalog, those with a dataset first.
  borrowing func searchCatalog(_ search: SearchWords, offset: Int, limit: Int) async throws -> CatalogPage {
    var condition: SQL = "true"
    for word in search.words {
      condition = "\(condition) AND position(\(word) IN haystack) > 0"
    }
    let listed: SQL = """
      SELECT e.code, e.name, e.provider_name, e.abstract, p.slug, p.title, p.title_en, p.reviewed_at,
             EXISTS (SELECT FROM open_item i WHERE i.entry = e.code AND i.open_type = 'conditional') AS conditional,
             e.search_text || lower(coalesce(E'\\n' || p.title || E'\\n' || p.title_en, '')) AS haystack
        FROM public_entry e LEFT JOIN public_version p ON p.entry = e.code AND p.state = 'published'
      """
    let total = try await query("SELECT count(*) FROM (\(listed)) AS listed WHERE \(condition)", as: Int.self)
    let rows = try await query(
      """
      SELECT code, name, provider_name, abstract, slug, title, title_en, reviewed_at, conditional
        FROM (\(listed)) AS listed
       WHERE \(condition)
       ORDER BY slug IS NULL, reviewed_at DESC, code
      OFFSET \(offset) LIMIT \(limit)
      """,
      as: String.self, String.self, String.self, String.self, String?.self, String?.self, String?.self, Date?.self,
      Bool.self)
    let hits = rows.map { row in
      let dataset = row.4.map { slug in
        CatalogHit.Dataset(slug: slug, title: row.5 ?? "", titleEn: row.6 ?? "", publishedAt: row.7 ?? .distantPast)
      }
      return CatalogHit(
        code: row.0, name: row.1, providerName: row.2, abstract: row.3, isConditional: row.8, dataset: dataset)
    }
    return CatalogPage(total: total[0], hits: hits)
  }

  borrowing func publicDataset(_ slug: Slug) async throws -> DatasetLookup {
    let rows = try await query(
      """
      SELECT entry, retired_reason,
             EXISTS (SELECT FROM dataset_version v WHERE v.slug = d.slug AND v.state IN ('published', 'superseded'))
        FROM dataset d WHERE slug = \(slug.text)
      """,
      as: String.self, String?.self, Bool.self)
    guard let (code, retiredReason, wasPublished) = rows.first else { return .unknown }
    if let retiredReason { return wasPublished ? .retired(reason: retiredReason) : .unknown }
    let versions = try await publicVersions(slug)
    guard let entry = try await openEntry(code), !versions.isEmpty else { return .unknown }
    return .found(PublicDataset(slug: slug, entry: entry, versions: versions))
  }

  /// The address of the entry's dataset, if the public may see one.
  borrowing func publicSlug(ofEntry code: String) async throws -> String? {
    try await query("SELECT slug FROM public_version WHERE entry = \(code) LIMIT 1", as: String.self).first
  }

  borrowing func publicVersions(_ slug: Slug) async throws -> [PublicVersion] {
    try await query(
      """
      SELECT version, title, title_en, licence, attribution, columns, record_count, note, reviewed_at
        FROM public_version WHERE slug = \(slug.text) ORDER BY version DESC
      """,
      as: Int.self, String.self, String.self, String.self, String.self, [String].self, Int.self, String.self,
      Date.self
    ).map { row in
      PublicVersion(
        number: row.0, label: DatasetLabel(title: row.1, titleEn: row.2, licence: row.3, attribution: row.4),
        columns: row.5, recordCount: row.6, note: row.7, publishedAt: row.8)
    }
  }

  /// A file of a version, if the public may have it.
  borrowing func publicFile(_ slug: Slug, version: Int, _ format: FileFormat) async throws -> DatasetFile? {
    guard
      try await !query(
        "SELECT 1::bigint FROM public_version WHERE slug = \(slug.text) AND version = \(version)", as: Int.self
      ).isEmpty
    else { return nil }
    return try await datasetFiles(slug, version: version).first { $0.format == format }
  }

  borrowing func preview(_ slug: Slug, version: Int) async throws -> [[String]] {
    try await query(
      "SELECT cells FROM dataset_preview WHERE slug = \(slug.text) AND version = \(version) ORDER BY ordinal",
      as: [String].self)
  }

  /// What was ever published with this digest; of several versions with the same bytes the newest.
  borrowing func knownFile(sha256: [UInt8]) async throws -> KnownFile? {
    try await query(
      """
      SELECT f.slug, f.version, f.format, f.size_bytes, f.signature, f.signing_key, v.title, v.title_en, v.licence,
             v.attribution, v.reviewed_at, d.retired_at IS NOT NULL,
             (SELECT max(version) FROM dataset_version n WHERE n.slug = f.slug AND n.state = 'published')
        FROM dataset_file f JOIN dataset_version v USING (slug, version) JOIN dataset d USING (slug)
       WHERE f.sha256 = \(sha256) AND v.state IN ('published', 'superseded')
       ORDER BY f.version DESC LIMIT 1
      """,
      as: String.self, Int.self, FileFormat.self, Int.self, [UInt8].self, [UInt8].self, String.self, String.self,
      String.self, String.self, Date.self, Bool.self, Int?.self
    ).first.map { row in
      KnownFile(
        slug: row.0, version: row.1, format: row.2,
        label: DatasetLabel(title: row.6, titleEn: row.7, licence: row.8, attribution: row.9), publishedAt: row.10,
        isRetired: row.11, newest: row.12,
        file: DatasetFile(format: row.2, sizeBytes: row.3, sha256: sha256, signature: row.4, signingKey: row.5))
    }
  }
}
