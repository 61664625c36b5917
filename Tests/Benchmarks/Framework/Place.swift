import Foundation
import TestKit

/// Where the programs and files are that measurements need.
enum Place {
  /// The folder of this program, which is that of the services too.
  static let programs = executable.deletingLastPathComponent()

  /// The repository: the folder above with the operator's files in it.
  static func repository() throws -> URL {
    var folder = programs
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Deploy/config").path) { return folder }
      folder.deleteLastPathComponent()
    }
    throw BenchFailure(
      "\(programs.path) is not below the repository, whose Deploy and Tests/Benchmarks/Peers are needed")
  }

  static func program(_ name: String) throws -> String {
    let file = programs.appendingPathComponent(name)
    guard FileManager.default.isExecutableFile(atPath: file.path) else {
      throw BenchFailure("\(name) is not built: swift build -c release --product \(name)")
    }
    return file.path
  }

  /// A program of the newest PostgreSQL on this machine.
  static func postgresProgram(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: "/usr/lib/postgresql")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    for version in versions.sorted().reversed() {
      let file = root.appendingPathComponent(version).appendingPathComponent("bin/\(name)")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file.path }
    }
    throw BenchFailure("\(name) is not installed: apt-get install postgresql")
  }

  /// Runs a program and gives its output; throws what it said if it failed.
  @discardableResult
  static func run(_ command: [String], environment: [String: String]? = nil) async throws -> String {
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
    guard let ended = await ChildProcess.run(command, environment: variables) else {
      throw BenchFailure("\(command[0]) could not be started")
    }
    guard ended.status == 0 else {
      throw BenchFailure("\(command.joined(separator: " ")) ended with \(ended.status): \(ended.output)")
    }
    return ended.output
  }

  private static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
}

/// A folder that is deleted in the end.
func withTemporaryFolder<R>(_ body: (URL) async throws -> R) async throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("suite-bench-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
