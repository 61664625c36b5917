package import SwiftProtobufPluginLibrary

/// Everything the plugin writes for a set of proto files.
package enum ContractGenerator {
  /// A file to write, its path below `Shared`.
  package struct Output: Sendable, Hashable {
    package let path: String
    package let content: String
  }

  /// The Swift files and the C header, for contracts that passed `Lint`.
  ///
  /// `cModule` is the module of the C code, another than the suite's for contracts that only tests use.
  package static func outputs(for files: [FileDescriptor], cModule: String = "CContracts") -> [Output] {
    let ours = files.filter { $0.package.hasPrefix("twinriver.") }
    let mainFiles = Dictionary(grouping: ours, by: \.package).values.compactMap(mainFile).map(\.name)
    let swift = ours.flatMap { file in
      FilePrinter(file: file, declaresNamespace: mainFiles.contains(file.name), cModule: cModule).outputs
    }
    let header = HeaderPrinter(files: files.sorted { $0.name < $1.name }, hasDescriptorSet: cModule == "CContracts")
    return swift + [Output(path: "\(cModule)/include/contracts.h", content: header.content)]
  }

  /// The file that declares a package's namespace: `catalog/v1/catalog.proto`, else the first that is not of events.
  private static func mainFile(ofPackage files: [FileDescriptor]) -> FileDescriptor? {
    let files = files.sorted { $0.name < $1.name }
    return files.first { file in
      let parts = file.name.split(separator: "/")
      return parts.count > 2 && parts.last == parts[parts.count - 3] + ".proto"
    } ?? files.first { !Events.isEventFile($0) } ?? files.first
  }
}
