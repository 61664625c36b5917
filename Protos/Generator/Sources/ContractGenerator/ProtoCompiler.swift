package import Foundation
package import SwiftProtobuf

/// Runs `protoc`, which must be on the path, to get the descriptors of proto files.
package enum ProtoCompiler {
  /// protoc refused the files, or could not be run; holds what it said.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Every proto file below a folder, relative to it, sorted.
  package static func files(below folder: URL) -> [String] {
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix(".proto") && !$0.contains(".build") }.sorted()
  }

  /// The descriptors of the files and of all they import, with comments.
  package static func descriptors(of files: [String], below folder: URL) throws -> Google_Protobuf_FileDescriptorSet {
    let output = FileManager.default.temporaryDirectory.appending(path: "contracts-\(UUID().uuidString).binpb")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "protoc", "-I", folder.path, "--include_imports", "--include_source_info",
        "--descriptor_set_out=\(output.path)",
      ] + files
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: said, as: UTF8.self))
    }
    return try Google_Protobuf_FileDescriptorSet(serializedBytes: Data(contentsOf: output))
  }
}
