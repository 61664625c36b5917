import Foundation
import ServiceKit
import Testing

@Suite struct SettingsTests {
  private enum Colour: String, CaseIterable { case red, blue }

  @Test func `values have their types and what is left out its default`() async throws {
    let file = try await load(
      """
      name: "x"
      pool: { size: 7, waitMilliseconds: 250, limitBytes: 1024, isFast: true, colour: blue }
      hosts: [a, b]
      ports: [1, 2]
      """)

    let pool = file.root.section("pool")
    #expect(file.root.string("name") == "x")
    #expect(pool.integer("size", default: 1, in: 1...8) == 7)
    #expect(pool.duration("waitMilliseconds", default: 1, in: 1...1000) == .milliseconds(250))
    #expect(pool.duration("ageMinutes", default: 2, in: 1...10) == .seconds(120))
    #expect(pool.bytes("limitBytes", default: 1, in: 1...4096) == 1024)
    #expect(pool.flag("isFast", default: false))
    #expect(pool.choice("colour", default: Colour.red) == .blue)
    #expect(pool.optionalString("note") == nil)
    #expect(file.root.strings("hosts") == ["a", "b"])
    #expect(file.root.integers("ports", default: [], in: 1...9) == [1, 2])
    try file.finish()
  }

  @Test func `everything wrong is told at once, without the values`() async throws {
    let file = try await load("pool: { size: 99, waitMilliseconds: soon, colour: hunter2 }")

    let pool = file.root.section("pool")
    _ = pool.integer("size", default: 1, in: 1...8)
    _ = pool.duration("waitMilliseconds", default: 1, in: 1...1000)
    _ = pool.choice("colour", default: Colour.red)
    _ = pool.string("name")

    let error = #expect(throws: SettingsError.self) { try file.finish() }
    #expect(
      error?.problems.map { "\($0.key) \($0.text)" } == [
        "pool.size is outside 1…8", "pool.waitMilliseconds is not a whole number",
        "pool.colour is none of red, blue", "pool.name must be given",
      ])
  }

  @Test(arguments: [
    ("database: { writer: 2 }", "database.writer is not a setting; did you mean database.writers?"),
    ("writers: 2", "writers is not a setting; did you mean database.writers?"),
    ("database: { Writers: 2 }", "database.Writers is not a setting; did you mean database.writers?"),
    ("completelyElsewhere: 2", "completelyElsewhere is not a setting"),
    ("database: 2", "database is not a setting"),
  ])
  func `an unknown key is refused and the nearest one named`(yaml: String, problem: String) async throws {
    let file = try await load(yaml)

    _ = file.root.section("database").integer("writers", default: 2, in: 1...8)

    let error = #expect(throws: SettingsError.self) { try file.finish() }
    #expect(error?.problems.map { "\($0.key) \($0.text)" } == [problem])
  }

  @Test func `sections under free names are listed`() async throws {
    let file = try await load("operators: { li: { key: a }, wang: { key: b } }")

    let operators = file.root.section("operators")

    #expect(operators.names == ["li", "wang"])
    #expect(operators.names.map { operators.section($0).string("key") } == ["a", "b"])
    try file.finish()
  }

  @Test(arguments: ["a: [1", "- a\n- b", "a: [{ b: 1 }]"])
  func `a file that is not a mapping of settings is refused`(yaml: String) async throws {
    await #expect(throws: SettingsError.self) { try await load(yaml) }
  }

  @Test func `a missing file is named`() async throws {
    let error = await #expect(throws: SettingsError.self) { try await SettingsFile.load("/nowhere/x.yaml") }
    #expect(error?.description.hasPrefix("/nowhere/x.yaml: cannot be read") == true)
  }

  private func load(_ yaml: String) async throws -> SettingsFile {
    let folder = try TemporaryFolder()
    return try await SettingsFile.load(try folder.write("settings.yaml", yaml))
  }
}

@Suite struct SecretFileTests {
  @Test func `the first line of a private file is the secret`() throws {
    let folder = try TemporaryFolder()

    #expect(try SecretFile.firstLine(of: try folder.write("password", "opensesame\nrest", mode: 0o600)) == "opensesame")
  }

  @Test func `a file that others may read is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("password", "opensesame\n", mode: 0o640)

    let error = #expect(throws: SecretFileError.self) { try SecretFile.firstLine(of: path) }
    #expect(error?.description.contains("chmod 600") == true)
    #expect(error?.description.contains("opensesame") == false)
  }

  @Test func `an empty file is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("password", "\n", mode: 0o600)

    #expect(throws: SecretFileError.self) { try SecretFile.firstLine(of: path) }
  }
}

/// A folder that goes with its last reference.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "twinriver \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }
}
