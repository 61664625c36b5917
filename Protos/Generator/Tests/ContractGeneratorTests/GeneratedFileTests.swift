import ContractGenerator
import Foundation
import SwiftProtobufPluginLibrary
import Testing

/// Whole files, compared with committed ones, so that every change of the generator shows in review.
struct GeneratedFileTests {
  @Test(arguments: ["FerryV1.swift", "FerryV1+Events.swift", "FerryV1+FerryService.swift", "contracts.h"])
  func `a fixture contract gives exactly the expected file`(name: String) throws {
    let output = try #require(try Self.outputs().first { $0.path.hasSuffix("/" + name) })
    let expectation = fixtures.appending(path: "expected/\(name).txt")
    if ProcessInfo.processInfo.environment["ACCEPT_EXPECTATIONS"] != nil {
      try Data(output.content.utf8).write(to: expectation)
    }
    #expect(try output.content == String(contentsOf: expectation, encoding: .utf8))
  }

  @Test func `each file goes to the module of its package`() throws {
    #expect(
      try Self.outputs().map(\.path).sorted() == [
        "CContracts/include/contracts.h", "Contracts/Generated/FerryV1+Events.swift",
        "Contracts/Generated/FerryV1+FerryService.swift", "Contracts/Generated/FerryV1.swift",
      ])
  }

  @Test func `the same contracts give the same files`() throws {
    #expect(try Self.outputs() == Self.outputs())
  }

  @Test func `the fixture keeps the rules`() throws {
    #expect(Lint.findings(in: try Self.files()).isEmpty)
  }

  private static func files() throws -> [FileDescriptor] {
    let names = ProtoCompiler.files(below: fixtures)
    let set = DescriptorSet(proto: try ProtoCompiler.descriptors(of: names, below: fixtures))
    return set.files.filter { names.contains($0.name) }
  }

  private static func outputs() throws -> [ContractGenerator.Output] { ContractGenerator.outputs(for: try files()) }
}
