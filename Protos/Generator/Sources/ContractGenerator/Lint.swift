package import SwiftProtobufPluginLibrary

/// The rules contracts follow beyond what protoc checks.
package enum Lint {
  /// One broken rule: where, what, and how to mend it.
  package struct Finding: Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let message: String
    package var description: String { "\(file):\(line): \(message)" }
  }

  /// Every broken rule in our own files, in order of appearance.
  package static func findings(in files: [FileDescriptor]) -> [Finding] { [] }
}
