import RPC
import SuiteCrypto

/// What the verification page shows.
struct VerifyContent {
  struct Result {
    let verdict: String
    let text: String
    /// Colour of the verdict.
    let tone: String
    let facts: [Fact]
    let href: String?
  }

  var result: Result?
  let fileHint: String
  var fileProblem: String?
  var digestProblem: String?
  var typed = ""
  /// The digest this page is about, as it was sent or of the file that was.
  var sent: String?

  init(uploadLimitBytes: Int, _ language: PageLanguage) {
    fileHint = language("verifyFileHint", PortalFormat.size(uploadLimitBytes))
  }
}

extension VerifyContent.Result {
  init(_ verification: Verification, _ language: PageLanguage) {
    let verdict = verification.verdict
    self.verdict = language(verdict.key)
    text = language(verdict.key + "Text")
    tone = verdict.tone
    var facts = [Fact(name: "SHA-256", value: Hex.encode(verification.sha256))]
    if let size = verification.sizeBytes {
      facts.append(Fact(name: language("verifyFile"), value: PortalFormat.size(size)))
    }
    if let known = verification.known {
      let isEnglish = language.language == .en && !known.label.titleEn.isEmpty
      facts += [
        isEnglish
          ? Fact(name: language("verifyDataset"), value: known.label.titleEn)
          : .data("verifyDataset", known.label.title, language),
        Fact(
          name: language("verifyVersion"),
          value: "\(language("versionName", String(known.version))) · \(known.format.rawValue.uppercased())"),
        Fact(name: language("factPublished"), value: PortalFormat.minute(known.publishedAt, language)),
        Fact(
          name: language("verifySignature"),
          value: language(verdict == .damaged ? "verifySignatureBad" : "verifySignatureGood")),
      ]
    }
    self.facts = facts
    href = verification.known.flatMap {
      $0.isRetired ? nil : "\(language.prefix)/datasets/\($0.slug)/versions/\($0.version)"
    }
  }
}

/// What is known of a digest.
struct Verification: Sendable {
  enum Verdict: Sendable {
    case valid
    /// Valid, and a newer version is in the portal.
    case older
    /// Valid, and the dataset is no longer offered.
    case retired
    case unknown
    /// On record, but the stored bytes or the signature do not check.
    case damaged

    var key: String {
      switch self {
      case .valid: "verdictValid"
      case .older: "verdictOlder"
      case .retired: "verdictRetired"
      case .unknown: "verdictUnknown"
      case .damaged: "verdictDamaged"
      }
    }

    var tone: String {
      switch self {
      case .valid: "good"
      case .older, .retired: "warn"
      case .unknown, .damaged: "bad"
      }
    }
  }

  let sha256: [UInt8]
  /// Size of what was uploaded; nil if only a digest was entered.
  let sizeBytes: Int?
  let known: KnownFile?
  let verdict: Verdict
}
