import Foundation
import MerkleLog
import SuiteCrypto
import Testing

@Suite struct LogFolderTests {
  @Test func `a file is replaced whole and leaves nothing beside it`() throws {
    try Folder.with { folder in
      let log = LogFolder(path: folder.path("log"))
      #expect(try log.read("checkpoint") == nil)

      try log.replace("checkpoint", with: [1, 2, 3])
      try log.replace("checkpoint", with: [4])

      #expect(try log.read("checkpoint") == [4])
      #expect(try FileManager.default.contentsOfDirectory(atPath: log.path) == ["checkpoint"])
    }
  }

  @Test func `a wider bundle takes the place of narrower ones`() throws {
    try Folder.with { folder in
      let log = LogFolder(path: folder.path("log"))
      let entries = numberedEntries(256)

      try log.store(Array(entries[..<5]), at: 0)
      try log.store(Array(entries[..<9]), at: 0)
      #expect(try log.entries(at: 0, width: 5) == Array(entries[..<5]))
      #expect(try log.entries(at: 0, width: 9) == Array(entries[..<9]))
      #expect(try log.entries(at: 0, width: 10) == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: log.path + "/tile/entries/000.p") == ["9"])

      try log.store(entries, at: 0)
      #expect(try log.entries(at: 0, width: 9) == Array(entries[..<9]))
      #expect(try FileManager.default.contentsOfDirectory(atPath: log.path + "/tile/entries") == ["000"])
    }
  }

  @Test func `a folder replays to its checkpoint and a changed one does not`() throws {
    try Folder.with { folder in
      let log = LogFolder(path: folder.path("log"))
      let entries = numberedEntries(600)
      var edge = TreeEdge()
      _ = edge.append(entries)
      let head = Checkpoint(origin: "o", size: 600, root: edge.root())
      for start in stride(from: 0, to: 600, by: 256) {
        try log.store(Array(entries[start..<min(start + 256, 600)]), at: UInt64(start / 256))
      }
      var seen: [[UInt8]] = []

      let replayed = try LogReplay.replay(log, against: head) { _, bundle in seen += bundle }

      #expect(replayed == edge)
      #expect(seen == entries)

      var forged = Array(entries[256..<512])
      forged[7] = Array("forged".utf8)
      try log.store(forged, at: 1)
      #expect(throws: MerkleError.proofMismatch) { try LogReplay.replay(log, against: head) }

      try FileManager.default.removeItem(atPath: log.path + "/tile/entries/001")
      #expect(throws: MerkleError.tileMissing("tile/entries/001")) { try LogReplay.replay(log, against: head) }
    }
  }

  @Test func `a folder that cannot be written is refused with its path`() throws {
    try Folder.with { folder in
      try folder.write("file", "not a folder")
      #expect(throws: LogFolderError.self) { try LogFolder(path: folder.path("file")).replace("x", with: []) }
    }
  }
}
