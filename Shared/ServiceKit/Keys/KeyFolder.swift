import Glibc
package import SuiteCrypto
package import ZeroMQ

/// A folder of key files, four for each name: a CURVE pair for the channel and an Ed25519 pair for signatures.
///
/// `NAME.curve.secret` and `NAME.signing.secret.pem` are for their owner alone; `NAME.curve.public` and
/// `NAME.signing.public.pem` are to be handed out.
package struct KeyFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The two pairs of one name.
  package struct Keys: Sendable {
    package let name: String
    package let curve: CurveKeyPair
    package let signing: Ed25519.PrivateKey
    /// Whether any of them was made just now.
    package let isNew: Bool
  }

  /// The keys of a name, made where they are missing. Secret keys that are there are never replaced; public files are
  /// written again from the secret ones, so that they always match.
  package func ensure(_ name: String) throws -> Keys {
    let curvePath = file(name, .curveSecret)
    let signingPath = file(name, .signingSecret)
    let isNew = !exists(curvePath) || !exists(signingPath)
    if !exists(curvePath) { try CurveKeyPair.generate().write(to: curvePath) }
    if !exists(signingPath) { try Ed25519.PrivateKey.generate().write(to: signingPath) }
    let keys = Keys(
      name: name, curve: try .read(from: curvePath), signing: try .init(contentsOf: signingPath), isNew: isNew)
    try PublicFile.write(keys.curve.publicKey.z85 + "\n", to: file(name, .curvePublic))
    try PublicFile.write(try keys.signing.publicKey.pem(), to: file(name, .signingPublic))
    return keys
  }

  /// One of a name's four files.
  package enum Part: String, Sendable, CaseIterable {
    case curveSecret = "curve.secret"
    case curvePublic = "curve.public"
    case signingSecret = "signing.secret.pem"
    case signingPublic = "signing.public.pem"
  }

  /// The path of one of a name's files.
  package func file(_ name: String, _ part: Part) -> String { "\(path)/\(name).\(part.rawValue)" }

  private func exists(_ file: String) -> Bool { access(file, F_OK) == 0 }
}
