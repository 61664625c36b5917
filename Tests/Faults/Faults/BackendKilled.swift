/// One of PostgreSQL's sessions is killed: the server throws all others out and recovers by itself.
struct BackendKilled: Fault {
  let which: Int

  init(_ generator: inout SeededGenerator) { which = Int.random(in: 0..<1_000, using: &generator) }

  var needs: Set<Resource> { [.database] }
  var length: Duration { .seconds(2) }
  var description: String { "PostgreSQL's session number \(which) is killed" }

  func happen(to suite: Suite, during round: Round) async throws {
    try await suite.database.killSession(which)
    try await suite.database.waitUntilItAnswers()
  }
}
