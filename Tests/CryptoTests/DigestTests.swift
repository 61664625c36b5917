import SuiteCrypto
import Testing

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the digests of FIPS 180-4`(text: String, expected: String) {
    #expect(SHA256.hash(Array(text.utf8)).hex == expected)
    #expect(SHA256.hash(Array(text.utf8).span.bytes).hex == expected)
  }

  @Test(arguments: [
    ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (
      String(repeating: "abcd", count: 16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    ),
  ])
  func `SM3 gives the digests of GB_T 32905`(text: String, expected: String) {
    #expect(SM3.hash(Array(text.utf8)).hex == expected)
  }

  @Test func `pieces and two parts give the digest of the whole`() {
    let whole = Array("the quick brown fox".utf8)

    for cut in 0...whole.count {
      var running = RunningDigest()
      running.update(Array(whole[..<cut]))
      running.update(Array(whole[cut...]))

      #expect(running.finish() == SHA256.hash(whole))
      #expect(SHA256.hash(Array(whole[..<cut]), Array(whole[cut...])) == SHA256.hash(whole))
    }
  }

  @Test func `a running digest begins anew after it finished`() {
    var running = RunningDigest(.sm3)
    running.update(Array("first".utf8))
    _ = running.finish()

    running.update(Array("abc".utf8))

    #expect(running.finish() == SM3.hash(Array("abc".utf8)))
  }

  @Test func `the chain value of a log is the digest of the previous one and the event`() {
    let event = Array("event".utf8)

    #expect(SHA256.hash(Digest.zero, event) == SHA256.hash([UInt8](repeating: 0, count: 32), event))
  }

  @Test func `a digest takes exactly 32 bytes`() {
    let bytes = Array(UInt8(0)..<32)

    #expect(Digest(bytes)?.bytes == bytes)
    #expect(Digest(bytes.dropLast()) == nil)
    #expect(Digest(bytes + [0]) == nil)
  }

  /// RFC 4231, cases 1, 2 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `HMAC-SHA256 gives the codes of RFC 4231`(key: [UInt8], text: String, expected: String) {
    var hmac = HMACSHA256(key: SecretBytes(key))

    #expect(hmac.code(for: Array(text.utf8)).hex == expected)
    #expect(hmac.code(for: Array(text.utf8)).hex == expected, "the key is kept between codes")
  }

  @Test func `a wrong code is refused and a right one is not`() {
    let key = SecretBytes(randomCount: 32)
    var code = HMACSHA256.code(for: [1, 2, 3], key: key).bytes

    #expect(HMACSHA256.isValid(code, for: [1, 2, 3], key: key))
    code[31] ^= 1
    #expect(!HMACSHA256.isValid(code, for: [1, 2, 3], key: key))
    #expect(!HMACSHA256.isValid([], for: [1, 2, 3], key: key))
  }
}
