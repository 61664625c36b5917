/// Names a tile or an entry bundle as C2SP tlog-tiles does: `tile/0/x001/x234/067.p/8`, `tile/entries/000`.
package struct TileReference: Hashable, Sendable {
  /// The highest level a path may name.
  package static let highestLevel = 63

  /// What the tile holds.
  package enum Kind: Hashable, Sendable {
    /// Hashes of this tile level.
    case hashes(level: Int)
    /// The entries themselves.
    case entries
  }

  package let kind: Kind
  /// Counts tiles of the kind from the left, from 0.
  package let index: UInt64
  /// 256, or fewer for a partial tile.
  package let width: Int

  package init(kind: Kind, index: UInt64, width: Int = Tile.fullWidth) {
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// Reads a path; refuses every spelling but the one `path` gives.
  package init(path: String) throws(MerkleError) {
    guard let parsed = Self.parse(path), parsed.path == path else { throw .tilePath(path) }
    self = parsed
  }

  /// The path below the log's prefix.
  package var path: String {
    let folder =
      switch kind {
      case .hashes(let level): "\(level)"
      case .entries: "entries"
      }
    let suffix = width == Tile.fullWidth ? "" : ".p/\(width)"
    return "tile/\(folder)/\(indexPath)\(suffix)"
  }

  private var indexPath: String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1000
    } while rest > 0
    return groups.reversed().joined(separator: "/x").withFirstMarked(groups.count > 1)
  }

  private static func parse(_ path: String) -> TileReference? {
    var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String($0) ?? "" }
    guard parts.count >= 3, parts.count <= 12, parts[0] == "tile" else { return nil }
    var width = Tile.fullWidth
    if parts.count >= 4, parts[parts.count - 2].hasSuffix(".p") {
      guard let partial = Int(parts.removeLast()), (1..<Tile.fullWidth).contains(partial) else { return nil }
      width = partial
      parts[parts.count - 1].removeLast(2)
    }
    guard let kind = kind(parts[1]), let index = index(parts[2...]) else { return nil }
    return TileReference(kind: kind, index: index, width: width)
  }

  private static func kind(_ text: String) -> Kind? {
    if text == "entries" { return .entries }
    guard let level = Int(text), (0...highestLevel).contains(level) else { return nil }
    return .hashes(level: level)
  }

  /// Spelling is checked by writing the path again; here only the value matters.
  private static func index(_ groups: ArraySlice<String>) -> UInt64? {
    var index: UInt64 = 0
    for group in groups {
      guard let value = UInt64(group.hasPrefix("x") ? String(group.dropFirst()) : group), value < 1000 else {
        return nil
      }
      let (shifted, overflow) = index.multipliedReportingOverflow(by: 1000)
      guard !overflow, shifted <= UInt64.max - value else { return nil }
      index = shifted + value
    }
    return index
  }
}

extension String {
  /// tlog-tiles puts an `x` before every group but the last, so that no folder has the name of a tile.
  fileprivate func withFirstMarked(_ isGrouped: Bool) -> String {
    guard isGrouped, let last = lastIndex(of: "x") else { return self }
    return "x" + self[..<last] + self[index(after: last)...]
  }
}
