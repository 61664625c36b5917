import Glibc

/// Files that hold nothing secret, such as public keys: written whole or not at all, read with a limit.
enum PublicFile {
  /// Larger files are not what they should be.
  private static let limitBytes = 65536

  static func write(_ text: String, to path: String) throws(PublicFileError) {
    let draft = "\(path).\(getpid()).new"
    guard let file = fopen(draft, "we") else { throw .last("create", path) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fflush(file) == 0, fsync(fileno(file)) == 0, fclose(file) == 0, written == bytes.count else {
      let failure = PublicFileError.last("write", path)
      unlink(draft)
      throw failure
    }
    guard rename(draft, path) == 0 else { throw .last("write", path) }
  }

  static func read(_ path: String) throws(PublicFileError) -> String {
    guard let file = fopen(path, "re") else { throw .last("read", path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limitBytes + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw .last("read", path) }
    guard count <= limitBytes else { throw PublicFileError(description: "\(path) has more than \(limitBytes) bytes") }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

/// Why a file could not be read or written.
struct PublicFileError: Error, Hashable, CustomStringConvertible {
  let description: String

  static func last(_ operation: String, _ path: String) -> PublicFileError {
    PublicFileError(description: "cannot \(operation) \(path): \(String(cString: strerror(errno)))")
  }
}
