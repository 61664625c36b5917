/// Nothing more can be written where PostgreSQL keeps its data; then there is room again.
struct DiskFull: Fault {
  let time: Duration

  init(_ generator: inout SeededGenerator) { time = generator.duration(500...5_000) }

  var needs: Set<Resource> { [.database] }
  var length: Duration { time + .seconds(3) }
  var requirement: Requirement? { .root }
  var description: String { "PostgreSQL's disk is full for \(time.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    try await suite.database.fillDisk()
    try await round.wait(time)
    try await suite.database.freeDisk()
    // It may have given up; with room it comes up again.
    try await suite.database.start()
  }
}
