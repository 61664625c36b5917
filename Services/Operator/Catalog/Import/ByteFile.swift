import Foundation
import Rules
import SuiteCrypto

/// A file read where and as much as is asked for, so that its size does not matter.
final class ByteFile {
  let path: String
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(ImportFileError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path)
    }
    self.path = path
    size = Int(facts.st_size)
  }

  /// Its name without the folder, for reports that are the same wherever the file lies.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  deinit { close(descriptor) }

  /// Up to `count` bytes from `offset`; fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(ImportFileError) -> [UInt8] {
    guard offset < size else { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: min(count, size - offset)) { buffer, filled in
      filled = 0
      while filled < buffer.count {
        let read = pread(
          descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        guard read > 0 else { break }
        filled += read
      }
    }
    if failed { throw .unreadable(path) }
    return bytes
  }

  /// Adds the whole content to a digest.
  func hash(into digest: inout RunningDigest) throws(ImportFileError) {
    var offset = 0
    while true {
      let piece = try bytes(at: offset, count: 1 << 18)
      guard !piece.isEmpty else { return }
      digest.update(piece)
      offset += piece.count
    }
  }
}

/// Why a file cannot be imported at all; what is wrong with one row is told of that row instead.
enum ImportFileError: Error, Equatable {
  case unreadable(String)
  case notUTF8(String)
  case empty(String)
  case columnsMissing(String, [String])

  var message: Bilingual {
    switch self {
    case .unreadable(let file): Bilingual(zh: "无法读取 \(file)", en: "cannot read \(file)")
    case .notUTF8(let file):
      Bilingual(
        zh: "\(file):1 不是UTF-8编码；请先转换：iconv -f GB18030 -t UTF-8",
        en: "\(file):1 is not UTF-8; convert it first: iconv -f GB18030 -t UTF-8")
    case .empty(let file): Bilingual(zh: "\(file):1 没有表头", en: "\(file):1 has no header")
    case .columnsMissing(let file, let names):
      Bilingual(
        zh: "\(file):1 表头缺少：\(names.joined(separator: "、"))；可在导入方案的 columns 中说明各列的名称",
        en:
          "\(file):1 lacks the columns \(names.joined(separator: ", ")); a profile's columns can say how they are named"
      )
    }
  }
}
