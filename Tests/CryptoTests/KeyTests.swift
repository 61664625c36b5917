import SuiteCrypto
import Testing

@Suite struct KeyTests {
  /// RFC 8032 §7.1, tests 1 to 3.
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func `Ed25519 gives the signatures of RFC 8032`(seed: String, public: String, message: String, expected: String)
    throws
  {
    let key = try Ed25519.PrivateKey(seed: SecretBytes(#require(Hex.decode(seed))))
    let message = try #require(Hex.decode(message))

    let signature = try key.sign(message)

    #expect(Hex.encode(key.publicKey.rawRepresentation) == `public`)
    #expect(Hex.encode(signature) == expected)
    #expect(key.publicKey.isValidSignature(signature, for: message))
  }

  @Test func `an Ed25519 signature fails for other bytes, another key and any flipped bit`() throws {
    let key = try Ed25519.PrivateKey.generate()
    let message = Array("two rivers".utf8)
    let signature = try key.sign(message)

    #expect(key.publicKey.isValidSignature(signature, for: message))
    #expect(!key.publicKey.isValidSignature(signature, for: message + [0]))
    #expect(!key.publicKey.isValidSignature([], for: message))
    #expect(try !Ed25519.PrivateKey.generate().publicKey.isValidSignature(signature, for: message))
    for place in signature.indices {
      var bent = signature
      bent[place] ^= 1
      #expect(!key.publicKey.isValidSignature(bent, for: message))
    }
  }

  @Test func `an SM2 signature verifies and fails for other bytes and another key`() throws {
    let key = try SM2.PrivateKey.generate()
    let message = Array("两江".utf8)
    let signature = try key.sign(message)

    #expect(key.publicKey.isValidSignature(signature, for: message))
    #expect(!key.publicKey.isValidSignature(signature, for: message + [0]))
    #expect(!key.publicKey.isValidSignature(signature.dropLast() + [signature[signature.count - 1] ^ 1], for: message))
    #expect(!key.publicKey.isValidSignature(Random.bytes(70), for: message))
    #expect(try !SM2.PrivateKey.generate().publicKey.isValidSignature(signature, for: message))
  }

  @Test func `keys go through PEM and raw bytes unchanged`() throws {
    let ed25519 = try Ed25519.PrivateKey.generate()
    let sm2 = try SM2.PrivateKey.generate()

    #expect(try Ed25519.PrivateKey(pem: ed25519.pem()).publicKey == ed25519.publicKey)
    #expect(try SM2.PrivateKey(pem: sm2.pem()).publicKey == sm2.publicKey)
    #expect(try Ed25519.PublicKey(rawRepresentation: ed25519.publicKey.rawRepresentation) == ed25519.publicKey)
    #expect(try SM2.PublicKey(rawRepresentation: sm2.publicKey.rawRepresentation) == sm2.publicKey)
    #expect(try VerifyingKey(pem: ed25519.publicKey.pem()) == .ed25519(ed25519.publicKey))
    #expect(try VerifyingKey(pem: sm2.publicKey.pem()) == .sm2(sm2.publicKey))
  }

  @Test func `a key of the other algorithm, a broken one and none at all are refused`() throws {
    let ed25519 = try Ed25519.PrivateKey.generate()
    let sm2 = try SM2.PrivateKey.generate()

    #expect(throws: CryptoError.self) { try Ed25519.PrivateKey(pem: sm2.pem()) }
    #expect(throws: CryptoError.self) { try SM2.PrivateKey(pem: ed25519.pem()) }
    #expect(throws: CryptoError.self) { try SM2.PublicKey(pem: ed25519.publicKey.pem()) }
    #expect(throws: CryptoError.self) { try Ed25519.PrivateKey(pem: SecretBytes([])) }
    #expect(throws: CryptoError.self) { try Ed25519.PrivateKey(seed: SecretBytes([1, 2, 3])) }
    #expect(throws: CryptoError.self) { try Ed25519.PublicKey(rawRepresentation: [1, 2, 3]) }
    #expect(throws: CryptoError.self) { try SM2.PublicKey(rawRepresentation: [UInt8](repeating: 4, count: 65)) }
    #expect(throws: CryptoError.self) { try VerifyingKey(pem: "-----BEGIN PUBLIC KEY-----\n") }
  }

  @Test func `one key signs on many threads at once`() async throws {
    let key = try SM2.PrivateKey.generate()

    let allValid = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in UInt8(0)..<32 {
        group.addTask { try key.publicKey.isValidSignature(key.sign([number]), for: [number]) }
      }
      return try await group.allSatisfy { $0 }
    }

    #expect(allValid)
  }
}
