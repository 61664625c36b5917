import Failpoints
package import MerkleLog

/// What the log keeps outside PostgreSQL: its last signed checkpoint, its entries, and where each source stood.
///
/// It is what the database is held against: whoever loses or changes the database cannot have changed this as well.
package struct StateFolder: Sendable {
  /// A checkpoint that was signed, and the note as it was written.
  package struct Kept: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let note: String
  }

  package let folder: LogFolder
  private let files: FileQueue

  package init(_ path: String) {
    folder = LogFolder(path: path)
    files = FileQueue("audit state")
  }

  /// The last checkpoint signed, `nil` before the first. Throws `ForkRefusal` if it is unreadable or not ours.
  package func kept(_ verifiers: @escaping @Sendable (String) throws -> [NoteVerifier]) async throws -> Kept? {
    guard let note = try await note() else { return nil }
    do {
      let signed = try SignedNote(parsing: note)
      let checkpoint = try Checkpoint(parsing: signed.text)
      try signed.verify(verifiers(checkpoint.origin))
      return Kept(checkpoint: checkpoint, note: note)
    } catch let error as NoteError {
      throw ForkRefusal.stateUnreadable(error)
    }
  }

  /// The note as it lies there, unverified.
  package func note() async throws -> String? {
    try await files.run { [folder] in
      try folder.read(LogFolder.checkpoint).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Stores entries that begin a bundle: the first one has an index that 256 divides.
  package func store(_ entries: [[UInt8]], from first: UInt64) async throws {
    try await files.run { [folder] in
      for start in stride(from: 0, to: entries.count, by: Tile.fullWidth) {
        let bundle = Array(entries[start..<min(start + Tile.fullWidth, entries.count)])
        try folder.store(bundle, at: (first + UInt64(start)) / UInt64(Tile.fullWidth))
      }
    }
  }

  /// Puts a checkpoint in force; its entries must have been stored. When this returns, the disk has it.
  package func keep(_ note: String, verifiers: String, sources: SourceList, replacing old: UInt64?) async throws {
    try await files.run { [folder] in
      try folder.replace(sources.fileName, with: Array(sources.text.utf8))
      Failpoint.reached(.midCheckpoint)
      try folder.replace(LogFolder.verifiers, with: Array(verifiers.utf8))
      try folder.replace(LogFolder.checkpoint, with: Array(note.utf8))
      // Named by size, so that a crash before the line above leaves the old checkpoint with its own list.
      if let old, old != sources.treeSize { folder.remove(SourceList.fileName(treeSize: old)) }
    }
  }

  /// Where the sources stood at a kept checkpoint.
  package func sources(at size: UInt64) async throws -> SourceList? {
    try await files.run { [folder] in
      try folder.read(SourceList.fileName(treeSize: size)).flatMap {
        SourceList(parsing: String(decoding: $0, as: UTF8.self))
      }
    }
  }

  /// Replays all entries against a checkpoint: throws unless they are those that were signed.
  package func verify(_ checkpoint: Checkpoint) async throws {
    _ = try await files.run { [folder] in try LogReplay.replay(folder, against: checkpoint) }
  }

  /// The entries from `first`, which 256 divides, up to `count` of them.
  package func entries(from first: UInt64, count: Int) async throws -> [[UInt8]] {
    try await files.run { [folder] in
      var entries: [[UInt8]] = []
      while entries.count < count {
        let index = (first + UInt64(entries.count)) / UInt64(Tile.fullWidth)
        let width = min(Tile.fullWidth, count - entries.count)
        guard let bundle = try folder.entries(at: index, width: width) else {
          throw MerkleError.tileMissing(TileReference(kind: .entries, index: index, width: width).path)
        }
        entries += bundle
      }
      return entries
    }
  }

  /// Moves everything aside, so that another log can begin; nothing happens if there is nothing.
  package func retire(as name: String) async throws {
    try await files.run { [folder] in
      if try folder.read(LogFolder.checkpoint) != nil { try folder.retire(as: name) }
    }
  }
}

extension SourceList {
  fileprivate static func fileName(treeSize: UInt64) -> String { "sources.\(treeSize)" }
  fileprivate var fileName: String { Self.fileName(treeSize: treeSize) }
}
