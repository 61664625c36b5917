import MerkleLog
import SuiteCrypto
import Testing

@Suite struct ProofTests {
  static let entries = numberedEntries(300)
  static let naive = NaiveTree(entries)
  /// Every tile of the tree of 300 leaves, as a store would have them.
  static let tiles: [Tile] = {
    var edge = TreeEdge()
    return edge.append(entries).completeTiles + edge.partialTiles
  }()

  @Test func `inclusion proofs of all sizes to 300 are those of the printed definition and verify`() throws {
    for size in 1...300 {
      let root = Self.naive.root(0..<size)
      for index in size <= 40 ? Array(0..<size) : [0, size / 3, size - 2, size - 1] {
        let path = try ProofPlan.inclusion(of: UInt64(index), in: UInt64(size)).hashes(from: Self.tiles)
        let proof = InclusionProof(index: UInt64(index), treeSize: UInt64(size), path: path)

        #expect(path == Self.naive.inclusion(index, 0..<size))
        #expect(throws: Never.self) { try proof.verify(leafHash: Self.naive.leaves[index], root: root) }
      }
    }
  }

  @Test func `consistency proofs of all sizes to 300 are those of the printed definition and verify`() throws {
    for size in 1...300 {
      let root = Self.naive.root(0..<size)
      for old in size <= 40 ? Array(0...size) : [0, 1, size / 3, 32, size - 1, size] {
        let path = try ProofPlan.consistency(from: UInt64(old), to: UInt64(size)).hashes(from: Self.tiles)
        let proof = ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(size), path: path)

        #expect(path == (old == 0 ? [] : Self.naive.consistency(old, 0..<size)))
        #expect(throws: Never.self) { try proof.verify(oldRoot: Self.naive.root(0..<old), newRoot: root) }
      }
    }
  }

  @Test func `a proof with any hash changed, missing or added is refused`() throws {
    let root = Self.naive.root(0..<300)
    let path = try ProofPlan.inclusion(of: 123, in: 300).hashes(from: Self.tiles)
    let leaf = Self.naive.leaves[123]

    for place in path.indices {
      var bent = path
      bent[place] = .zero
      #expect(throws: MerkleError.proofMismatch) {
        try InclusionProof(index: 123, treeSize: 300, path: bent).verify(leafHash: leaf, root: root)
      }
    }
    for other in [Array(path.dropLast()), path + [.zero], []] {
      #expect(throws: MerkleError.proofLength) {
        try InclusionProof(index: 123, treeSize: 300, path: other).verify(leafHash: leaf, root: root)
      }
    }
    #expect(throws: MerkleError.proofMismatch) {
      try InclusionProof(index: 122, treeSize: 300, path: path).verify(leafHash: leaf, root: root)
    }
    #expect(throws: MerkleError.indexBeyondSize(index: 300, size: 300)) {
      try InclusionProof(index: 300, treeSize: 300, path: path).verify(leafHash: leaf, root: root)
    }
  }

  @Test func `a tree that changed its past has no consistency proof`() throws {
    var changed = Self.entries
    changed[17] = Array("forged".utf8)
    let forged = NaiveTree(changed)

    for old in 18...299 {
      let path = forged.consistency(old, 0..<300)
      #expect(throws: MerkleError.proofMismatch) {
        try ConsistencyProof(oldSize: UInt64(old), newSize: 300, path: path)
          .verify(oldRoot: Self.naive.root(0..<old), newRoot: forged.root(0..<300))
      }
    }
  }

  @Test func `a consistency proof of the wrong length or for descending sizes is refused`() throws {
    let root = Self.naive.root(0..<300)
    let path = try ProofPlan.consistency(from: 77, to: 300).hashes(from: Self.tiles)

    for other in [Array(path.dropLast()), path + [.zero], []] {
      #expect(throws: MerkleError.proofLength) {
        try ConsistencyProof(oldSize: 77, newSize: 300, path: other)
          .verify(oldRoot: Self.naive.root(0..<77), newRoot: root)
      }
    }
    #expect(throws: MerkleError.sizesDescend(old: 300, new: 77)) {
      try ConsistencyProof(oldSize: 300, newSize: 77, path: path).verify(oldRoot: root, newRoot: root)
    }
    #expect(throws: MerkleError.sizesDescend(old: 300, new: 77)) { try ProofPlan.consistency(from: 300, to: 77) }
    #expect(throws: MerkleError.indexBeyondSize(index: 5, size: 5)) { try ProofPlan.inclusion(of: 5, in: 5) }
  }

  @Test func `the root of an older tree comes from the tiles of a later one`() throws {
    for size in 0...300 {
      let hashes = try ProofPlan.root(of: UInt64(size)).hashes(from: Self.tiles)
      #expect(hashes == (size == 0 ? [] : [Self.naive.root(0..<size)]))
    }
  }

  @Test func `a plan names the tiles it needs and says which is missing`() throws {
    let plan = try ProofPlan.inclusion(of: 299, in: 300)

    #expect(plan.tiles.map(\.path) == ["tile/0/001.p/44", "tile/1/000.p/1"])
    #expect(throws: MerkleError.tileMissing("tile/1/000.p/1")) {
      try plan.hashes(from: Self.tiles.filter { $0.level == 0 })
    }
  }

  @Test func `proofs hold in a tree of two tile levels and more`() throws {
    var edge = TreeEdge()
    let growth = edge.append(numberedEntries(70_000))
    let tiles = growth.completeTiles + edge.partialTiles
    let root = edge.root()

    for index in [0, 255, 256, 65_535, 65_536, 69_888, 69_999] {
      let path = try ProofPlan.inclusion(of: UInt64(index), in: 70_000).hashes(from: tiles)
      let proof = InclusionProof(index: UInt64(index), treeSize: 70_000, path: path)
      #expect(throws: Never.self) { try proof.verify(leafHash: growth.leafHashes[index], root: root) }
    }
    for old: UInt64 in [1, 256, 300, 65_536, 65_537, 69_999] {
      let path = try ProofPlan.consistency(from: old, to: 70_000).hashes(from: tiles)
      let oldRoot = try #require(ProofPlan.root(of: old).hashes(from: tiles).first)
      let proof = ConsistencyProof(oldSize: old, newSize: 70_000, path: path)
      #expect(throws: Never.self) { try proof.verify(oldRoot: oldRoot, newRoot: root) }
    }
  }
}
