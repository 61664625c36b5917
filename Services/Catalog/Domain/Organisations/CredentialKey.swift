package import FoundationEssentials
package import Rules

/// A holder's channel key and the signing key enrolled with it.
///
///     enrolment ──────────────revoke──▶ revoked        pending ──activate──▶ active ──revoke──▶ revoked
///
/// An enrolment code is a key of its own that opens nothing but EnrolKey; it is burnt when the key presented with it is
/// activated, so a lost answer can be asked for again and a used code opens nothing.
package struct CredentialKey: Sendable, Hashable {
  package enum State: String, ContractNumbered {
    case enrolment
    case pending
    case active
    case revoked
  }

  /// First 16 bytes of the SHA-256 of the CURVE public key, lower-hex.
  package let fingerprint: String
  package let holder: Holder.ID
  package let curvePublicKey: [UInt8]
  /// Empty for an enrolment code.
  package let signingPublicKey: [UInt8]
  package private(set) var state: State
  package private(set) var expiresAt: Date?

  package init(
    fingerprint: String, holder: Holder.ID, curvePublicKey: [UInt8], signingPublicKey: [UInt8], state: State,
    expiresAt: Date?
  ) {
    self.fingerprint = fingerprint
    self.holder = holder
    self.curvePublicKey = curvePublicKey
    self.signingPublicKey = signingPublicKey
    self.state = state
    self.expiresAt = expiresAt
  }

  package func isExpired(at now: Date) -> Bool {
    expiresAt.map { $0 <= now } ?? false
  }

  /// Refuses to let this key present another: only a live code or a key in use may.
  package func checkMayEnrol(at now: Date) throws(Refusal) {
    switch state {
    case .enrolment where isExpired(at: now): throw .codeExpired
    case .active where isExpired(at: now), .pending, .revoked: throw .keyCannotEnrol
    case .enrolment, .active: return
    }
  }

  package mutating func activate(at now: Date) throws(Refusal) {
    guard state == .pending else { throw .keyNotPending }
    guard !isExpired(at: now) else { throw .pendingKeyExpired }
    state = .active
    expiresAt = nil
  }

  /// Lets a key that was replaced work on until `end`, never longer than it would have.
  package mutating func retire(at end: Date) {
    expiresAt = min(expiresAt ?? end, end)
  }

  package mutating func revoke() throws(Refusal) {
    guard state != .revoked else { throw .keyAlreadyRevoked }
    state = .revoked
  }
}

extension CredentialKey {
  /// Why a key acts no more; stored as a code, or as the words of whoever revoked it.
  package enum RevocationReason: Sendable, Hashable {
    case said(String)
    case replacedByCode
    case anotherPresented
    case usedToEnrol
    case organisationEnded

    package var stored: String {
      switch self {
      case .said(let words): words
      case .replacedByCode: "@replaced-by-code"
      case .anotherPresented: "@another-presented"
      case .usedToEnrol: "@used-to-enrol"
      case .organisationEnded: "@organisation-ended"
      }
    }
  }
}

/// The text whose Ed25519 signature shows that who presents a signing key also holds it.
package enum EnrolmentProof {
  package static func text(curvePublicKeyHex: String) -> [UInt8] {
    Array("twinriver-enrol-v1\n\(curvePublicKeyHex)\n".utf8)
  }
}

extension Refusal {
  static let codeExpired = Refusal(
    .state, "ENROLMENT_CODE_EXPIRED", Bilingual(zh: "登记码已过期", en: "the enrolment code has expired"),
    remedy: Bilingual(zh: "请申请重新签发登记码。", en: "Ask for a new code."))
  static let keyCannotEnrol = Refusal(
    .rights, "KEY_CANNOT_ENROL", Bilingual(zh: "该密钥不能登记新密钥", en: "this key cannot enrol another"),
    remedy: Bilingual(zh: "请使用有效的登记码或在用密钥。", en: "Use a live enrolment code or a key in use."))
  static let keyNotPending = Refusal(
    .state, "KEY_NOT_PENDING", Bilingual(zh: "该密钥不在待启用状态", en: "this key is not waiting to be activated"),
    remedy: Bilingual(zh: "请先登记新密钥，再用新密钥连接并启用。", en: "Enrol a new key, connect with it, then activate."))
  static let pendingKeyExpired = Refusal(
    .state, "PENDING_KEY_EXPIRED", Bilingual(zh: "待启用密钥已过期", en: "the presented key was not activated in time"),
    remedy: Bilingual(zh: "请重新登记。", en: "Enrol it again."))
  static let keyAlreadyRevoked = Refusal(
    .state, "KEY_ALREADY_REVOKED", Bilingual(zh: "该密钥已注销", en: "this key is already revoked"),
    remedy: Bilingual(zh: "无需再次操作。", en: "Nothing is left to do."))
}
