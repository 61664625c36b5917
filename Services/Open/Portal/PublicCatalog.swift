import Postgres
import SuiteCrypto

/// What the public may read: searches, datasets, files, verification.
struct PublicCatalog: Sendable {
  let database: Database
  let keys: PlatformKeys

  func search(_ text: String, page: Int, pageEntries: Int) async throws -> CatalogPage {
    let words = SearchWords(text)
    return try await database.read {
      try await $0.searchCatalog(words, offset: (page - 1) * pageEntries, limit: pageEntries)
    }
  }

  func entry(_ code: String) async throws -> OpenEntry? { try await database.read { try await $0.openEntry(code) } }

  func slug(ofEntry code: String) async throws -> String? {
    try await database.read { try await $0.publicSlug(ofEntry: code) }
  }

  func conditionalEntries() async throws -> [OpenEntry] {
    try await database.read { try await $0.conditionalEntries() }
  }

  /// A dataset, or why there is none.
  func dataset(_ slug: String) async throws -> PublicDataset {
    guard let slug = try? Slug(slug) else { throw PortalError.notFound }
    switch try await database.read(.snapshot, { try await $0.publicDataset(slug) }) {
    case .unknown: throw PortalError.notFound
    case .retired(let reason): throw PortalError.retired(reason: reason)
    case .found(let dataset): return dataset
    }
  }

  /// A version with its files and first rows; the newest if no number is given.
  func version(
    _ slug: String, number: Int?, publicURL: String
  ) async throws -> ShownVersion {
    let dataset = try await dataset(slug)
    guard let version = dataset.versions.first(where: { number == nil || $0.number == number }) else {
      throw PortalError.notFound
    }
    let (files, preview) = try await database.read { tx in
      (
        try await tx.datasetFiles(dataset.slug, version: version.number),
        try await tx.preview(dataset.slug, version: version.number)
      )
    }
    return ShownVersion(
      dataset: dataset, version: version, files: files, preview: preview, publicURL: publicURL,
      keyPath: keys.path(raw: files.first?.signingKey ?? []))
  }

  func file(_ address: FileAddress, version: Int) async throws -> DatasetFile {
    let file = try await database.read { try await $0.publicFile(address.slug, version: version, address.format) }
    guard let file else { throw PortalError.notFound }
    return file
  }

  func part(_ slug: Slug, _ version: Int, _ format: FileFormat, _ ordinal: Int) async throws -> [UInt8]? {
    try await database.read { try await $0.datasetPart(slug, version: version, format, ordinal) }
  }

  /// Says what is known of a digest. The stored bytes are read again and checked against digest and signature, so an
  /// edit in the database shows here too.
  func verify(sha256: [UInt8], sizeBytes: Int?) async throws -> Verification {
    let known = try await database.read { try await $0.knownFile(sha256: sha256) }
    guard let known else { return Verification(sha256: sha256, sizeBytes: sizeBytes, known: nil, verdict: .unknown) }
    let verdict: Verification.Verdict =
      if try await !isIntact(known) {
        .damaged
      } else if known.isRetired {
        .retired
      } else if let newest = known.newest, newest > known.version {
        .older
      } else {
        .valid
      }
    return Verification(sha256: sha256, sizeBytes: sizeBytes, known: known, verdict: verdict)
  }

  private func isIntact(_ known: KnownFile) async throws -> Bool {
    guard let key = keys.key(raw: known.file.signingKey), let slug = try? Slug(known.slug) else { return false }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(known.file.sizeBytes)
    var ordinal = 0
    while let part = try await part(slug, known.version, known.format, ordinal) {
      bytes += part
      ordinal += 1
    }
    return SHA256.hash(bytes).bytes == known.file.sha256 && key.isValidSignature(known.file.signature, for: bytes)
  }
}
