package import FoundationEssentials
package import Rules

/// One immutable version of a dataset of the portal (数据集版本), Art. 21–23, 30.
///
///     prepared ──review passes──▶ published ──newer version──▶ superseded
///         └─────review fails───▶ rejected
///
/// Its bytes come from a mount by way of share-service and never change. Who prepared it does not review it.
package struct DatasetVersion: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    /// Snapshot taken, waiting for review (待审查).
    case prepared
    /// In the portal (已发布).
    case published(at: Date, reviewedBy: String)
    /// The review did not pass (审查未通过).
    case rejected(at: Date, reviewedBy: String)
    /// Replaced, still there under its own address (已被替代).
    case superseded(publishedAt: Date, reviewedBy: String)
  }

  package let slug: Slug
  package let number: Int
  package let entry: String
  package let provider: String
  package let label: DatasetLabel
  package let columns: [String]
  package let recordCount: Int
  /// The delivery its bytes came from.
  package let delivery: String
  package let files: [DatasetFile]
  package let preparedBy: String
  package let preparedAt: Date
  /// What is new, shown to the public.
  package let note: String
  package private(set) var state: State

  package init(
    slug: Slug, number: Int, entry: String, provider: String, label: DatasetLabel, columns: [String],
    recordCount: Int, delivery: String, files: [DatasetFile], preparedBy: String, preparedAt: Date, note: String,
    state: State = .prepared
  ) {
    self.slug = slug
    self.number = number
    self.entry = entry
    self.provider = provider
    self.label = label
    self.columns = columns
    self.recordCount = recordCount
    self.delivery = delivery
    self.files = files
    self.preparedBy = preparedBy
    self.preparedAt = preparedAt
    self.note = note
    self.state = state
  }

  /// When and by whom it came into the portal, if it ever did.
  package var publication: (at: Date, reviewedBy: String)? {
    switch state {
    case .published(let at, let reviewer), .superseded(let at, let reviewer): (at, reviewer)
    case .prepared, .rejected: nil
    }
  }

  /// Whether it is the newest in the portal.
  package var isPublished: Bool { if case .published = state { true } else { false } }

  /// Who reviewed it, whatever came of it.
  package var reviewer: String? {
    switch state {
    case .prepared: nil
    case .published(_, let reviewer), .rejected(_, let reviewer), .superseded(_, let reviewer): reviewer
    }
  }

  /// The review before opening (开放前审查, Art. 30 ¶2), by another person of the same department.
  ///
  /// - Parameter newest: number of the version in the portal; an older one cannot take its place.
  package mutating func review(
    passed: Bool, conclusion: String, by reviewer: String, of organisation: String, newest: Int?, at now: Date
  ) throws(Refusal) {
    guard organisation == provider else { throw .notTheProvider }
    guard case .prepared = state else { throw .alreadyReviewed }
    guard reviewer != preparedBy else { throw .reviewByPreparer }
    guard !conclusion.isBlank else { throw .conclusionMissing }
    if passed, let newest, newest > number { throw .newerPublished }
    state = passed ? .published(at: now, reviewedBy: reviewer) : .rejected(at: now, reviewedBy: reviewer)
  }

  /// Notes that a newer version took its place.
  package mutating func supersede() throws(Refusal) {
    guard case .published(let publishedAt, let reviewer) = state else { throw .notPublished }
    state = .superseded(publishedAt: publishedAt, reviewedBy: reviewer)
  }
}

/// How a version is called and under which terms the public may use it.
package struct DatasetLabel: Sendable, Hashable {
  package let title: String
  /// May be empty.
  package let titleEn: String
  package let licence: String
  /// Source to be named.
  package let attribution: String

  /// What is left empty is taken from the version before, or else from the catalog entry.
  package init(
    title: String, titleEn: String, licence: String, attribution: String, entryName: String, before: DatasetLabel?
  ) throws(Refusal) {
    func first(_ choices: String?...) -> String { choices.lazy.compactMap { $0 }.first { !$0.isBlank } ?? "" }
    self.title = first(title, before?.title, entryName)
    self.titleEn = first(titleEn, before?.titleEn)
    self.licence = first(licence, before?.licence)
    self.attribution = attribution
    guard !self.licence.isEmpty else { throw .licenceMissing }
    guard [self.title, self.titleEn, self.licence].allSatisfy({ $0.count <= Self.textLimit }) else {
      throw .labelTooLong(Self.textLimit)
    }
  }

  /// A label as it was stored.
  package init(title: String, titleEn: String, licence: String, attribution: String) {
    self.title = title
    self.titleEn = titleEn
    self.licence = licence
    self.attribution = attribution
  }

  private static let textLimit = 200
}

/// A file of a version: what a download is checked by.
package struct DatasetFile: Sendable, Hashable {
  package let format: FileFormat
  package let sizeBytes: Int
  package let sha256: [UInt8]
  /// Detached Ed25519 signature of the bytes by the platform.
  package let signature: [UInt8]
  /// The public key that verifies the signature, raw; an older one after the platform's key was rotated.
  package let signingKey: [UInt8]

  package init(format: FileFormat, sizeBytes: Int, sha256: [UInt8], signature: [UInt8], signingKey: [UInt8]) {
    self.format = format
    self.sizeBytes = sizeBytes
    self.sha256 = sha256
    self.signature = signature
    self.signingKey = signingKey
  }
}

/// Machine-readable formats the portal offers (Art. 23 可机器读取).
package enum FileFormat: String, Sendable, Hashable, CaseIterable {
  case csv, json

  package var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    }
  }
}

/// A dataset's address in the portal: lower-case letters, digits and single hyphens, 3 to 64 characters.
package struct Slug: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) throws(Refusal) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isAllowed = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
    guard isAllowed, (3...64).contains(text.utf8.count) else { throw .slugMalformed }
    self.text = text
  }

  package var description: String { text }
}
