import Foundation
import SuiteCrypto

/// A file in the making, written at any place; it gets its name when it is whole.
struct PartFile {
  private let path: String
  private let handle: FileHandle

  /// Opens or makes the file, for the owner alone.
  init(_ path: String) throws(FetchFault) {
    self.path = path
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .file(operation: "open", path: path, code: errno) }
    handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  /// Makes it as large as it will be; what lay behind is of something else.
  func truncate(to byteCount: Int) throws(FetchFault) {
    try check(ftruncate(handle.fileDescriptor, byteCount) == 0, "truncate")
  }

  func sha256(at offset: Int, byteCount: Int) throws(FetchFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    var done = 0
    while done < byteCount {
      let count = bytes.withUnsafeMutableBytes {
        pread(handle.fileDescriptor, $0.baseAddress! + done, byteCount - done, offset + done)
      }
      try check(count >= 0, "read")
      if count == 0 { break }
      done += count
    }
    return SHA256.hash(bytes).bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(FetchFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(handle.fileDescriptor, $0.baseAddress! + done, bytes.count - done, offset + done)
      }
      try check(count > 0, "write")
      done += count
    }
  }

  /// Puts it in the place of `name` at once, when it is on disk.
  func rename(to name: String) throws(FetchFault) {
    try check(fsync(handle.fileDescriptor) == 0, "write")
    try check(Foundation.rename(path, name) == 0, "rename")
  }

  func remove() throws(FetchFault) { try check(unlink(path) == 0, "remove") }

  private func check(_ isDone: Bool, _ operation: String) throws(FetchFault) {
    guard isDone else { throw .file(operation: operation, path: path, code: errno) }
  }
}

/// What a later run must know of a request to be given the same answer: its bytes and its idempotency key.
struct RequestMemory {
  let path: String

  /// The key of the first run with this request, written down before anything is asked.
  func idempotencyKey(of request: [UInt8]) throws -> [UInt8] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      let key = Random.bytes(16)
      let lines = "\(Hex.encode(key))\n\(Hex.encode(request))\n"
      try Data(lines.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return key
    }
    let lines = text.split(separator: "\n").map { Hex.decode(String($0)) }
    guard lines.count == 2, let key = lines[0], lines[1] == request else { throw FetchFault.otherRequest(path) }
    return key
  }

  func forget() throws { try FileManager.default.removeItem(atPath: path) }
}
