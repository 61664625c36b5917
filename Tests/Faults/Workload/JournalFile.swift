import Foundation
import Synchronization

/// Lines that are on the disk before anybody acts on them; what a killed supervisor knew can be read again.
final class JournalFile: Sendable {
  let path: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "suite-faults.journal")
  private let waiting = Mutex<[(line: Data, written: CheckedContinuation<Void, Never>)]>([])

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Suite.Failed("\(path): \(String(cString: strerror(errno)))") }
  }

  deinit { close(descriptor) }

  /// Appends a record and returns when the disk has it. Those that come meanwhile share the next flush.
  func append(_ record: JournalRecord) async {
    let line = try! JSONEncoder().encode(record) + Data("\n".utf8)
    await withCheckedContinuation { continuation in
      waiting.withLock { $0.append((line, continuation)) }
      // A thread of its own, because the cooperative pool is not to be blocked.
      queue.async { self.flush() }
    }
  }

  private func flush() {
    let batch = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    guard !batch.isEmpty else { return }
    let bytes = batch.reduce(into: Data()) { $0 += $1.line }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      fatalError("the journal \(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    for entry in batch { entry.written.resume() }
  }

  /// What the file says.
  static func read(_ path: String) throws -> [JournalRecord] {
    try records(in: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What a file with this content says. A last line that was not finished was never acted on, and counts as not there.
  static func records(in content: Data) throws -> [JournalRecord] {
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.dropLast().map { try JSONDecoder().decode(JournalRecord.self, from: $0) }
  }
}

/// One line of the journal.
enum JournalRecord: Codable, Sendable, Hashable {
  /// Somebody wants something done, and will use this key for it however often it takes.
  case intent(number: Int, errand: String, service: String, isCommand: Bool, key: String)
  /// Whether it happened is not known; it will be asked for again.
  case unknown(number: Int, status: String)
  /// It happened: by what it is found in the log, and the digest of the answer.
  case ok(number: Int, trace: JournalTrace, answer: String)
  /// It did not happen.
  case error(number: Int, text: String)
  /// Asked again with the same key after it had happened.
  case again(number: Int, answer: String)
  /// What this service did so far may be gone: its schema was restored.
  case forgotten(service: String)
}

/// By what an accepted command is found in its service's log.
enum JournalTrace: Codable, Sendable, Hashable {
  /// The signed idempotency key, in hex.
  case key(String)
  case subject(String)
  /// It was a question.
  case nothing
}
