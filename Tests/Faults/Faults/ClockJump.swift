/// One process's wall clock jumps by ten minutes, one way and then the other.
struct ClockJump: Fault {
  let replica: Replica
  let seconds: Int
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    replica = .random(&generator)
    seconds = [-600, 600].randomElement(using: &generator)!
    time = generator.duration(1_000...max(1_000, limit))
  }

  var needs: Set<Resource> { [.replica(replica)] }
  var length: Duration { time + .seconds(4) }
  var requirement: Requirement? { .faketime }
  var description: String {
    "the clock of \(replica) jumps by \(seconds) s, after \(time.inSeconds) by \(-2 * seconds) s, and back"
  }

  func happen(to suite: Suite, during round: Round) async throws {
    let clock = try FalseClock(in: suite.state, for: replica)
    try await suite.stop(replica)
    try await suite.start(replica, Suite.Circumstances(clock: clock))
    for offset in [seconds, -seconds, 0] {
      try clock.set(offset)
      try await round.wait(time / 3)
    }
    try await suite.stop(replica)
    try await suite.start(replica)
  }
}
