import ContractGenerator
import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Compiles proto texts, keyed by path, as protoc would hand them to the plugin.
func compile(_ texts: [String: String]) throws -> Google_Protobuf_FileDescriptorSet {
  let folder = FileManager.default.temporaryDirectory.appending(path: "contract-tests-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, text) in texts {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try ProtoCompiler.descriptors(of: texts.keys.sorted(), below: folder)
}

/// A contract `twinriver.ferry.v1` with this body, the first line of which is line 4.
func ferry(_ body: String) -> [String: String] {
  [
    "twinriver/ferry/v1/ferry.proto": """
    // Ferries.
    syntax = "proto3";
    package twinriver.ferry.v1;
    \(body)
    """
  ]
}

/// What the lint says about such a contract.
func lint(_ body: String) throws -> [String] { try lint(ferry(body)) }

func lint(_ texts: [String: String]) throws -> [String] {
  Lint.findings(in: DescriptorSet(proto: try compile(texts)).files).map(\.description)
}

let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
