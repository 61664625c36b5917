import AuditService
import Foundation
import ServiceKit
import Testing

@Suite struct AuditSettingsTests {
  @Test func `the sample has every key of audit-service with its default`() async throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let file = try await SettingsFile.load(repository.appending(path: "Deploy/config/audit-service.yaml").path)

    let settings = AuditSettings(file.root.section("audit"))

    let (known, present) = (file.knownKeys, file.presentKeys.filter { $0.hasPrefix("audit.") })
    #expect(known == present)
    #expect(settings.origin == nil)
    #expect(settings.stateFolder == "/var/lib/twinriver/audit")
    #expect(settings.sources == SourceSettings())
    #expect(settings.scrub == ScrubSettings())
    #expect(settings.tail == TailSettings(recheck: .seconds(2)))
  }
}
