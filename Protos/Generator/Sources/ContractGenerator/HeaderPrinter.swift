import SwiftProtobufPluginLibrary

/// Prints `contracts.h`: all generated headers, and the true address of every descriptor.
///
/// Swift sees a C global as a value and would hand out the address of a copy; a function returns the original's.
struct HeaderPrinter {
  let files: [FileDescriptor]
  let hasDescriptorSet: Bool

  var content: String {
    var p = CodePrinter(addNewlines: true)
    p.print("// Generated from Protos by protoc-gen-contracts. Do not edit.", "#pragma once", "", "#include <stddef.h>")
    for file in files { p.print("#include \"\(file.name.replacing(".proto", with: ".pb-c.h"))\"") }
    if hasDescriptorSet { printDescriptorSet(&p) }
    p.print("")
    files.flatMap(\.messages).forEach { print($0, &p) }
    return p.content
  }

  private func printDescriptorSet(_ p: inout CodePrinter) {
    p.print(
      "", "// The descriptor set of all contracts, as protoc writes it.",
      "extern const unsigned char contracts_descriptor_set[];",
      "extern const size_t contracts_descriptor_set_bytes;",
      "static inline const void *contracts_descriptor_set_start(void) {",
      "  return contracts_descriptor_set;", "}")
  }

  private func print(_ message: Descriptor, _ p: inout CodePrinter) {
    p.print(
      "static inline const void *\(Names.accessor(message.fullName))(void) {",
      "  return &\(Names.cSymbol(message.fullName))__descriptor;", "}")
    message.messages.forEach { print($0, &p) }
  }
}
