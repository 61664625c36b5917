import HTTPTypes
import Hummingbird
import SuiteCrypto

/// Digests the one file of a `multipart/form-data` body while it streams in; nothing of it is kept.
struct UploadedFile: Sendable, Hashable {
  let sha256: [UInt8]
  let sizeBytes: Int

  /// - Returns: nil if no file was chosen.
  /// - Throws: ``PortalError/tooLarge`` beyond the limit, ``PortalError/badRequest`` for what is no such form.
  static func read(_ request: Request, limitBytes: Int) async throws -> UploadedFile? {
    guard let boundary = boundary(request.headers[.contentType] ?? "") else { throw PortalError.badRequest }
    // A length that is told is refused before anything is read.
    if let told = request.headers[.contentLength].flatMap(Int.init), told > limitBytes + overheadBytes {
      throw PortalError.tooLarge
    }
    var parser = MultipartDigest(boundary: boundary)
    var received = 0
    for try await buffer in request.body {
      received += buffer.readableBytes
      guard received <= limitBytes + overheadBytes else { throw PortalError.tooLarge }
      try parser.feed(Array(buffer.readableBytesView))
    }
    return try parser.finish()
  }

  /// Boundaries and part headers.
  private static let overheadBytes = 4096

  private static func boundary(_ contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let start = contentType.firstRange(of: "boundary=")?.upperBound
    else { return nil }
    let value = contentType[start...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
    return (1...70).contains(value.count) ? String(value) : nil
  }
}

/// Walks a multipart body (RFC 7578): the part named `file` is digested, others are skipped.
struct MultipartDigest: ~Copyable {
  private enum Place {
    case preamble, headers, file, skipped, end
  }

  private let delimiter: [UInt8]
  private var place = Place.preamble
  /// A line break before the first boundary makes it look like all others.
  private var pending: [UInt8] = [13, 10]
  private var digest = RunningDigest()
  private var sizeBytes = 0
  private var hasFile = false
  private var result: UploadedFile?

  init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

  mutating func feed(_ bytes: [UInt8]) throws(PortalError) {
    pending += bytes
    while try step() {}
  }

  consuming func finish() throws(PortalError) -> UploadedFile? {
    guard place == .end else { throw .badRequest }
    return result
  }

  /// Takes the next piece from what is pending; false when more is needed.
  private mutating func step() throws(PortalError) -> Bool {
    switch place {
    case .preamble, .file, .skipped:
      guard let found = pending.firstIndex(of: delimiter) else {
        // All but what could be the beginning of a delimiter is content.
        take(pending.count - delimiter.count + 1)
        return false
      }
      // What follows decides between the next part and the end, so it must be there.
      guard pending.count >= found + delimiter.count + 2 else { return false }
      take(found)
      endPart()
      let isLast = pending[delimiter.count] == UInt8(ascii: "-")
      place = isLast ? .end : .headers
      pending.removeFirst(delimiter.count + 2)
    case .headers:
      guard let end = pending.firstIndex(of: [13, 10, 13, 10]) else {
        guard pending.count < Self.headersLimitBytes else { throw .badRequest }
        return false
      }
      beginPart(String(decoding: pending[..<end], as: UTF8.self).lowercased())
      pending.removeFirst(end + 4)
    case .end:
      pending.removeAll()
      return false
    }
    return true
  }

  private mutating func take(_ count: Int) {
    guard count > 0 else { return }
    if place == .file {
      pending.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      sizeBytes += count
    }
    pending.removeFirst(count)
  }

  private mutating func beginPart(_ headers: String) {
    let isFile = headers.contains("name=\"file\"") && headers.contains("filename=")
    hasFile = isFile && !headers.contains("filename=\"\"")
    place = isFile && result == nil ? .file : .skipped
  }

  private mutating func endPart() {
    guard place == .file else { return }
    let sha256 = digest.finish().bytes
    if hasFile { result = UploadedFile(sha256: sha256, sizeBytes: sizeBytes) }
    sizeBytes = 0
  }

  private static let headersLimitBytes = 8192
}

extension [UInt8] {
  /// Where `pattern` begins first.
  fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
    guard count >= pattern.count, let first = pattern.first else { return nil }
    return withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count - pattern.count {
        if bytes[start] == first, bytes[start..<start + pattern.count].elementsEqual(pattern) { return start }
        start += 1
      }
      return nil
    }
  }
}
