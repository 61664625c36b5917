import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Turns a proto comment into a doc comment.
enum Comments {
  /// The comment above the declaration, without notes to whoever edits the proto file.
  static func text(for item: some ProvidesSourceCodeLocation) -> String {
    let comment = item.sourceCodeInfoLocation?.leadingComments ?? ""
    return comment.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(" ") ? $0.dropFirst() : $0 }
      .filter { !$0.hasPrefix("Next unused field number") }
      .joined(separator: "\n")
      .trimmingSuffix { $0.isWhitespace }
  }

  static func print(for item: some ProvidesSourceCodeLocation, _ p: inout CodePrinter) {
    print(text(for: item), &p)
  }

  static func print(_ text: String, _ p: inout CodePrinter) {
    guard !text.isEmpty else { return }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      p.print(line.isEmpty ? "///" : "/// \(line)")
    }
  }

  /// The comment that opens the file, above `syntax`.
  static func text(forFile file: FileDescriptor) -> String {
    let comment = file.sourceCodeInfoLocation(path: IndexPath(index: 12))?.leadingComments ?? ""
    return comment.split(separator: "\n").map { $0.hasPrefix(" ") ? $0.dropFirst() : $0 }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ drop: (Character) -> Bool) -> String {
    var result = self
    while let last = result.last, drop(last) { result.removeLast() }
    return result
  }
}
