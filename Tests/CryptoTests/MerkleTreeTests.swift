import MerkleLog
import SuiteCrypto
import Testing

@Suite struct MerkleTreeTests {
  /// The eight leaves that implementations of RFC 6962 test with.
  static let classic = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
  ]

  @Test func `the classic eight leaves have the known roots`() throws {
    var edge = TreeEdge()
    #expect(edge.root().hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

    let first = try #require(Hex.decode(Self.classic[0]))
    _ = edge.append([first])
    #expect(edge.root().hex == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")

    _ = try edge.append(Self.classic.dropFirst().map { try #require(Hex.decode($0)) })
    #expect(edge.root().hex == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }

  @Test func `roots of sizes 0 to 300 are those of the printed definition`() {
    let entries = numberedEntries(300)
    let naive = NaiveTree(entries)
    var edge = TreeEdge()

    for size in 0...300 {
      #expect(edge.root() == naive.root(0..<size))
      if size < 300 { _ = edge.append([entries[size]]) }
    }
  }

  @Test func `it does not matter how appends are cut`() {
    let entries = numberedEntries(1_000)
    var whole = TreeEdge()
    let all = whole.append(entries)
    var cut = TreeEdge()
    var tiles: [Tile] = []
    var leafHashes: [Digest] = []

    for start in stride(from: 0, to: 1_000, by: 37) {
      let growth = cut.append(Array(entries[start..<min(start + 37, 1_000)]))
      tiles += growth.completeTiles
      leafHashes += growth.leafHashes
    }

    #expect(cut == whole)
    #expect(tiles == all.completeTiles)
    #expect(leafHashes == all.leafHashes)
  }

  @Test func `a tree of 70000 leaves has the tiles that tlog-tiles counts`() {
    var edge = TreeEdge()
    let complete = edge.append(numberedEntries(70_000)).completeTiles

    #expect(complete.count { $0.level == 0 } == 273)
    #expect(complete.count { $0.level == 1 } == 1)
    #expect(edge.partialTiles.map(\.reference.path) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
    #expect(complete.first { $0.level == 1 }?.root == edge.partialTiles[2].hashes[0])
  }

  @Test func `an edge comes back from its open tiles and goes on alike`() throws {
    var edge = TreeEdge()
    _ = edge.append(numberedEntries(70_000))

    let widths = TreeEdge.openTileWidths(size: 70_000)
    var restored = try TreeEdge(size: 70_000, openTiles: edge.partialTiles.map(\.hashes))
    _ = edge.append(numberedEntries(600))
    _ = restored.append(numberedEntries(600))

    #expect(widths == [112, 17, 1])
    #expect(restored == edge)
    #expect(restored.root() == edge.root())
  }

  @Test func `an edge that is not one of its size is refused`() {
    #expect(throws: MerkleError.wrongEdge(size: 3)) { try TreeEdge(size: 3, openTiles: [[.zero]]) }
    #expect(throws: MerkleError.sizeTooLarge(.max)) { try TreeEdge(size: .max, openTiles: []) }
  }

  @Test func `a tile goes through bytes unchanged and other byte counts are refused`() throws {
    let tile = try Tile(level: 1, index: 7, hashes: numberedEntries(5).map(MerkleHasher.leaf))

    #expect(try Tile(level: 1, index: 7, bytes: tile.bytes) == tile)
    #expect(throws: MerkleError.tileBytes(159)) { try Tile(level: 1, index: 7, bytes: tile.bytes.dropLast()) }
    #expect(throws: MerkleError.tileWidth(0)) { try Tile(level: 1, index: 7, bytes: []) }
    #expect(throws: MerkleError.tileWidth(257)) {
      try Tile(level: 0, index: 0, bytes: [UInt8](repeating: 0, count: 257 * 32))
    }
  }

  @Test(arguments: [
    (TileReference(kind: .hashes(level: 0), index: 0), "tile/0/000"),
    (TileReference(kind: .hashes(level: 3), index: 1_234_067, width: 8), "tile/3/x001/x234/067.p/8"),
    (TileReference(kind: .entries, index: 1_000, width: 255), "tile/entries/x001/000.p/255"),
    (TileReference(kind: .entries, index: .max), "tile/entries/x018/x446/x744/x073/x709/x551/615"),
  ])
  func `tile paths are spelled as in tlog-tiles and read back`(reference: TileReference, path: String) throws {
    #expect(reference.path == path)
    #expect(try TileReference(path: path) == reference)
  }

  @Test(arguments: [
    "", "tile", "tile/0", "tile/0/", "tile/64/000", "tile/00/000", "tile/-1/000", "tile/0/0", "tile/0/0000",
    "tile/0/x000/001",
    "tile/0/001/002", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/08", "tile/0/000.p",
    "tile/0/+01",
    "/tile/0/000", "tile/0/000/", "tile/e/000", "tile/entries/x018/x446/x744/x073/x709/x551/616",
    "tile/entries/x999/x018/x446/x744/x073/x709/x551/615", "tile/0/00\u{661}",
  ])
  func `any other spelling of a path is refused`(path: String) {
    #expect(throws: MerkleError.tilePath(path)) { try TileReference(path: path) }
  }
}
