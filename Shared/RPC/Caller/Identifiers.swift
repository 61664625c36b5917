internal import SuiteCrypto
package import ZeroMQ

/// Unified social credit code of a registered body (统一社会信用代码); a service's is its name.
package struct OrganisationID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let code: String

  package init(_ code: String) { self.code = code }

  package var description: String { code }

  package static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

/// A person or system of an organisation (持有人).
package struct HolderID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let id: String

  package init(_ id: String) { self.id = id }

  package var description: String { id }

  package static func < (a: Self, b: Self) -> Bool { a.id < b.id }
}

/// The first 16 bytes of a CURVE public key's SHA-256, lower-hex: a key's name in logs, events and errors.
package struct KeyFingerprint: Sendable, Hashable, CustomStringConvertible {
  package let hex: String

  package init(hex: String) { self.hex = hex }

  package init(of key: CurvePublicKey) {
    hex = Hex.encode(Array(SHA256.hash(key.bytes).bytes.prefix(16)))
  }

  package var description: String { hex }
}
