import MerkleLog
import SuiteCrypto
import Testing

@Suite struct NoteTests {
  /// The example of the Go checksum database's note format, which C2SP signed-note describes.
  static let sample = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  static let sampleKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  /// The example in C2SP signed-note itself; its text has an empty line.
  static let poem = """
    Ognuno sta solo sul cuor della terra
    trafitto da un raggio di sole:

    ed è subito sera.

    — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

    """

  @Test func `the published sample note verifies with its published key`() throws {
    let note = try SignedNote(parsing: Self.sample)
    let key = try NoteVerifier(parsing: Self.sampleKey)

    #expect(try note.verify([key]) == [key])
    #expect(note.encoded == Self.sample)
    #expect(key.encoded == Self.sampleKey)
  }

  @Test func `the note of the specification is split at its last empty line`() throws {
    let note = try SignedNote(parsing: Self.poem)

    #expect(note.text.hasSuffix("sole:\n\ned è subito sera.\n"))
    #expect(note.signatures.map(\.name) == ["quasimodo.example/salvatore"])
    #expect(note.signatures.map(\.keyID) == [0x367b_a04b])
    #expect(note.encoded == Self.poem)
  }

  @Test func `a changed text, a changed signature and an unknown key are refused`() throws {
    let key = try NoteVerifier(parsing: Self.sampleKey)
    let other = try NoteSigner(name: "PeterNeumann", key: Ed25519.PrivateKey.generate()).verifier

    #expect(throws: NoteError.badSignature("PeterNeumann")) {
      try SignedNote(parsing: Self.sample.replacing("answer", with: "Answer")).verify([key])
    }
    #expect(throws: NoteError.badSignature("PeterNeumann")) {
      try SignedNote(parsing: Self.sample.replacing("BwJnAM=", with: "BwJnAQ=")).verify([key])
    }
    #expect(throws: NoteError.noKnownSignature(["PeterNeumann"])) {
      try SignedNote(parsing: Self.sample).verify([other])
    }
  }

  @Test func `Ed25519, SM2 and a witness sign one note and each verifies alone`() throws {
    let signers = try [
      NoteSigner(name: "audit.example/log", key: Ed25519.PrivateKey.generate()),
      NoteSigner(name: "audit.example/log", key: SM2.PrivateKey.generate()),
      NoteSigner(witness: "county.example", key: .generate()),
    ]

    let note = try SignedNote(
      parsing: SignedNote(text: "hello\n", signedBy: signers, at: 1_763_000_000).encoded)

    for signer in signers {
      #expect(try note.verify([signer.verifier]) == [signer.verifier])
      #expect(try NoteVerifier(parsing: signer.verifier.encoded) == signer.verifier)
    }
    #expect(try note.verify(signers.map(\.verifier)).count == 3)
    #expect(Set(signers.map(\.verifier.keyID)).count == 3)
  }

  @Test func `a witness's time cannot be changed`() throws {
    let signer = try NoteSigner(witness: "county.example", key: .generate())
    let note = try SignedNote(text: "hello\n", signedBy: [signer], at: 7)
    var signature = note.signatures[0].signature
    signature[7] ^= 1
    var forged = try SignedNote(text: "hello\n", signedBy: [], at: 0)
    forged.add(NoteSignature(name: signer.name, keyID: signer.verifier.keyID, signature: signature))

    #expect(throws: NoteError.badSignature("county.example")) { try forged.verify([signer.verifier]) }
  }

  @Test(arguments: [
    "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n\n", "text\n— a AAAAAAE=\n", "text\n\n— a AAAAAAE=",
    "text\n\n- a AAAAAAE=\n",
    "text\n\n— a AAAAAA==\n", "text\n\n— a AAAAAAE\n", "text\n\n—a AAAAAAE=\n", "text\n\n—  AAAAAAE=\n",
    "text\n\n— a+b AAAAAAE=\n",
    "text\n\n— a b AAAAAAE=\n", "text\n\n— a\u{3000}b AAAAAAE=\n", "te\txt\n\n— a AAAAAAE=\n",
    "text\r\n\r\n— a AAAAAAE=\r\n",
    "text\n\n— a AAAAAAE=\n— b\n",
  ])
  func `a note that is not spelled as specified is refused`(note: String) {
    #expect(throws: NoteError.self) { try SignedNote(parsing: note) }
  }

  @Test func `text that is not UTF-8, too long or signed too often is refused`() {
    let lines = String(repeating: "— a AAAAAAE=\n", count: 65)

    #expect(throws: NoteError.text) { try SignedNote(parsing: [0xff] + Array("x\n\n— a AAAAAAE=\n".utf8)) }
    #expect(throws: NoteError.tooLong(65_537)) { try SignedNote(parsing: [UInt8](repeating: 10, count: 65_537)) }
    #expect(throws: NoteError.tooManySignatures(65)) { try SignedNote(parsing: "text\n\n" + lines) }
  }

  @Test(arguments: [
    "", "a+b", "a+00000000+AA==", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func `a verifier key that is not spelled as specified is refused`(text: String) {
    #expect(throws: NoteError.self) { try NoteVerifier(parsing: text) }
  }
}
