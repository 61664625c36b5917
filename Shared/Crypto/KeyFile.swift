import Glibc

/// Files that hold secrets: made whole and for the owner alone, or not at all; refused when others may read them.
package enum KeyFile {
  /// The largest key file that is read, in bytes.
  private static let maximumBytes = 65_536

  /// Creates `path` with mode 0600. The full contents are on disk before the name appears, and a file of that name
  /// is never replaced.
  package static func create(_ path: String, contents: SecretBytes) throws(CryptoError) {
    let draft = "\(path).\(Hex.encode(Random.bytes(8)))"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, "create") }
    defer { unlink(draft) }
    do {
      defer { close(file) }
      try write(contents, to: file, path)
      guard fsync(file) == 0 else { throw failure(path, "write") }
    }
    // link(2) fails where the name exists, which rename(2) would replace.
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? .keyFileExists(path: path) : failure(path, "create")
    }
    try syncFolder(of: path)
  }

  /// The whole file, if it is a regular file that only its owner may read.
  package static func read(_ path: String) throws(CryptoError) -> SecretBytes {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "read") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path, "read") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .keyFile(path: path, operation: "read", code: EINVAL)
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .keyFileTooOpen(path: path, mode: status.st_mode & 0o777)
    }
    guard status.st_size <= maximumBytes else { throw .keyFile(path: path, operation: "read", code: EFBIG) }
    return try contents(of: file, count: Int(status.st_size), path)
  }

  private static func contents(of file: Int32, count: Int, _ path: String) throws(CryptoError) -> SecretBytes {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer {
      cleanse(buffer)
      buffer.deallocate()
    }
    guard pread(file, buffer.baseAddress, count, 0) == count else { throw failure(path, "read") }
    return SecretBytes(copying: UnsafeRawBufferPointer(buffer))
  }

  private static func write(_ contents: SecretBytes, to file: Int32, _ path: String) throws(CryptoError) {
    let written = contents.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == contents.count else { throw failure(path, "write") }
  }

  /// Without this a power cut could lose the name although the contents are safe.
  private static func syncFolder(of path: String) throws(CryptoError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "create") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path, "create") }
  }

  private static func failure(_ path: String, _ operation: String) -> CryptoError {
    .keyFile(path: path, operation: operation, code: errno)
  }
}

func systemText(_ code: Int32) -> String {
  String(cString: strerror(code))
}
