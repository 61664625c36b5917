package import Rules

/// How a file travels: chunks of one size, the last one shorter, each may come again (断点续传).
package struct UploadPlan: Sendable, Hashable {
  package let sizeBytes: Int
  package let chunkBytes: Int

  package init(sizeBytes: Int, chunkBytes: Int) {
    self.sizeBytes = sizeBytes
    self.chunkBytes = chunkBytes
  }

  /// - Parameter limit: the largest file that is taken.
  package init(sizeBytes: UInt64, chunkBytes: Int, limit: Int) throws(Refusal) {
    guard sizeBytes > 0, sizeBytes <= UInt64(limit) else { throw .fileSize(limit) }
    self.init(sizeBytes: Int(sizeBytes), chunkBytes: chunkBytes)
  }

  package var chunkCount: Int { (sizeBytes + chunkBytes - 1) / chunkBytes }

  /// Refuses a chunk that is not one of this file's.
  package func check(chunk index: Int, byteCount: Int) throws(Refusal) {
    guard index >= 0, index < chunkCount else { throw .chunkIndex(chunkCount) }
    let expected = min(chunkBytes, sizeBytes - index * chunkBytes)
    guard byteCount == expected else { throw .chunkSize(index, expected) }
  }

  package func missing(_ present: Set<Int>, limit: Int) -> [Int] {
    var missing: [Int] = []
    for index in 0..<chunkCount where !present.contains(index) {
      missing.append(index)
      if missing.count == limit { break }
    }
    return missing
  }
}

extension Refusal {
  static func fileSize(_ limit: Int) -> Self {
    Self(.field("size_bytes"), "FILE_SIZE", zh: "文件须为1至\(limit)字节", en: "a file has 1 to \(limit) bytes")
  }

  static let fileDigest = Self(
    .field("sha256"), "FILE_DIGEST", zh: "SHA-256须为32字节", en: "a SHA-256 digest has 32 bytes")

  static func chunkIndex(_ count: Int) -> Self {
    Self(.field("index"), "CHUNK_INDEX", zh: "该文件只有\(count)块", en: "the file has chunks 0 to \(count - 1)")
  }

  static func chunkSize(_ index: Int, _ bytes: Int) -> Self {
    Self(.field("content"), "CHUNK_SIZE", zh: "第\(index)块须为\(bytes)字节", en: "chunk \(index) must have \(bytes) bytes")
  }

  static func chunkDiffers(_ index: Int) -> Self {
    Self(
      .state, "CHUNK_DIFFERS", zh: "第\(index)块已经收到，内容不同", en: "chunk \(index) was stored before with other content",
      remedy: Bilingual(zh: "内容有变的，请重新开始上传。", en: "Begin a new upload for another file."))
  }

  static let uploadUnknown = Self(.unknown, "UPLOAD_UNKNOWN", zh: "没有这个上传", en: "there is no such upload")

  static let uploadClosed = Self(.state, "UPLOAD_CLOSED", zh: "该上传已经结束", en: "the upload was already committed")

  static func uploadIncomplete(_ missing: Int) -> Self {
    Self(.state, "UPLOAD_INCOMPLETE", zh: "还缺\(missing)块或更多", en: "\(missing) or more chunks are missing")
  }

  static let digestMismatch = Self(
    .state, "DIGEST_MISMATCH", zh: "文件的SHA-256与声明的不符", en: "the file does not have the SHA-256 that was declared",
    remedy: Bilingual(zh: "请重新上传。", en: "Upload it again."))
}
