import Foundation

/// A wall clock for one process that can be put forward and back; what measures durations goes on as it is.
struct FalseClock: Sendable {
  let environment: [String]
  private let file: String

  init(in state: String, for replica: Replica) throws {
    guard let library = Self.library else { throw Suite.Failed("libfaketime is not installed") }
    file = "\(state)/clock-\(replica)"
    environment = [
      "LD_PRELOAD=\(library)", "FAKETIME_TIMESTAMP_FILE=\(file)", "FAKETIME_CACHE_DURATION=1",
      "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1",
    ]
    try set(0)
  }

  /// Seconds before or after the real time.
  func set(_ seconds: Int) throws {
    try Data("\(seconds < 0 ? "" : "+")\(seconds)\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  static let library: String? = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
    .map { "/usr/lib/\($0)/faketime/libfaketimeMT.so.1" }
    .first { FileManager.default.fileExists(atPath: $0) }
}
