import Foundation
import TestKit

/// Remote procedure calls as most would make them: gRPC C++, unary, without encryption.
struct GRPCPeer {
  static let name = "gRPC C++, plaintext"

  let program: String
  let folder: URL

  static func build(in folder: URL) async throws -> GRPCPeer {
    let peers = try PeerBuild.folder()
    let packages = "g++ pkg-config libgrpc++-dev libprotobuf-dev protobuf-compiler protobuf-compiler-grpc"
    let plugin = try PeerBuild.tool("grpc_cpp_plugin", package: packages)
    try await Place.run([
      try PeerBuild.tool("protoc", package: packages), "-I", peers.path, "--cpp_out=\(folder.path)",
      "--grpc_out=\(folder.path)", "--plugin=protoc-gen-grpc=\(plugin)",
      peers.appendingPathComponent("echo.proto").path,
    ])
    let flags = try await Place.run([
      try PeerBuild.tool("pkg-config", package: packages), "--cflags", "--libs", "grpc++", "protobuf",
    ])
    let program = folder.appendingPathComponent("grpc_peer")
    let sources = ["echo.pb.cc", "echo.grpc.pb.cc"].map { folder.appendingPathComponent($0).path }
    try await PeerBuild.compile(
      [peers.appendingPathComponent("grpc_peer.cc").path] + sources,
      with: PeerBuild.tool("g++", package: packages),
      flags: ["-I", folder.path] + flags.split(whereSeparator: \.isWhitespace).map(String.init), to: program)
    return GRPCPeer(program: program.path, folder: folder)
  }

  func measure(inFlight: Int, payloadBytes: Int, seconds: Int) async throws -> Measured {
    let port = "\(freePort())"
    let server = try await KeptProcess.start(
      [program, "serve", port], log: folder.appendingPathComponent("grpc_peer.log").path)
    let output = try await Place.run(
      [program, "call", port, "\(inFlight)", "\(payloadBytes)", "\(seconds)", "\(server.id)"])
    await server.stop()
    guard let measured = Measured(peerOutput: output) else { throw BenchFailure("grpc_peer said: \(output)") }
    return measured
  }
}
