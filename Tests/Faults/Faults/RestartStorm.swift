import RPC

/// All processes die at once, and two hundred clients want to be first when they are back.
struct RestartStorm: Fault {
  static let clients = 200
  let away: Duration

  init(_ generator: inout SeededGenerator) { away = generator.duration(0...1_000) }

  var needs: Set<Resource> { Set(Replica.all.map { .replica($0) }) }
  var length: Duration { away + .seconds(6) }
  var description: String { "all processes are killed, back after \(away.inSeconds), and \(Self.clients) clients wait" }

  func happen(to suite: Suite, during round: Round) async throws {
    let waiting = try round.departments.crowd(of: Self.clients)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in waiting {
        group.addTask { try await client.keepAsking(until: .now + Round.recovery, excusing: round.stalls) }
      }
      for replica in Replica.all { try await suite.kill(replica) }
      try await round.wait(away)
      for replica in Replica.all { try await suite.start(replica, awaitingReadiness: false) }
      for replica in Replica.all { try await suite.waitUntilReady(replica) }
      try await group.waitForAll()
    }
  }
}
