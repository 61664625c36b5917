import ArgumentParser
import Foundation
import Operator
import ServiceKit
import Testing

@Suite struct KeysCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "twinriver 密钥 \(UUID().uuidString)").path

  @Test func `keys are made for every name, in a folder of the owner's alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }

    try generate("li-ming", "wang-fang")

    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    for name in ["li-ming", "wang-fang"] {
      for part in KeyFolder.Part.allCases {
        #expect(FileManager.default.fileExists(atPath: KeyFolder(folder).file(name, part)))
      }
    }
  }

  @Test func `generating again keeps the secret keys`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try generate("li-ming")
    let before = try Data(contentsOf: URL(filePath: KeyFolder(folder).file("li-ming", .curveSecret)))

    try generate("li-ming")

    #expect(try Data(contentsOf: URL(filePath: KeyFolder(folder).file("li-ming", .curveSecret))) == before)
  }

  @Test(arguments: ["", ".hidden", "a/b"])
  func `a name that would leave the folder is refused`(name: String) {
    #expect(throws: (any Error).self) { try GenerateKeysCommand.parse(["--folder", folder, "--", name]) }
  }

  private func generate(_ names: String...) throws {
    try GenerateKeysCommand.parse(["--folder", folder, "--json"] + names).run()
  }
}

@Suite struct OperatorSettingsTests {
  @Test func `the sample of the command line's settings is valid`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "twinriver \(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/keys", withIntermediateDirectories: true)
    for name in SuiteService.allCases.map(\.rawValue) + ["operator"] {
      _ = try KeyFolder(folder + "/keys").ensure(name)
    }
    let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Deploy/config/twinriver.yaml")
    let text = try String(contentsOf: sample, encoding: .utf8)
    try text.replacingOccurrences(of: "/etc/twinriver", with: folder).write(
      toFile: folder + "/twinriver.yaml", atomically: true, encoding: .utf8)

    let settings = try await OperatorSettings.load(folder + "/twinriver.yaml")

    #expect(settings.callTimeout == .seconds(10))
    #expect(settings.suite.members.map(\.endpoints) == (0..<5).map { ["tcp://127.0.0.1:\(25600 + $0)"] })
  }
}
