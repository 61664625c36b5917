import SuiteCrypto

/// The cursors of all sources at one tree size, as text kept beside the checkpoint: with it and the bundles the log can
/// be rebuilt and go on where it was.
///
/// First line the tree size, then per source: name, epoch, position, chain in hexadecimal, separated by spaces.
package struct SourceList: Hashable, Sendable {
  package let treeSize: UInt64
  package let cursors: [SourceCursor]

  package init(treeSize: UInt64, cursors: [SourceCursor]) {
    self.treeSize = treeSize
    self.cursors = cursors.sorted { $0.source < $1.source }
  }

  /// `nil` for text that is not of this form.
  package init?(parsing text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    guard let first = lines.first, let treeSize = UInt64(first) else { return nil }
    var cursors: [SourceCursor] = []
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 4, let epoch = UInt64(parts[1]), let position = UInt64(parts[2]),
        let chain = Hex.decode(parts[3]).flatMap({ Digest($0) })
      else { return nil }
      cursors.append(SourceCursor(source: parts[0], epoch: epoch, position: position, chain: chain))
    }
    self.init(treeSize: treeSize, cursors: cursors)
  }

  package var text: String {
    "\(treeSize)\n" + cursors.map { "\($0.source) \($0.epoch) \($0.position) \($0.chain.hex)\n" }.joined()
  }
}
