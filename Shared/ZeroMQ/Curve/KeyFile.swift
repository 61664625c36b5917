internal import Glibc

/// Key pairs on disk: one line of Z85, readable by its owner alone.
extension CurveKeyPair {
  /// Reads a secret key file. A file that others may read is refused: its key must count as known to them.
  package static func read(from path: String) throws(ZeroMQError) -> CurveKeyPair {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw fileError(.keyFileUnreadable, "cannot open the key file \(path)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fileError(.keyFileUnreadable, "cannot examine \(path)") }
    guard status.st_mode & 0o077 == 0 else {
      throw ZeroMQError(
        .keyFileExposed, "the key file \(path) can be read by others: replace the key, then `chmod 600` the new file")
    }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw fileError(.keyFileUnreadable, "cannot read \(path)") }
    let text = String(decoding: buffer.prefix(count), as: UTF8.self)
    return try CurveKeyPair(secretZ85: String(text.prefix { !$0.isNewline }))
  }

  /// Writes the secret key to a new file with mode 0600 and flushes it to disk. Never overwrites a key.
  package func write(to path: String) throws(ZeroMQError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Self.fileError(
        errno == EEXIST ? .keyFileExists : .keyFileUnreadable, "cannot create the key file \(path)")
    }
    defer { close(descriptor) }
    let line = Array((secretZ85 + "\n").utf8)
    guard Glibc.write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
      throw Self.fileError(.keyFileUnreadable, "cannot write the key file \(path)")
    }
  }

  private static func fileError(_ code: ZeroMQError.Code, _ message: String) -> ZeroMQError {
    let number = errno
    return ZeroMQError(code, "\(message): \(String(cString: strerror(number)))", systemError: number)
  }
}
