import Foundation
import TestKit

/// What the transport alone does: a C program's DEALER and another one's ROUTER with CURVE, nothing else.
struct CurvePeer {
  static let name = "raw C libzmq, ROUTER/DEALER, CURVE"

  let program: String
  let folder: URL

  static func build(in folder: URL) async throws -> CurvePeer {
    let program = folder.appendingPathComponent("curve_peer")
    try await PeerBuild.compile(
      [try PeerBuild.folder().appendingPathComponent("curve_peer.c").path],
      with: PeerBuild.tool("cc", package: "gcc"), flags: ["-lzmq"], to: program)
    return CurvePeer(program: program.path, folder: folder)
  }

  func measure(inFlight: Int, payloadBytes: Int, seconds: Int) async throws -> Measured {
    let port = "\(freePort())"
    let keys = try await Place.run([program, "keys"]).split(separator: "\n").map(String.init)
    guard keys.count == 4 else { throw BenchFailure("curve_peer made no keys") }
    let server = try await KeptProcess.start(
      [program, "serve", port, keys[1]], log: folder.appendingPathComponent("curve_peer.log").path)
    let output = try await Place.run(
      [
        program, "call", port, keys[0], keys[2], keys[3], "\(inFlight)", "\(payloadBytes)", "\(seconds)",
        "\(server.id)",
      ])
    await server.stop()
    guard let measured = Measured(peerOutput: output) else { throw BenchFailure("curve_peer said: \(output)") }
    return measured
  }
}
