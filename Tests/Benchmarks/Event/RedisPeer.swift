import Foundation
import TestKit

/// A stream as most would have it: Redis, every write synced before it is answered, readers that block in XREAD.
struct RedisPeer {
  static let name = "Redis Streams, XREAD BLOCK, appendfsync always"

  let server: String
  let program: String
  let folder: URL

  static func build(in folder: URL) async throws -> RedisPeer {
    let server = try PeerBuild.tool("redis-server", package: "redis-server")
    let program = folder.appendingPathComponent("redis_peer")
    try await PeerBuild.compile(
      [try PeerBuild.folder().appendingPathComponent("redis_peer.c").path],
      with: PeerBuild.tool("cc", package: "gcc"), flags: ["-lpthread"], to: program)
    return RedisPeer(server: server, program: program.path, folder: folder)
  }

  /// As many readers as ours, in a process of their own; one more that is stopped, and one that is slow.
  func measure(rate: Int, readers: Int, seconds: Int) async throws -> Measured {
    let port = "\(freePort())"
    let data = folder.appendingPathComponent("redis-\(port)")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    let redis = try await KeptProcess.start(
      [
        server, "--port", port, "--bind", "127.0.0.1", "--dir", data.path, "--save", "", "--appendonly", "yes",
        "--appendfsync", "always",
      ], log: data.appendingPathComponent("log").path)
    let output = try await Place.run([program, port, "\(rate)", "\(readers)", "\(seconds)", "\(redis.id)"])
    await redis.stop()
    guard var measured = Measured(peerOutput: output) else { throw BenchFailure("redis_peer said: \(output)") }
    // It counts what each reader was given.
    measured.perSecond /= Double(readers)
    return measured
  }
}
