import Foundation

/// Runs the ordinary tools a department, a citizen or an administrator would: psql, openssl, curl.
enum Shell {
  struct Result {
    let status: Int32
    let output: [UInt8]
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program to its end. It blocks: the story does one thing at a time.
  static func run(_ arguments: String..., input: [UInt8] = []) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: [UInt8](output), complaint: String(decoding: complaint, as: UTF8.self))
  }

  /// Runs SQL with psql, as whoever `connection` names.
  @discardableResult
  static func psql(_ connection: String, _ sql: String) throws -> String {
    let result = try run(
      "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", connection, "-f", "-", input: Array(sql.utf8))
    guard result.status == 0 else { throw StoryBroken(what: "psql: \(result.complaint)") }
    return result.text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether openssl finds that `signature` is the key's for the bytes of `file`.
  static func verifies(_ file: String, signature: String, key: String) throws -> Bool {
    try run(
      "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", file, "-sigfile", signature
    ).status == 0
  }
}
