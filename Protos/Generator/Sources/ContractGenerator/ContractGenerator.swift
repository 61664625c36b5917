package import SwiftProtobufPluginLibrary

/// Everything the plugin writes for a set of proto files.
package enum ContractGenerator {
  /// A file to write, its path below `Shared`.
  package struct Output: Sendable, Hashable {
    package let path: String
    package let content: String
  }

  /// The Swift files and the C header, for contracts that passed `Lint`.
  package static func outputs(for files: [FileDescriptor]) -> [Output] {
    let ours = files.filter { $0.package.hasPrefix("twinriver.") }
    var namespaces: Set<String> = []
    // An events file never declares the namespace: it is an addition to its service's contract.
    let ordered = ours.sorted { (Events.isEventFile($0) ? 1 : 0, $0.name) < (Events.isEventFile($1) ? 1 : 0, $1.name) }
    let swift = ordered.map { file in
      let printer = FilePrinter(file: file, declaresNamespace: namespaces.insert(file.package).inserted)
      return Output(path: printer.path, content: printer.content)
    }
    let header = HeaderPrinter(files: files.sorted { $0.name < $1.name })
    return swift + [Output(path: "CContracts/include/contracts.h", content: header.content)]
  }
}
