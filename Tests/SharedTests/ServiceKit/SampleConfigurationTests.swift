import Foundation
import Postgres
import ServiceKit
import Testing
import ZeroMQ

@Suite struct SampleConfigurationTests {
  @Test(arguments: SuiteService.allCases)
  func `the sample of every service is valid and has every common key`(service: SuiteService) async throws {
    let sample = try Sample(service)

    let file = try await SettingsFile.load(sample.path)
    let settings = CommonSettings(file.root)

    #expect(sample.problems(of: file) == [])
    #expect(file.knownKeys.subtracting(file.presentKeys) == [])
    #expect(settings.database.endpoint.user == service.rawValue)
    #expect(settings.suite.member(service).curvePublicKey == settings.server.curve.publicKey)
    #expect(settings.suite.operators.map(\.name) == ["operator"])
  }

  @Test func `a key file that is missing is named with its setting`() async throws {
    let sample = try Sample(.share)
    try FileManager.default.removeItem(atPath: sample.folder.path + "/keys/share.curve.secret")

    let file = try await SettingsFile.load(sample.path)
    _ = CommonSettings(file.root)

    #expect(sample.problems(of: file) == ["server.curveSecretKeyFile"])
  }
}

/// A sample from Deploy/config with keys and passwords of its own.
private struct Sample {
  let folder: TemporaryFolder
  let path: String
  private let service: SuiteService

  init(_ service: SuiteService) throws {
    self.service = service
    folder = try TemporaryFolder()
    for name in ["keys", "passwords"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
    let keys = KeyFolder(folder.path + "/keys")
    for name in SuiteService.allCases.map(\.rawValue) + ["operator"] { _ = try keys.ensure(name) }
    _ = try folder.write("passwords/\(service.rawValue)", "opensesame\n", mode: 0o600)
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(
      contentsOf: repository.appending(path: "Deploy/config/\(service.executable).yaml"), encoding: .utf8)
    path = try folder.write(
      "\(service.executable).yaml", text.replacingOccurrences(of: "/etc/twinriver", with: folder.path))
  }

  /// What is wrong with the settings that all services have; sections of one service are its own tests' business.
  func problems(of file: SettingsFile) -> [String] {
    let common = Set(file.knownKeys.map { $0.prefix { $0 != "." } })
    do {
      try file.finish()
      return []
    } catch {
      return error.problems.map(\.key).filter { common.contains($0.prefix { $0 != "." }) }
    }
  }
}
