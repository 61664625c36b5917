import FoundationEssentials

/// A dataset as the public sees it: its catalog entry and the versions that may be downloaded, newest first.
struct PublicDataset: Sendable {
  let slug: Slug
  let entry: OpenEntry
  /// Never empty.
  let versions: [PublicVersion]

  var newest: PublicVersion { versions[0] }
}

/// A version that may be downloaded.
struct PublicVersion: Sendable {
  let number: Int
  let label: DatasetLabel
  let columns: [String]
  let recordCount: Int
  let note: String
  let publishedAt: Date
}

/// What a dataset's address leads to.
enum DatasetLookup: Sendable {
  /// Nothing, or nothing the public may know of.
  case unknown
  /// Was in the portal and was taken out, for this reason.
  case retired(reason: String)
  case found(PublicDataset)
}

/// One line of the list: an entry of the open catalog, with its dataset if it has one.
struct CatalogHit: Sendable {
  struct Dataset: Sendable {
    let slug: String
    let title: String
    let titleEn: String
    let publishedAt: Date
  }

  let code: String
  let name: String
  let providerName: String
  let abstract: String
  let isConditional: Bool
  let dataset: Dataset?
}

/// A page of the list.
struct CatalogPage: Sendable {
  let total: Int
  let hits: [CatalogHit]
}

/// What is known of a file by its digest.
struct KnownFile: Sendable {
  let slug: String
  let version: Int
  let format: FileFormat
  let label: DatasetLabel
  let publishedAt: Date
  let isRetired: Bool
  /// The newest version in the portal.
  let newest: Int?
  let file: DatasetFile
}
