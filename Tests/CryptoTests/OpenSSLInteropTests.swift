import Foundation
import SuiteCrypto
import Testing

/// What is signed here verifies with the `openssl` command line, and the other way round: the promise made to
/// departments that verify receipts without any of our code.
@Suite struct OpenSSLInteropTests {
  static let sm2Options = [
    "-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678",
  ]

  @Test func `openssl verifies an Ed25519 signature made here`() throws {
    try Folder.with { folder in
      let key = try Ed25519.PrivateKey.generate()
      let message = Array("receipt".utf8)
      try folder.write("key.pub", key.publicKey.pem())
      try folder.write("message", message)
      try folder.write("signature", key.sign(message))

      let verify = ["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.pub", "-in", "message"]
      #expect(try folder.openssl(verify + ["-sigfile", "signature"]))

      try folder.write("message", message + [0])
      #expect(try !folder.openssl(verify + ["-sigfile", "signature"]))
    }
  }

  @Test func `an Ed25519 signature made by openssl verifies here`() throws {
    try Folder.with { folder in
      let message = Array("receipt".utf8)
      try folder.write("message", message)
      #expect(try folder.openssl(["genpkey", "-algorithm", "ed25519", "-out", "key.pem"]))
      #expect(
        try folder.openssl(["pkeyutl", "-sign", "-rawin", "-inkey", "key.pem", "-in", "message", "-out", "signature"]))

      let key = try Ed25519.PrivateKey(pem: SecretBytes(folder.read("key.pem")))

      #expect(try key.publicKey.isValidSignature(folder.read("signature"), for: message))
    }
  }

  @Test func `openssl verifies an SM2 signature made here`() throws {
    try Folder.with { folder in
      let key = try SM2.PrivateKey.generate()
      let message = Array("回执".utf8)
      try folder.write("key.pub", key.publicKey.pem())
      try folder.write("message", message)
      try folder.write("signature", key.sign(message))

      let verify = ["pkeyutl", "-verify", "-pubin", "-inkey", "key.pub", "-in", "message", "-sigfile", "signature"]
      #expect(try folder.openssl(verify + Self.sm2Options))

      try folder.write("message", message + [0])
      #expect(try !folder.openssl(verify + Self.sm2Options))
    }
  }

  @Test func `an SM2 signature made by openssl verifies here`() throws {
    try Folder.with { folder in
      let message = Array("回执".utf8)
      try folder.write("message", message)
      #expect(try folder.openssl(["genpkey", "-algorithm", "SM2", "-out", "key.pem"]))
      #expect(try folder.openssl(["pkey", "-in", "key.pem", "-pubout", "-out", "key.pub"]))
      let sign = ["pkeyutl", "-sign", "-inkey", "key.pem", "-in", "message", "-out", "signature"]
      #expect(try folder.openssl(sign + Self.sm2Options))

      let key = try SM2.PrivateKey(pem: SecretBytes(folder.read("key.pem")))
      let publicKey = try SM2.PublicKey(pem: String(decoding: folder.read("key.pub"), as: UTF8.self))

      #expect(key.publicKey == publicKey)
      #expect(try publicKey.isValidSignature(folder.read("signature"), for: message))
    }
  }
}
