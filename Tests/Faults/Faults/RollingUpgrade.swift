/// Each process in turn is stopped in good order and started from the other release's program.
struct RollingUpgrade: Fault {
  let order: [Replica]

  init(_ generator: inout SeededGenerator) { order = Replica.all.shuffled(using: &generator) }

  var needs: Set<Resource> { Set(order.map { .replica($0) }) }
  var length: Duration { .seconds(8) }
  var description: String { "the other release takes over: \(order.map(\.description).joined(separator: ", "))" }

  func happen(to suite: Suite, during round: Round) async throws {
    for replica in order {
      try await suite.stop(replica)
      await suite.changeRelease(of: replica)
      try await suite.start(replica)
    }
  }
}
