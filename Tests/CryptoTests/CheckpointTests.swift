import MerkleLog
import SuiteCrypto
import Testing

@Suite struct CheckpointTests {
  let signer: NoteSigner

  init() throws {
    signer = try NoteSigner(name: "audit.example/log", key: Ed25519.PrivateKey.generate())
  }

  @Test func `a checkpoint is read as the specification prints it`() throws {
    let checkpoint = try Checkpoint(
      parsing: "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")

    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.root.hex == "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62")
  }

  @Test func `a signed checkpoint reads back for its own log and no other`() throws {
    let checkpoint = Checkpoint(origin: "audit.example/log", size: 5, root: SHA256.hash([5]))
    let note = try checkpoint.signed(by: [signer]).encoded

    #expect(try Checkpoint(parsing: note, origin: "audit.example/log", verifiers: [signer.verifier]) == checkpoint)
    #expect(throws: NoteError.wrongOrigin("audit.example/log")) {
      try Checkpoint(parsing: note, origin: "other.example/log", verifiers: [signer.verifier])
    }
  }

  @Test func `extension lines are kept`() throws {
    let text = "o\n1\n\(Base64.encode(Digest.zero.bytes))\nmore\n"

    #expect(try Checkpoint(parsing: text).extensions == ["more"])
    #expect(try Checkpoint(parsing: text).text == text)
  }

  @Test(arguments: [
    "\n1\nR\n", "o\n01\nR\n", "o\n-1\nR\n", "o\n+1\nR\n", "o\n\nR\n", "o\n1\n\n", "o\n1\nAAAA\n", "o\n1\n", "o\n",
    "o\n1\nR\n\nx\n",
    "o\n9223372036854775808\nR\n", "o\n99999999999999999999\nR\n", "o\n٣\nR\n", "o\n1\nR",
  ])
  func `a checkpoint that is not spelled as specified is refused`(text: String) {
    let text = text.replacing("R", with: Base64.encode(Digest.zero.bytes))
    #expect(throws: NoteError.self) { try Checkpoint(parsing: text) }
  }

  @Test func `a proof file proves its entry offline and nothing else`() throws {
    let entries = numberedEntries(300)
    var edge = TreeEdge()
    let tiles = edge.append(entries).completeTiles + edge.partialTiles
    let head = Checkpoint(origin: "audit.example/log", size: edge.size, root: edge.root())
    let proof = try ProofFile(
      index: 42, path: ProofPlan.inclusion(of: 42, in: 300).hashes(from: tiles), checkpoint: head.signed(by: [signer]),
      extra: [1, 2, 3])

    let read = try ProofFile(parsing: Array(proof.encoded.utf8))

    #expect(read == proof)
    #expect(read.encoded == proof.encoded)
    #expect(try read.verify(entry: entries[42], origin: head.origin, verifiers: [signer.verifier]) == head)
    #expect(throws: NoteError.proof(.proofMismatch)) {
      try read.verify(entry: entries[43], origin: head.origin, verifiers: [signer.verifier])
    }
    #expect(throws: NoteError.wrongOrigin("audit.example/log")) {
      try read.verify(entry: entries[42], origin: "other", verifiers: [signer.verifier])
    }
  }

  @Test(arguments: [
    "", "c2sp.org/tlog-proof@v2\n", "c2sp.org/tlog-proof@v1\nindex 01\n", "c2sp.org/tlog-proof@v1\nextra !\nindex 1\n",
    "c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n", "c2sp.org/tlog-proof@v1\nindex 1\n",
    "c2sp.org/tlog-proof@v1\nindex 1\n\n",
  ])
  func `a proof file that is not spelled as specified is refused`(text: String) {
    #expect(throws: NoteError.self) { try ProofFile(parsing: Array(text.utf8)) }
  }

  @Test func `no mutation of a file makes a parser crash or lie`() throws {
    var random = FixedRandom()
    let head = Checkpoint(origin: "audit.example/log", size: 1, root: MerkleHasher.leaf([7]))
    let valid = try Array(
      ProofFile(index: 0, path: [], checkpoint: head.signed(by: [signer]), extra: [9]).encoded.utf8)

    for _ in 0..<3_000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(Int.random(in: 1...40, using: &random)), at: place)
        }
      }
      guard let read = try? ProofFile(parsing: bytes) else { continue }
      #expect(Array(read.encoded.utf8) == bytes, "what is accepted has one spelling")
    }
  }
}
