import Rules
import ServiceKit

/// What share-service's settings say of disputes.
package struct DisputeSettings: Sendable {
  package var limits = DisputeLimits()
  /// The registered body that acts for the government of an area, by region code.
  package var governments: [String: String] = [:]

  package init() {}

  init(_ section: SettingsSection) {
    limits.statementBytes = section.bytes("statementLimitBytes", default: limits.statementBytes, in: 100...65_536)
    limits.statementWait = section.duration("statementDays", default: 5, in: 0...365)
    limits.targetWorkingDays = section.integer("targetWorkingDays", default: limits.targetWorkingDays, in: 1...1_000)
    let governments = section.section("governments")
    for area in governments.names {
      let code = governments.string(area)
      if (try? RegionCode(area))?.isChongqing != true { governments.report(area, "is no region code of the city") }
      if (try? SocialCreditCode(code)) == nil { governments.report(area, "is not a unified social credit code") }
      self.governments[area] = code
    }
  }
}
