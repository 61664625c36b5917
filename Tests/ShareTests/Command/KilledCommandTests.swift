import Contracts
import Foundation
import Glibc
import Synchronization
import TestKit
import Testing

@testable import ShareService

/// `twinriver share fetch` and `upload`, killed with -9 under way: run again they end with the very same bytes.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KilledCommandTests {
  /// At which call the program is killed: before the service has answered it.
  enum Moment: String, CaseIterable {
    case startBatch, firstChunk, midway, lastChunk

    func isReached(by method: String, _ chunksAsked: Int, of chunkCount: Int) -> Bool {
      switch self {
      case .startBatch: method.hasSuffix("/StartBatch")
      case .firstChunk: method.hasSuffix("/GetChunk") && chunksAsked == 1
      case .midway: method.hasSuffix("/GetChunk") && chunksAsked == chunkCount / 2
      case .lastChunk: method.hasSuffix("/GetChunk") && chunksAsked == chunkCount
      }
    }
  }

  /// Chunks of the batch that is fetched here.
  private static let chunkCount = 200

  @Test(arguments: Moment.allCases)
  func `a fetch that is killed goes on where it was, and its file is what the receipt vouches for`(
    moment: Moment
  ) async throws {
    try await CommandDesk.with { desk in
      let grant = try await desk.batchOfTowns()
      let file = desk.folder + "/towns.csv"
      let words = ["fetch", grant, "--purpose", "work-reference", "--store", "warehouse", "--to", file]
      let calls = Calls(of: "/GetChunk") { moment.isReached(by: $0, $1, of: Self.chunkCount) }
      desk.watch { calls.note($0) }

      #expect(try await desk.type(.user, words, spawned: { calls.victim = $0 }).status == 128 + SIGKILL)
      #expect(!FileManager.default.fileExists(atPath: file))
      calls.victim = nil
      let ended = try await desk.type(.user, words)

      #expect(ended.status == 0 && ended.output.contains("400 records"))
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.dropFirst().map { String($0.dropFirst(33)) } == (1...400).map { "\(1_000 + $0),镇\($0)" })
      let verified = try await desk.run(["/bin/sh", file + ".receipt/verify.sh", file])
      #expect(verified.status == 0 && verified.output.hasPrefix("OK: "), "\(verified.output)")
      // What was on disk was not asked for again, and all of it was one delivery.
      #expect(calls.count <= Self.chunkCount + 4)
      #expect(try await desk.world.events(ShareV1.DeliveryMade.self).count == 1)
      let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
      #expect(left.filter { $0.hasPrefix("towns.csv") }.sorted() == ["towns.csv", "towns.csv.receipt"])
    }
  }

  @Test func `an upload that is killed goes on where it was, and is one version of the file`() async throws {
    try await CommandDesk.with { desk in
      try await desk.world.publish(columns: ["code", "name"])
      let file = desk.folder + "/towns.csv"
      let text = "code,name\n" + (1...100).map { "\(1_000 + $0),镇\($0)\n" }.joined()
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let calls = Calls(of: "/PutChunk") { $1 == 10 }
      desk.watch { calls.note($0) }
      let words = ["upload", ShareWorld.towns, file]

      #expect(try await desk.type(.provider, words, spawned: { calls.victim = $0 }).status == 128 + SIGKILL)
      #expect(FileManager.default.fileExists(atPath: file + ".upload"))
      calls.victim = nil
      let ended = try await desk.type(.provider, words)

      #expect(ended.output.contains("100 records"))
      // Nine or ten had come; the first is sent again to learn which are missing.
      #expect(calls.count <= (text.utf8.count + 63) / 64 + 2)
      #expect(try await desk.type(.provider, "files", ShareWorld.towns).lines.count == 1)
      #expect(!FileManager.default.fileExists(atPath: file + ".upload"))
    }
  }
}

/// Counts the calls of a method and kills who is the victim at its moment.
private final class Calls: Sendable {
  private let state = Mutex<(victim: Int32?, count: Int)>((nil, 0))
  private let method: String
  private let isMoment: @Sendable (_ method: String, _ count: Int) -> Bool

  init(of method: String, killing isMoment: @escaping @Sendable (_ method: String, _ count: Int) -> Bool) {
    self.method = method
    self.isMoment = isMoment
  }

  var victim: Int32? {
    get { state.withLock(\.victim) }
    set { state.withLock { $0.victim = newValue } }
  }
  var count: Int { state.withLock(\.count) }

  func note(_ method: String) {
    state.withLock { state in
      if method.hasSuffix(self.method) { state.count += 1 }
      guard let victim = state.victim, isMoment(method, state.count) else { return }
      kill(victim, SIGKILL)
    }
  }
}

extension CommandDesk {
  /// A grant on 400 towns, in bulk, with consent to storage.
  fileprivate func batchOfTowns() async throws -> String {
    try await world.source.runScript(
      """
      CREATE TABLE provider.many AS SELECT (1000 + n)::text AS code, '镇' || n AS name FROM generate_series(1, 400) AS n;
      GRANT SELECT ON provider.many TO PUBLIC;
      """)
    try await world.publish(columns: ["code", "name"])
    _ = try await world.mount("provider.many")
    let request = try await told(
      .user, "apply", ShareWorld.towns, "--purpose", "work-reference", "--duty", "核对", "--mode", "batch")
    let grant = try #require((request["grants"] as? [String])?.first)
    try await world.consent(grant)
    return grant
  }
}
