import CatalogService
import Foundation
import ServiceKit
import Testing

/// Where a catalog stands: its level, its region, its network, and whom it may report to.
@Suite struct UplinkSettingsTests {
  @Test func `Art. 15: a county has its region, and only a county reports`() async throws {
    #expect(try await problems("level: county") == ["catalog.region"])
    #expect(try await problems("level: county", "region: '500112'") == [])
    #expect(try await problems("level: city", "region: '500112'") == ["catalog.region"])
    #expect(try await problems("level: county", "region: '500112'", uplink: true) == [])
    #expect(try await problems("level: city", uplink: true) == ["catalog.uplink"])
  }

  @Test func `Art. 14, CC-31: nothing flows from the inner network to the outer one`() async throws {
    let county = ["level: county", "region: '500112'", "network: intranet"]

    #expect(try await problems(county, uplink: true) == ["catalog.uplink.network"])
    #expect(try await problems(county, uplink: true, to: "intranet") == [])
    // The city's catalog comes down, so a county outside does not report to a city inside either.
    let outside = ["level: county", "region: '500112'"]
    #expect(try await problems(outside, uplink: true, to: "intranet") == ["catalog.uplink.network"])
    #expect(try await problems(outside, uplink: true) == [])
    #expect(try await problems(county) == [])
  }

  @Test func `an endpoint needs the keys beside it`() async throws {
    let lines = ["level: county", "region: '500112'", "uplink:", "  endpoints: ['tcp://127.0.0.1:25600']"]

    #expect(try await problems(lines) == ["catalog.uplink.endpoints"])
  }

  private func problems(_ lines: String..., uplink: Bool = false) async throws -> [String] {
    try await problems(lines, uplink: uplink)
  }

  /// The keys that a file with these lines has problems with.
  private func problems(_ lines: [String], uplink: Bool = false, to network: String = "extranet") async throws
    -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "uplink-settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let keys = KeyFolder(folder.path)
    for name in ["city", "system"] { _ = try keys.ensure(name) }
    var text = ["catalog:"] + lines.map { "  \($0)" }
    if uplink {
      text += [
        "  uplink:", "    endpoints: ['tcp://127.0.0.1:25600']", "    network: \(network)",
        "    cityCurvePublicKeyFile: '\(keys.file("city", .curvePublic))'",
        "    curveSecretKeyFile: '\(keys.file("system", .curveSecret))'",
        "    signingKeyFile: '\(keys.file("system", .signingSecret))'",
      ]
    }
    let path = folder.appending(path: "catalog.yaml").path
    try text.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let file = try await SettingsFile.load(path)
    _ = CatalogSettings(file.root.section("catalog"))
    do throws(SettingsError) {
      try file.finish()
      return []
    } catch {
      return error.problems.map(\.key).sorted()
    }
  }
}
