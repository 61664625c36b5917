/// SM2 signatures over SM3 (国密签名算法, GB/T 32918), for those who must or want to verify with national algorithms.
///
/// A signature is DER, 70 to 72 bytes, and every call gives another one; a raw public key is the 65-byte uncompressed
/// point, 04 ‖ x ‖ y.
package typealias SM2 = SignatureScheme<SM2Algorithm>

/// SM2 with SM3, see ``SM2``.
package enum SM2Algorithm: SignatureAlgorithm {
  package static let kind = KeyKind.sm2
  /// The signer id (可辨别标识) that every signature binds; the value GM/T 0009 names as default.
  package static let signerID = "1234567812345678"
}
