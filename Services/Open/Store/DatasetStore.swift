import FoundationEssentials
import Postgres

/// Datasets and their versions as rows, whatever their state: for the back office, never for the portal.
extension QuerySource where Self: ~Copyable {
  borrowing func dataset(_ slug: Slug) async throws -> StoredDataset? {
    try await datasets("WHERE slug = \(slug.text)").first
  }

  borrowing func dataset(ofEntry code: String) async throws -> StoredDataset? {
    try await datasets("WHERE entry = \(code)").first
  }

  /// In order of their addresses, after `slug`; of one provider, or of all.
  borrowing func datasets(after slug: String, of provider: String?, limit: Int) async throws -> [StoredDataset] {
    let whose: SQL = provider.map { "provider = \($0)" } ?? "true"
    return try await datasets("WHERE slug > \(slug) AND \(whose) ORDER BY slug LIMIT \(limit)")
  }

  private borrowing func datasets(_ condition: SQL) async throws -> [StoredDataset] {
    try await query(
      "SELECT slug, entry, provider, retired_reason FROM dataset \(condition)",
      as: String.self, String.self, String.self, String?.self
    ).map { StoredDataset(slug: try Slug($0.0), entry: $0.1, provider: $0.2, retiredReason: $0.3) }
  }

  borrowing func datasetVersion(_ slug: Slug, _ number: Int) async throws -> DatasetVersion? {
    try await datasetVersions(slug, "AND version = \(number)").first
  }

  /// All versions, newest first.
  borrowing func datasetVersions(_ slug: Slug) async throws -> [DatasetVersion] {
    try await datasetVersions(slug, "")
  }

  private borrowing func datasetVersions(_ slug: Slug, _ condition: SQL) async throws -> [DatasetVersion] {
    let rows = try await query(
      """
      SELECT version, state, entry, provider, title, title_en, licence, attribution, columns, record_count, delivery,
             note, prepared_by, prepared_at, reviewed_by, reviewed_at
        FROM dataset_version JOIN dataset USING (slug)
       WHERE slug = \(slug.text) \(condition)
       ORDER BY version DESC
      """,
      as: Int.self, String.self, String.self, String.self, String.self, String.self, String.self, String.self,
      [String].self, Int.self, String.self, String.self, String.self, Date.self, String?.self, Date?.self)
    var versions: [DatasetVersion] = []
    for row in rows {
      versions.append(
        DatasetVersion(
          slug: slug, number: row.0, entry: row.2, provider: row.3,
          label: DatasetLabel(title: row.4, titleEn: row.5, licence: row.6, attribution: row.7), columns: row.8,
          recordCount: row.9, delivery: row.10, files: try await datasetFiles(slug, version: row.0),
          preparedBy: row.12, preparedAt: row.13, note: row.11,
          state: try .init(name: row.1, reviewedBy: row.14, reviewedAt: row.15)))
    }
    return versions
  }
}

extension Transaction {
  borrowing func insertDataset(_ slug: Slug, entry: String, provider: String) throws {
    try execute(
      """
      INSERT INTO dataset (slug, entry, provider) VALUES (\(slug.text), \(entry), \(provider))
          ON CONFLICT (slug) DO NOTHING
      """)
  }

  borrowing func insert(_ version: DatasetVersion, _ content: DatasetWriter.Content) throws {
    let label = version.label
    try execute(
      """
      INSERT INTO dataset_version (slug, version, state, title, title_en, licence, attribution, columns, record_count,
                                   delivery, note, prepared_by, prepared_at)
      VALUES (\(version.slug.text), \(version.number), 'prepared', \(label.title), \(label.titleEn),
              \(label.licence), \(label.attribution), \(version.columns), \(version.recordCount),
              \(version.delivery), \(version.note), \(version.preparedBy), \(version.preparedAt))
      """)
    for file in version.files {
      try insert(file, content.bytes(of: file.format), slug: version.slug, version: version.number)
    }
    for (ordinal, cells) in content.preview.enumerated() {
      try execute(
        """
        INSERT INTO dataset_preview (slug, version, ordinal, cells)
        VALUES (\(version.slug.text), \(version.number), \(ordinal), \(cells))
        """)
    }
  }

  /// Writes the outcome of a review.
  borrowing func saveReview(_ version: DatasetVersion, conclusion: String) throws {
    let state = version.state.stored
    try execute(
      """
      UPDATE dataset_version
         SET state = \(state.name), reviewed_by = \(state.reviewedBy), reviewed_at = \(state.reviewedAt),
             conclusion = \(conclusion)
       WHERE slug = \(version.slug.text) AND version = \(version.number) AND state = 'prepared'
      """,
      expecting: 1)
  }

  borrowing func saveSuperseded(_ version: DatasetVersion) throws {
    try execute(
      """
      UPDATE dataset_version SET state = 'superseded'
       WHERE slug = \(version.slug.text) AND version = \(version.number) AND state = 'published'
      """,
      expecting: 1)
  }

  borrowing func retire(_ slug: Slug, reason: String) throws {
    try execute(
      "UPDATE dataset SET retired_at = \(now), retired_reason = \(reason) WHERE slug = \(slug.text)", expecting: 1)
  }
}

/// A dataset without its versions.
struct StoredDataset: Sendable, Hashable {
  let slug: Slug
  let entry: String
  let provider: String
  let retiredReason: String?
}

extension Slug {
  var lockKey: LockKey { LockKey("open.dataset", text) }
}

extension DatasetVersion.State {
  fileprivate init(name: String, reviewedBy: String?, reviewedAt: Date?) throws(DamagedRow) {
    switch (name, reviewedBy, reviewedAt) {
    case ("prepared", _, _): self = .prepared
    case ("published", let by?, let at?): self = .published(at: at, reviewedBy: by)
    case ("rejected", let by?, let at?): self = .rejected(at: at, reviewedBy: by)
    case ("superseded", let by?, let at?): self = .superseded(publishedAt: at, reviewedBy: by)
    default: throw DamagedRow(table: "dataset_version", column: "state")
    }
  }

  fileprivate var stored: (name: String, reviewedBy: String?, reviewedAt: Date?) {
    switch self {
    case .prepared: ("prepared", nil, nil)
    case .published(let at, let by): ("published", by, at)
    case .rejected(let at, let by): ("rejected", by, at)
    case .superseded(let at, let by): ("superseded", by, at)
    }
  }
}
