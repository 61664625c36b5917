import SuiteCrypto
import Testing

@Suite struct EncodingTests {
  @Test func `hexadecimal goes there and back in either case`() {
    #expect(Hex.encode([0x00, 0xab, 0xff]) == "00abff")
    #expect(Hex.decode("00aBFf") == [0x00, 0xab, 0xff])
  }

  @Test(arguments: ["0", "0g", "00 ", "０0"])
  func `text that is not hexadecimal is refused`(text: String) {
    #expect(Hex.decode(text) == nil)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `base64 gives the vectors of RFC 4648`(plain: String, encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(plain.utf8))
  }

  @Test func `base64 goes there and back for every length`() {
    for count in 0..<100 {
      let bytes = Random.bytes(count)
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }

  @Test(arguments: ["Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", "Z===", "====", "Zm=v", "Zm9vYg==Zm9v", "Zm-_"])
  func `base64 in any but its one spelling is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func `a secret never shows its bytes`() {
    let secret = SecretBytes(Array("hunter2".utf8))

    #expect("\(secret)" == "secret of 7 bytes")
  }
}
