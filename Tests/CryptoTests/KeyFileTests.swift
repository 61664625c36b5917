import Foundation
import SuiteCrypto
import Testing

@Suite struct KeyFileTests {
  @Test func `a key file is for its owner alone and reads back`() throws {
    try Folder.with { folder in
      let key = try Ed25519.PrivateKey.generate()

      try key.write(to: folder.path("key.pem"))

      #expect(try folder.mode("key.pem") == 0o600)
      #expect(try Ed25519.PrivateKey(contentsOf: folder.path("key.pem")).publicKey == key.publicKey)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key.pem"])
    }
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o620, 0o610])
  func `a key file that others can touch is refused`(mode: Int) throws {
    try Folder.with { folder in
      let path = folder.path("key.pem")
      try SM2.PrivateKey.generate().write(to: path)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)

      #expect(throws: CryptoError.keyFileTooOpen(path: path, mode: UInt32(mode))) {
        try SM2.PrivateKey(contentsOf: path)
      }
    }
  }

  @Test func `an existing key file is never overwritten`() throws {
    try Folder.with { folder in
      let path = folder.path("key.pem")
      let first = try Ed25519.PrivateKey.generate()
      try first.write(to: path)

      #expect(throws: CryptoError.keyFileExists(path: path)) { try Ed25519.PrivateKey.generate().write(to: path) }

      #expect(try Ed25519.PrivateKey(contentsOf: path).publicKey == first.publicKey)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key.pem"])
    }
  }

  @Test func `a missing file and a folder are refused with the path in the message`() throws {
    try Folder.with { folder in
      #expect(throws: CryptoError.keyFile(path: folder.path("none"), operation: "read", code: ENOENT)) {
        try KeyFile.read(folder.path("none"))
      }
      #expect(throws: CryptoError.self) { try KeyFile.read(folder.path) }
    }
  }
}
