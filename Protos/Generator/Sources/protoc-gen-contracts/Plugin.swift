import ContractGenerator
import SwiftProtobufPluginLibrary

/// protoc's plugin. Lists what breaks the rules and then writes nothing, so generated code always follows them.
@main
struct Plugin: CodeGenerator {
  var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] { [.proto3Optional] }
  var version: String? { "1.0" }

  func generate(
    files: [FileDescriptor], parameter: any CodeGeneratorParameter, protoCompilerContext: any ProtoCompilerContext,
    generatorOutputs: any GeneratorOutputs
  ) throws {
    let findings = Lint.findings(in: files)
    guard findings.isEmpty else { throw LintFailure(findings: findings) }
    let cModule = parameter.parsedPairs.first { $0.key == "c_module" }?.value ?? "CContracts"
    for output in ContractGenerator.outputs(for: files, cModule: cModule) {
      try generatorOutputs.add(fileName: output.path, contents: output.content)
    }
  }
}

private struct LintFailure: Error, CustomStringConvertible {
  let findings: [Lint.Finding]
  var description: String { findings.map(\.description).joined(separator: "\n") }
}
