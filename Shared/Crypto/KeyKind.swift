import COpenSSL

/// What OpenSSL must be told to handle one kind of key.
package enum KeyKind: Sendable {
  case ed25519
  case sm2

  /// OpenSSL's name of the key type.
  var name: String {
    switch self {
    case .ed25519: "ED25519"
    case .sm2: "SM2"
    }
  }

  /// Ed25519 hashes inside the signature scheme; SM2 signs an SM3 digest.
  var digestName: String? {
    switch self {
    case .ed25519: nil
    case .sm2: "SM3"
    }
  }

  var rawPublicKeyCount: Int {
    switch self {
    case .ed25519: 32
    case .sm2: 65
    }
  }

  var maximumSignatureCount: Int {
    switch self {
    case .ed25519: 64
    case .sm2: 72
    }
  }

  /// The DER bytes before the raw key in a SubjectPublicKeyInfo.
  var publicKeyPrefix: [UInt8] {
    switch self {
    case .ed25519:  // SEQUENCE { SEQUENCE { OID 1.3.101.112 } BIT STRING }, RFC 8410
      [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
    case .sm2:  // SEQUENCE { SEQUENCE { id-ecPublicKey, OID 1.2.156.10197.1.301 } BIT STRING }, GM/T 0009
      [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x81, 0x1c,
        0xcf, 0x55, 0x01, 0x82, 0x2d, 0x03, 0x42, 0x00,
      ]
    }
  }

  var expectedPrivate: String {
    switch self {
    case .ed25519: "an unencrypted Ed25519 private key (32-byte seed or PKCS #8 PEM)"
    case .sm2: "an unencrypted SM2 private key in PKCS #8 PEM"
    }
  }

  var expectedPublic: String {
    switch self {
    case .ed25519: "an Ed25519 public key (32 bytes or SubjectPublicKeyInfo PEM)"
    case .sm2: "an SM2 public key (65-byte uncompressed point or SubjectPublicKeyInfo PEM)"
    }
  }

  /// Tells a signature operation what the kind needs besides the key: SM2's signer id (可辨别标识).
  func prepare(_ operation: OpaquePointer?) -> Bool {
    guard self == .sm2 else { return true }
    let id = Array(SM2Algorithm.signerID.utf8)
    return EVP_PKEY_CTX_set1_id(operation, id, Int32(id.count)) == 1
  }
}
