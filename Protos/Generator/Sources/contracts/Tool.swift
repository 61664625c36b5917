import ContractGenerator
import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Checks the contracts: `contracts lint` and `contracts check --against Protos/released/*.binpb`.
@main
struct Tool {
  static let usage = """
    usage: contracts lint  [--protos FOLDER]
           contracts check [--protos FOLDER] --against FILE...

    lint   names every place that breaks the rules for contracts
    check  names every change that released peers could not live with; FILE is a released descriptor set
    FOLDER is where the proto files are, Protos if not given. Exits 1 if there are findings, 2 if it could not look.
    """

  static func main() {
    do {
      let findings = try Self.findings(for: Array(CommandLine.arguments.dropFirst()))
      findings.forEach { print($0) }
      exit(findings.isEmpty ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private static func findings(for arguments: [String]) throws -> [String] {
    var arguments = arguments
    var protos = "Protos"
    if let index = arguments.firstIndex(of: "--protos"), index + 1 < arguments.count {
      protos = arguments[index + 1]
      arguments.removeSubrange(index...index + 1)
    }
    let folder = URL(filePath: protos)
    let files = ProtoCompiler.files(below: folder).filter { $0.hasPrefix("twinriver/") }
    switch (arguments.first, arguments.dropFirst().first) {
    case ("lint", nil):
      let set = DescriptorSet(proto: try ProtoCompiler.descriptors(of: files, below: folder))
      return Lint.findings(in: set.files).map(\.description)
    case ("check", "--against") where arguments.count > 2:
      let current = try ProtoCompiler.descriptors(of: files, below: folder)
      return try arguments.dropFirst(2).flatMap { path in
        let released = try Google_Protobuf_FileDescriptorSet(
          serializedBytes: Data(contentsOf: URL(filePath: path)))
        return Compatibility.findings(released: released, current: current).map { "\(path): \($0)" }
      }
    default: throw Usage()
    }
  }

  private struct Usage: Error, CustomStringConvertible {
    var description: String { Tool.usage }
  }
}
