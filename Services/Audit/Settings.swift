package import ServiceKit
package import SuiteCrypto

/// Everything audit-service can be told beside what every service has.
package struct AuditSettings: Sendable {
  /// The log's name in its checkpoints, fixed when the log is begun; the suite's organisation and "/audit" if not given.
  package let origin: String?
  /// Where checkpoints and entries are kept outside PostgreSQL.
  package let stateFolder: String
  /// Signs besides the service's own key, with national algorithms (国密).
  package let sm2SigningKey: SM2.PrivateKey?
  package let sources: SourceSettings
  package let tail: TailSettings
  package let scrub: ScrubSettings
  private let checkpointInterval: Duration
  private let recheckInterval: Duration
  private let chunkLeaves: Int

  /// Reads the section `audit`.
  package init(_ section: SettingsSection) {
    origin = section.optionalString("origin")
    stateFolder = section.string("stateFolder", default: "/var/lib/twinriver/audit")
    sm2SigningKey = Self.sm2Key("sm2SigningKeyFile", section)
    checkpointInterval = section.duration("checkpointIntervalMilliseconds", default: 1_000, in: 10...60_000)
    recheckInterval = section.duration("recheckIntervalMilliseconds", default: 2_000, in: 100...60_000)
    chunkLeaves = section.integer("bundlesPerChunk", default: 16, in: 1...256) * 256
    scrub = ScrubSettings(section.section("scrub"))
    sources = SourceSettings(section.section("sources"))
    tail = TailSettings(section.section("tail"), recheck: recheckInterval)
  }

  func checkpoints(of origin: String) -> CheckpointSettings {
    CheckpointSettings(
      origin: origin, interval: checkpointInterval, recheck: recheckInterval, chunkLeaves: chunkLeaves)
  }

  private static func sm2Key(_ name: String, _ section: SettingsSection) -> SM2.PrivateKey? {
    guard let path = section.optionalString(name) else { return nil }
    do {
      return try SM2.PrivateKey(contentsOf: path)
    } catch {
      section.report(name, "cannot be used: \(error)")
      return nil
    }
  }
}

extension SourceSettings {
  init(_ section: SettingsSection) {
    self.init(
      batchEvents: section.integer("batchEventsLimit", default: 1_000, in: 1...1_000),
      wait: section.duration("waitMilliseconds", default: 20_000, in: 0...60_000),
      firstPause: section.duration("firstPauseMilliseconds", default: 100, in: 1...60_000),
      longestPause: section.duration("longestPauseMilliseconds", default: 10_000, in: 1...600_000))
  }
}

extension ScrubSettings {
  init(_ section: SettingsSection) {
    self.init(
      tilePause: section.duration("tilePauseMilliseconds", default: 20, in: 0...60_000),
      passPause: section.duration("passPauseMinutes", default: 60, in: 1...10_080))
  }
}

extension TailSettings {
  init(_ section: SettingsSection, recheck: Duration) {
    self.init(
      scanLeaves: section.integer("scanLeavesLimit", default: 20_000, in: 1_000...1_000_000),
      defaultLeaves: section.integer("defaultLeaves", default: 100, in: 1...10_000),
      maximumLeaves: section.integer("leavesLimit", default: 1_000, in: 1...10_000),
      answerBytes: section.bytes("answerLimitBytes", default: 524_288, in: 65_536...2_097_152),
      maximumWait: section.duration("waitLimitMilliseconds", default: 60_000, in: 0...300_000),
      recheck: recheck)
  }
}
