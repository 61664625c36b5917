import ArgumentParser
import Foundation
import RPC
import ServiceKit

/// The options of every command that talks to the suite: which one, and as whom.
struct SuiteOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      say("设置文件（默认取环境变量 TWINRIVER_CONFIG）", "Settings file; TWINRIVER_CONFIG by default"), valueName: "FILE"))
  var path: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say("以谁的密钥调用：keys accept 所用的文件夹/名称", "Whose keys to call with: FOLDER/NAME as for keys accept"),
      valueName: "FOLDER/NAME"))
  var actors: [String] = []

  /// Whose keys to call with.
  var identity: String? { actors.last { !Self.isOrganisation($0) } }
  /// For which organisation, where a command asks; it stands beside the keys: `--as FOLDER/NAME --as CODE`.
  var organisation: String? { actors.last(where: Self.isOrganisation) }

  /// A unified social credit code and no name of keys.
  private static func isOrganisation(_ text: String) -> Bool {
    text.utf8.count == 18 && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
  }

  init() {}

  /// Connects to the suite while `body` runs, and turns a refusal into a line for people and an exit code for scripts.
  func withSuite(
    _ services: [SuiteService] = SuiteService.allCases, _ body: (SuiteSession) async throws -> Void
  ) async throws {
    do {
      let session = try await SuiteSession(settings: load(), identity: identity.map(Identity.init))
      for service in services { _ = try session.caller(for: service) }
      try await session.clients.connected { try await body(session) }
    } catch let error as RPCError {
      // The usual slip: departments' work done with the operator's keys, who may do none of it.
      let isMissingKeys = error.reason == "METHOD_NOT_ALLOWED" && identity == nil
      let hint = isMissingKeys ? say("请用 --as 指明以谁的密钥调用。", " Say with --as whose keys to call with.") : ""
      throw Complaint.exit("\(error.reason): \(error.text.text(in: .ofTerminal))\(hint)", error.exitCode)
    } catch let error as SettingsError {
      throw Complaint.exit(error.text(in: .ofTerminal), 78)
    }
  }

  func load() async throws -> OperatorSettings {
    guard let file = path ?? ProcessInfo.processInfo.environment["TWINRIVER_CONFIG"], !file.isEmpty else {
      throw ValidationError(
        say("请给出 --config，或先执行 . 状态文件夹/env", "give --config, or source the env file of the suite's folder first"))
    }
    return try await OperatorSettings.load(file)
  }
}

/// Somebody's key files: the folder and the name they were generated with.
struct Identity {
  let folder: KeyFolder
  let name: String

  init(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    name = String(parts.last ?? "")
    folder = KeyFolder(parts.count > 1 ? parts.dropLast().joined(separator: "/") : ".")
  }
}
