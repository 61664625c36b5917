/// Why a key could not be made, read or used. Never carries key material or the signed text.
package enum CryptoError: Error, Hashable {
  /// Bytes or PEM text that are not a key of the expected kind.
  case malformedKey(expected: String)
  /// The key file may be read by others than its owner.
  case keyFileTooOpen(path: String, mode: UInt32)
  /// The key file is there already and is not overwritten.
  case keyFileExists(path: String)
  /// The key file cannot be read or written; `code` is the system's errno.
  case keyFile(path: String, operation: String, code: Int32)
  /// Sealed content was changed, moved, or sealed with another key.
  case sealBroken
  /// OpenSSL refused an operation that should work.
  case library(operation: String)
}

extension CryptoError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformedKey(let expected):
      "not a valid key: expected \(expected)"
    case .keyFileTooOpen(let path, let mode):
      "\(path) may be read by others than its owner (mode 0\(String(mode, radix: 8))): run chmod 600 on it"
    case .keyFileExists(let path):
      "\(path) exists already and is not overwritten: move it away or name another file"
    case .keyFile(let path, let operation, let code):
      "cannot \(operation) \(path): \(systemText(code))"
    case .sealBroken:
      "the sealed content was changed or moved, or was sealed with another key"
    case .library(let operation):
      "OpenSSL could not \(operation): its installation is incomplete or memory is exhausted"
    }
  }
}
