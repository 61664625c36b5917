/// PostgreSQL is gone all at once, and stays away for a while.
struct DatabaseStopped: Fault {
  enum Way: String, CaseIterable {
    case immediate = "stopped at once"
    case postmaster = "killed"
  }

  let way: Way
  let away: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    way = Way.allCases.randomElement(using: &generator)!
    away = generator.duration(0...limit)
  }

  var needs: Set<Resource> { [.database] }
  var length: Duration { away + .seconds(2) }
  var description: String { "PostgreSQL is \(way.rawValue) and comes back after \(away.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    switch way {
    case .immediate: try await suite.database.stopImmediately()
    case .postmaster: try await suite.database.killPostmaster()
    }
    try await round.wait(away)
    try await suite.database.start()
  }
}
