import CatalogService
import Foundation
import ServiceKit
import Testing

/// The sample settings hold every key of this service, with its default.
@Suite struct CatalogSettingsTests {
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Deploy/config/catalog-service.yaml").standardizedFileURL.path

  @Test func `the sample has every key of the section, each with the value it has when left out`() async throws {
    let file = try await SettingsFile.load(Self.sample)

    let settings = CatalogSettings(file.root.section("catalog"))

    let usual = CatalogSettings()
    #expect(settings.network == usual.network)
    #expect(settings.level == usual.level && settings.region == usual.region)
    #expect(settings.uplink.connection == nil && settings.uplink.retryLimit == usual.uplink.retryLimit)
    #expect(settings.codeScheme.name == usual.codeScheme.name)
    #expect(settings.enrolment == usual.enrolment)
    #expect(settings.limits == usual.limits)
    #expect(settings.imports == usual.imports)
    #expect(settings.lists == usual.lists)
    #expect(settings.searchPageEntries == usual.searchPageEntries)
    #expect(settings.keptSearchesLimit == usual.keptSearchesLimit)
    #expect(settings.searchRefreshBatchRowsLimit == usual.searchRefreshBatchRowsLimit)
    #expect(settings.changes == usual.changes)
    #expect(settings.uplink.answersLimit == usual.uplink.answersLimit)
    #expect(settings.categoryEditEntriesLimit == usual.categoryEditEntriesLimit)
    #expect(settings.obligationsLimit == usual.obligationsLimit)
    #expect(settings.historySettledAfter == usual.historySettledAfter)
    #expect(settings.transferEntriesLimit == usual.transferEntriesLimit)
    #expect(settings.registerCodesLimit == usual.registerCodesLimit)
    #expect(settings.snapshotChangesLimit == usual.snapshotChangesLimit)
    let own = file.presentKeys.filter { $0.hasPrefix("catalog.") }
    #expect(file.knownKeys.subtracting(file.presentKeys).filter { $0.hasPrefix("catalog.") } == [])
    #expect(own.subtracting(file.knownKeys) == [])
  }

  @Test func `a code scheme that is not built in is a problem of the file`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "wrong.yaml").path
    try "catalog:\n  codeScheme: nowhere\n  enrolment:\n    codeLifetimeHours: 0\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let file = try await SettingsFile.load(path)

    _ = CatalogSettings(file.root.section("catalog"))

    let error = #expect(throws: SettingsError.self) { try file.finish() }
    #expect(error?.problems.map(\.key).sorted() == ["catalog.codeScheme", "catalog.enrolment.codeLifetimeHours"])
  }
}
