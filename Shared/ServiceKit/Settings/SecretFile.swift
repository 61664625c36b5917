import SuiteCrypto

/// A secret kept in a file of its own, such as a password.
package enum SecretFile {
  /// The file's first line. A file that others may read is refused.
  package static func firstLine(of path: String) throws(SecretFileError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try KeyFile.read(path).withUnsafeBytes { Array($0) }
    } catch {
      throw SecretFileError(description: "\(error)")
    }
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    guard !line.isEmpty else {
      throw SecretFileError(description: "the file \(path) is empty: its first line is the secret")
    }
    return line
  }
}

/// Why a secret cannot be used; never the secret.
package struct SecretFileError: Error, Hashable, CustomStringConvertible {
  package let description: String
}
