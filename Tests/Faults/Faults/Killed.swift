/// kill -9 at any moment: nothing is finished, nothing is said.
struct Killed: Fault {
  let replica: Replica
  let away: Duration

  init(_ generator: inout SeededGenerator) {
    replica = .random(&generator)
    away = generator.duration(0...3_000)
  }

  var needs: Set<Resource> { [.replica(replica)] }
  var length: Duration { away + .seconds(2) }
  var description: String { "\(replica) is killed and started again after \(away.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    try await suite.kill(replica)
    try await round.wait(away)
    try await suite.start(replica)
  }
}
