import Foundation
import TestKit

/// A catalog service as others run it: pycsw with PostgreSQL, served by gunicorn, asked over HTTP.
struct PycswPeer {
  static let name = "pycsw 2.6, PostgreSQL, gunicorn"

  let note = "GetRecords, PropertyIsLike on AnyText, twenty full records"
  private let python: String
  private let script: String
  private let port: String
  private let server: KeptProcess

  /// Copies what is in force from the suite's database into one of its own on the same server.
  static func start(suite: BenchSuite, in folder: URL) async throws -> PycswPeer {
    let script = try PeerBuild.folder().appendingPathComponent("pycsw_peer.py").path
    let environment = folder.appendingPathComponent("pycsw")
    try await Place.run([try PeerBuild.tool("python3", package: "python3-venv"), "-m", "venv", environment.path])
    let programs = environment.appendingPathComponent("bin")
    try await Place.run([programs.appendingPathComponent("pip").path, "install", "--quiet"] + packages)
    let python = programs.appendingPathComponent("python").path
    let port = "\(freePort())"
    try await Place.run([python, script, "prepare", folder.path, try await suite.cluster.folder(), port])
    var variables = ProcessInfo.processInfo.environment
    variables["PYCSW_CONFIG"] = folder.appendingPathComponent("pycsw.cfg").path
    // As many workers as there are callers: none waits for another's.
    let server = try await KeptProcess.start(
      [
        python, "-W", "ignore", "-m", "gunicorn", "--workers", "8", "--keep-alive", "60", "--bind", "127.0.0.1:\(port)",
        "pycsw.wsgi:application",
      ],
      log: folder.appendingPathComponent("pycsw.log").path, environment: variables)
    let peer = PycswPeer(python: python, script: script, port: port, server: server)
    try await peer.untilReady()
    return peer
  }

  /// Throws unless the peer finds what the catalog finds.
  func checkRecall(_ counts: [String: Int]) async throws {
    let words = counts.keys.sorted()
    let output = try await Place.run([python, script, "count", port] + words)
    let found = output.split(separator: "\n").compactMap { Int($0) }
    guard found == words.map({ counts[$0]! }) else { throw BenchFailure("pycsw finds \(found) for \(words)") }
  }

  func measure(callers: Int, seconds: Int) async throws -> Measured {
    let output = try await Place.run(
      [python, script, "call", port, "\(callers)", "\(seconds)"] + CatalogData.words)
    guard let measured = Measured(peerOutput: output) else { throw BenchFailure("pycsw_peer said: \(output)") }
    return measured
  }

  func stop() async { await server.stop() }

  /// What the released version needs beside itself; it names no limit for SQLAlchemy but works with the first one only.
  private static let packages = ["pycsw==2.6.2", "SQLAlchemy<2", "psycopg2-binary", "gunicorn"]

  private func untilReady() async throws {
    for _ in 0..<60 {
      if (try? await Place.run([python, script, "call", port, "1", "1"] + CatalogData.words)) != nil { return }
      // A program of its own that tells nobody when it is ready.
      try await Task.sleep(for: .milliseconds(500))
    }
    throw BenchFailure("pycsw did not answer")
  }
}
