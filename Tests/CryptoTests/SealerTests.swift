import SuiteCrypto
import Testing

@Suite struct SealerTests {
  private let key = SecretBytes((0..<32).map { UInt8($0) })
  private let context = Array("file 7".utf8)

  @Test(arguments: [0, 1, 15, 16, 17, 100_000])
  func `what was sealed opens again, and is never the same twice`(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let sealer = Sealer(key: key)

    let sealed = try sealer.seal(content, context: context)

    #expect(sealed.count == count + Sealer.overhead)
    #expect(try sealer.open(sealed, context: context) == content)
    #expect(try sealer.seal(content, context: context) != sealed)
  }

  @Test func `a byte changed, another context, another key and a stump are noticed`() throws {
    let sealer = Sealer(key: key)
    let sealed = try sealer.seal(Array("510101199001011234".utf8), context: context)

    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(throws: CryptoError.sealBroken) { try sealer.open(changed, context: context) }
    }
    #expect(throws: CryptoError.sealBroken) { try sealer.open(sealed, context: Array("file 8".utf8)) }
    #expect(throws: CryptoError.sealBroken) {
      try Sealer(key: SecretBytes(randomCount: 32)).open(sealed, context: context)
    }
    for count in [0, 12, Sealer.overhead - 1, sealed.count - 1] {
      #expect(throws: CryptoError.sealBroken) { try sealer.open(Array(sealed.prefix(count)), context: context) }
    }
  }

  /// Test case 16 of the GCM specification (McGrew and Viega): AES-256 with additional data, nonce cafebabefacedbaddecaf888.
  @Test func `the cipher is AES-256-GCM as published`() throws {
    let key = try #require(
      Hex.decode("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"))
    let sealed = try #require(
      Hex.decode(
        "cafebabefacedbaddecaf888"
          + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
          + "93ba7a0abcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b"))
    let context = try #require(Hex.decode("feedfacedeadbeeffeedfacedeadbeefabaddad2"))

    let content = try Sealer(key: SecretBytes(key)).open(sealed, context: context)

    #expect(
      Hex.encode(content)
        == "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5"
        + "aa0de657ba637b39")
  }
}
