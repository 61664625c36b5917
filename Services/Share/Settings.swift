import Postgres
import Rules
package import ServiceKit
import SuiteCrypto

/// The section `share` of share-service's settings file, read once.
package struct ShareSettings: Sendable {
  package let requestPeriodLimit: Duration
  package let entryKeysFolder: String
  package let receiptKeyOverlap: Duration
  package let probeInterval: Duration
  package let storageSweepInterval: Duration
  package let successionSweepInterval: Duration
  package let uploads: UploadLimits
  package let deliveries: DeliveryLimits
  package let lookups: LookupLimits
  package let disputes: DisputeSettings
  package let housekeeping: HousekeepingSettings
  package let interfaces: InterfaceLimits
  package let standards: MountStandards
  package let healthWindowMinutes: Int
  package let sources: [SourceSettings]

  package init(_ section: SettingsSection) {
    requestPeriodLimit = section.duration("requestPeriodLimitDays", default: 1_095, in: 1...36_500)
    entryKeysFolder = section.string("entryKeysFolder")
    receiptKeyOverlap = section.duration("receiptKeyOverlapMinutes", default: 60, in: 1...10_080)
    probeInterval = section.duration("probeIntervalSeconds", default: 60, in: 4...86_400)
    storageSweepInterval = section.duration("storageSweepIntervalSeconds", default: 60, in: 1...86_400)
    successionSweepInterval = section.duration("successionSweepIntervalSeconds", default: 60, in: 1...86_400)
    uploads = UploadLimits(section.section("uploads"))
    deliveries = DeliveryLimits(section.section("deliveries"))
    lookups = LookupLimits(section.section("lookups"))
    disputes = DisputeSettings(section.section("disputes"))
    housekeeping = HousekeepingSettings(section.section("keep"))
    interfaces = InterfaceLimits(section.section("interfaces"))
    standards = MountStandards(section.section("mounts"), contactHolds: probeInterval)
    healthWindowMinutes = section.section("mounts").integer("healthWindowMinutes", default: 15, in: 1...1_440)
    let sources = section.section("sources")
    self.sources = sources.names.map { SourceSettings($0, sources.section($0)) }
  }
}

extension UploadLimits {
  init(_ section: SettingsSection) {
    self.init()
    fileBytes = section.bytes("fileLimitBytes", default: fileBytes, in: 1 << 10...1 << 34)
    chunkBytes = section.bytes("chunkBytes", default: chunkBytes, in: 1 << 10...1 << 20)
    records = section.integer("recordsLimit", default: records, in: 1...100_000_000)
    recordBytes = section.bytes("recordLimitBytes", default: recordBytes, in: 1 << 10...1 << 24)
  }
}

extension DeliveryLimits {
  init(_ section: SettingsSection) {
    self.init()
    queryBytes = section.bytes("queryAnswerLimitBytes", default: queryBytes, in: 1 << 12...2 << 20)
    rangePageRecords = section.integer("rangePageRecordsLimit", default: rangePageRecords, in: 1...2_000)
    batchRecords = section.integer("batchRecordsLimit", default: batchRecords, in: 1...1_000_000_000)
    chunkBytes = section.bytes("chunkLimitBytes", default: chunkBytes, in: 1 << 12...512 << 10)
    fetchRecords = section.integer("fetchRecords", default: fetchRecords, in: 1...100_000)
    chunksInFlight = section.integer("chunksInFlightLimit", default: chunksInFlight, in: 1...16)
  }
}

extension LookupLimits {
  init(_ section: SettingsSection) {
    self.init()
    perDay = section.integer("dailyLimit", default: perDay, in: 0...100_000)
    sampleRecords = section.integer("sampleRecordsLimit", default: sampleRecords, in: 10...5_000)
    tracedDeliveries = section.integer("tracedDeliveriesLimit", default: tracedDeliveries, in: 1...10_000)
    toldDeliveries = section.integer("toldDeliveriesLimit", default: toldDeliveries, in: 1...200)
    fetchChunks = section.integer("fetchChunks", default: fetchChunks, in: 1...256)
    identifyingBits = section.integer("identifyingBits", default: identifyingBits, in: 10...200)
  }
}

extension HousekeepingSettings {
  init(_ section: SettingsSection) {
    self.init()
    interval = section.duration("sweepIntervalSeconds", default: 600, in: 1...86_400)
    contentKept = section.duration("batchContentHours", default: 72, in: 1...8_760)
    preparationKept = section.duration("preparationMinutes", default: 60, in: 10...10_080)
    exchangesKept = section.duration("exchangeDays", default: 1_095, in: 1...36_500)
    uploadKept = section.duration("uploadHours", default: 24, in: 1...8_760)
  }
}

extension InterfaceLimits {
  init(_ section: SettingsSection) {
    self.init()
    queueLimit = section.integer("queueLimit", default: queueLimit, in: 1...10_000)
    answerTimeout = section.duration("answerTimeoutMilliseconds", default: 5_000, in: 100...60_000)
    attendance = section.duration("attendanceSeconds", default: 15, in: 1...600)
    pageRecords = section.integer("pageRecords", default: pageRecords, in: 1...10_000)
  }
}

extension MountStandards {
  init(_ section: SettingsSection, contactHolds: Duration) {
    self.init()
    self.contactHolds = contactHolds
    slowAfter = section.duration("slowAfterMilliseconds", default: 2_000, in: 10...600_000)
    let days = section.section("freshness")
    for cycle in UpdateCycle.allCases {
      guard let limit = freshness.days[cycle] else { continue }
      freshness.days[cycle] = days.integer("\(cycle.rawValue)Days", default: limit, in: 1...36_500)
    }
  }
}

extension SourceSettings {
  init(_ name: String, _ section: SettingsSection) {
    let endpoint = section.parsed("conninfoFile", or: DatabaseSettings.Endpoint(hosts: [], database: "", user: "")) {
      path in
      let text = try KeyFile.read(path).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
      return try Conninfo(parsing: text).endpoint
    }
    let provider = section.string("provider")
    if !provider.isEmpty, (try? SocialCreditCode(provider)) == nil {
      section.report("provider", "is not a unified social credit code")
    }
    self.init(
      name: name, provider: provider, endpoint: endpoint,
      statementTimeout: section.duration("statementTimeoutMilliseconds", default: 5_000, in: 100...600_000),
      connectTimeout: section.duration("connectTimeoutMilliseconds", default: 3_000, in: 100...60_000),
      poolSize: section.integer("poolSize", default: 2, in: 1...64),
      queueLimit: section.integer("queueLimit", default: 32, in: 0...10_000),
      templates: Self.templates(section.section("templates")))
  }

  /// Each is one statement that reads; that it cannot write, its transaction sees to.
  private static func templates(_ section: SettingsSection) -> [String: String] {
    var templates: [String: String] = [:]
    for name in section.names {
      let query = section.string(name)
      let word = query.drop(while: \.isWhitespace).prefix(while: \.isLetter).uppercased()
      if !["SELECT", "WITH"].contains(word) || query.contains(";") {
        section.report(name, "is not one SELECT without a semicolon")
      }
      templates[name] = query
    }
    return templates
  }
}
