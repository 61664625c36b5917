import Glibc

/// A log as files, laid out as C2SP tlog-tiles serves it: `checkpoint`, `tile/entries/…`; and beside them the verifier
/// keys and what the log's owner keeps for itself.
///
/// Calls block until the disk has the data: not for the cooperative thread pool.
package struct LogFolder: Hashable, Sendable {
  /// The signed checkpoint, replaced last of all.
  package static let checkpoint = "checkpoint"
  /// One verifier key a line.
  package static let verifiers = "verifiers"

  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Writes `name` so that readers see the old contents or the new, also after a power cut.
  package func replace(_ name: String, with bytes: [UInt8]) throws(LogFolderError) {
    let target = "\(path)/\(name)"
    try makeFolders(of: target)
    let draft = "\(target).new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
    guard file >= 0 else { throw failure(draft, "create") }
    do {
      defer { close(file) }
      try write(bytes, to: file, draft)
      guard fsync(file) == 0 else { throw failure(draft, "write") }
    }
    guard rename(draft, target) == 0 else { throw failure(target, "replace") }
    try syncFolder(of: target)
  }

  /// The contents of `name`, or `nil` if there is none.
  package func read(_ name: String) throws(LogFolderError) -> [UInt8]? {
    let source = "\(path)/\(name)"
    let file = open(source, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(source, "read")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(source, "read") }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        count = Glibc.read(file, buffer.baseAddress! + filled, buffer.count - filled)
        guard count > 0 else { break }
        filled += count
      }
    }
    guard bytes.count == Int(status.st_size) else { throw failure(source, "read") }
    return bytes
  }

  /// Writes a bundle and drops the narrower ones of the same place that it replaces.
  package func store(_ entries: [[UInt8]], at index: UInt64) throws {
    let reference = TileReference(kind: .entries, index: index, width: entries.count)
    try replace(reference.path, with: EntryBundle.encode(entries))
    let folder = partialFolder(index)
    for width in partialWidths(index) where width < entries.count { unlink("\(folder)/\(width)") }
    if entries.count == Tile.fullWidth { rmdir(folder) }
  }

  /// The first `width` entries of a bundle, from a file that has at least so many; `nil` if there is none.
  package func entries(at index: UInt64, width: Int) throws -> [[UInt8]]? {
    let widths = [Tile.fullWidth] + partialWidths(index).sorted(by: >)
    for candidate in widths where candidate >= width {
      let reference = TileReference(kind: .entries, index: index, width: candidate)
      guard let bytes = try read(reference.path) else { continue }
      let entries = try EntryBundle.decode(bytes)
      guard entries.count == candidate else { throw MerkleError.tileWidth(entries.count) }
      return Array(entries.prefix(width))
    }
    return nil
  }

  /// Removes a file that is of no more use; a leftover would do no harm.
  package func remove(_ name: String) {
    unlink("\(path)/\(name)")
  }

  /// Moves the whole folder aside, so that another log can begin here.
  package func retire(as name: String) throws(LogFolderError) {
    let target = "\(path).\(name)"
    guard rename(path, target) == 0 else { throw failure(path, "move aside") }
    try syncFolder(of: target)
  }

  private func partialFolder(_ index: UInt64) -> String {
    "\(path)/\(TileReference(kind: .entries, index: index).path).p"
  }

  private func partialWidths(_ index: UInt64) -> [Int] {
    guard let folder = opendir(partialFolder(index)) else { return [] }
    defer { closedir(folder) }
    var widths: [Int] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let width = Int(name), (1..<Tile.fullWidth).contains(width) { widths.append(width) }
    }
    return widths
  }
}

/// A file of the log that cannot be read or written.
package struct LogFolderError: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let operation: String
  /// The system's errno.
  package let code: Int32

  package var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}

private func failure(_ path: String, _ operation: String) -> LogFolderError {
  LogFolderError(path: path, operation: operation, code: errno)
}

private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(LogFolderError) {
  var start = 0
  while start < bytes.count {
    let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + start, $0.count - start) }
    guard count > 0 else { throw failure(path, "write") }
    start += count
  }
}

/// Makes missing folders, and makes sure that their names survive a power cut.
private func makeFolders(of path: String) throws(LogFolderError) {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  let folder = String(path[..<slash])
  guard access(folder, F_OK) != 0 else { return }
  try makeFolders(of: folder)
  guard mkdir(folder, 0o750) == 0 || errno == EEXIST else { throw failure(folder, "create") }
  try syncFolder(of: folder)
}

private func syncFolder(of path: String) throws(LogFolderError) {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard file >= 0 else { throw failure(folder, "open") }
  defer { close(file) }
  guard fsync(file) == 0 else { throw failure(folder, "write") }
}
