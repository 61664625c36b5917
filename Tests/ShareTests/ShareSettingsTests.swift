import Foundation
import Postgres
import ServiceKit
import SuiteCrypto
import Testing

@testable import ShareService

@Suite struct ShareSettingsTests {
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Deploy/config/share-service.yaml")

  @Test func `the sample has every key of share-service with its default`() async throws {
    let file = try await SettingsFile.load(Self.sample.path)

    let settings = ShareSettings(file.root.section("share"))

    let present = file.presentKeys.filter { $0.hasPrefix("share.") }
    #expect(file.knownKeys == present)
    #expect(settings.sources.isEmpty)
    let bare = try await ShareSettings.load("share:\n  entryKeysFolder: \"/keys\"\n").settings
    #expect(bare.requestPeriodLimit == settings.requestPeriodLimit)
    #expect(bare.probeInterval == settings.probeInterval)
    #expect(bare.deliveries.batchRecords == settings.deliveries.batchRecords)
    #expect(bare.uploads.fileBytes == settings.uploads.fileBytes)
    #expect(bare.housekeeping.contentKept == settings.housekeeping.contentKept)
    #expect(bare.disputes.limits == settings.disputes.limits && settings.disputes.limits == DisputeLimits())
    #expect(settings.disputes.governments.isEmpty)
    #expect(bare.standards == settings.standards && settings.standards == MountStandards())
    #expect(bare.healthWindowMinutes == settings.healthWindowMinutes)
    #expect(bare.lookups == settings.lookups && settings.lookups == LookupLimits())
    #expect(bare.interfaces == settings.interfaces && settings.interfaces == InterfaceLimits())
  }

  @Test func `CC-30: governments are named by the region they govern`() async throws {
    func disputes(_ area: String, _ code: String) -> String {
      """
      share:
        entryKeysFolder: "/keys"
        disputes:
          statementDays: 7
          governments:
            "\(area)": "\(code)"
      """
    }

    let (settings, file) = try await ShareSettings.load(disputes("500112", "11500000009275780L"))
    try file.finish()
    #expect(settings.disputes.governments == ["500112": "11500000009275780L"])
    #expect(settings.disputes.limits.statementWait == .seconds(7 * 86_400))

    for (area, code) in [("510000", "11500000009275780L"), ("渝北区", "11500000009275780L"), ("500112", "政府")] {
      let (_, wrong) = try await ShareSettings.load(disputes(area, code))
      #expect(throws: SettingsError.self) { try wrong.finish() }
    }
  }

  @Test func `a source's connection lies in a file that only its owner reads`() async throws {
    let conninfo = FileManager.default.temporaryDirectory.appending(path: "conninfo-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: conninfo) }
    try KeyFile.create(conninfo, contents: SecretBytes(Array("host=/run dbname=d user=u password=p".utf8)))
    let yaml = """
      share:
        entryKeysFolder: "/keys"
        sources:
          civil:
            provider: "11500000009275780L"
            conninfoFile: "\(conninfo)"
            poolSize: 3
            templates:
              county: "SELECT code FROM public.towns"
      """

    let (settings, file) = try await ShareSettings.load(yaml)
    try file.finish()
    #expect(settings.sources.map(\.name) == ["civil"])
    #expect(settings.sources[0].poolSize == 3)
    #expect(settings.sources[0].endpoint.database == "d")
    #expect(settings.sources[0].templates == ["county": "SELECT code FROM public.towns"])
    for query in ["DELETE FROM public.towns", "SELECT 1; SELECT 2"] {
      let (_, wrong) = try await ShareSettings.load(
        yaml.replacingOccurrences(of: "SELECT code FROM public.towns", with: query))
      #expect(throws: SettingsError.self) { try wrong.finish() }
    }

    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: conninfo)
    let (_, open) = try await ShareSettings.load(yaml)
    #expect(throws: SettingsError.self) { try open.finish() }
  }
}

extension ShareSettings {
  /// Settings from a text, with the file they came from.
  static func load(_ yaml: String) async throws -> (settings: ShareSettings, file: SettingsFile) {
    let path = FileManager.default.temporaryDirectory.appending(path: "share-\(UUID().uuidString).yaml").path
    try Data(yaml.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try await SettingsFile.load(path)
    return (ShareSettings(file.root.section("share")), file)
  }
}
