/// The process stands still and goes on, as on a machine that swaps or a virtual machine that moves.
struct Paused: Fault {
  let replica: Replica
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    replica = .random(&generator)
    time = generator.duration(200...max(200, limit))
  }

  var needs: Set<Resource> { [.replica(replica)] }
  var length: Duration { time }
  var description: String { "\(replica) stands still for \(time.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    try await suite.pause(replica)
    try await round.wait(time)
    try await suite.resume(replica)
  }
}
