package import Rules

/// Whose registers somebody reads: their own body's, those of their authority's area, or all (Art. 5, 31).
package enum Oversight: Sendable, Hashable {
  case all
  /// Bodies of one level, in one region where the level has several.
  case area(Organisation.Level, RegionCode)
  case body(SocialCreditCode)

  package func covers(_ body: Organisation) -> Bool {
    switch self {
    case .all: true
    case .area(let level, let region): body.level == level && (level == .city || body.region == region)
    case .body(let code): body.code == code
    }
  }
}
