import Foundation
import Rules
import SuiteCrypto

/// Entries in JSON as `twinriver catalog draft` reads them: one array, or one object after the other.
final class JSONSource: ImportSource {
  let unknownColumns: [String] = []
  let strayItems: [(line: Int, code: String)] = []
  private let file: ByteFile

  init(_ path: String) throws(ImportFileError) {
    file = try ByteFile(path)
  }

  func hash(into digest: inout RunningDigest) throws(ImportFileError) { try file.hash(into: &digest) }

  func rows(_ body: (StatedRow) async throws -> Void) async throws {
    var objects = JSONObjects(file)
    var number = 0
    while let object = try objects.next() {
      number += 1
      var row = StatedRow(number: number, line: object.line)
      do {
        guard object.isWhole else { throw Broken() }
        row.file = try EntryFile.read(Data(object.bytes))
      } catch {
        row.faults = ["\(file.name):\(object.line) \(EntryFile.fault(error))"]
      }
      try await body(row)
    }
  }

  private struct Broken: Error {}
}

/// The outermost objects of a JSON text, found by their braces.
struct JSONObjects {
  struct Object {
    let bytes: [UInt8]
    let line: Int
    let isWhole: Bool
  }

  private let file: ByteFile
  private let limit: Int
  private var offset = 0
  private var line = 1
  private var buffer: [UInt8] = []
  private var bufferStart = 0

  init(_ file: ByteFile, objectBytesLimit: Int = CSVReader.recordBytesLimit) {
    self.file = file
    limit = objectBytesLimit
  }

  mutating func next() throws(ImportFileError) -> Object? {
    while let byte = try byte(), byte != UInt8(ascii: "{") { step(byte) }
    guard try byte() != nil else { return nil }
    let start = line
    var bytes: [UInt8] = []
    var depth = 0
    var isText = false
    var isEscaped = false
    while let byte = try byte() {
      step(byte)
      if bytes.count < limit { bytes.append(byte) }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return Object(bytes: bytes, line: start, isWhole: bytes.count < limit) }
      default: break
      }
    }
    return Object(bytes: bytes, line: start, isWhole: false)
  }

  private mutating func step(_ byte: UInt8) {
    offset += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
  }

  private mutating func byte() throws(ImportFileError) -> UInt8? {
    if offset >= bufferStart + buffer.count {
      guard offset < file.size else { return nil }
      buffer = try file.bytes(at: offset, count: 1 << 16)
      bufferStart = offset
      guard !buffer.isEmpty else { return nil }
    }
    return buffer[offset - bufferStart]
  }
}
