internal import Metrics

/// What the database module counts, per schema.
struct DatabaseMetrics: Sendable {
  private let groups: Counter
  private let commands: Counter
  private let rollbacks: Counter
  private let refusals: Counter
  private let connectFailures: Counter

  init(schema: String) {
    let dimensions = [("schema", schema)]
    groups = Counter(label: "twinriver_database_groups_committed_total", dimensions: dimensions)
    commands = Counter(label: "twinriver_database_commands_committed_total", dimensions: dimensions)
    rollbacks = Counter(label: "twinriver_database_groups_rolled_back_total", dimensions: dimensions)
    refusals = Counter(label: "twinriver_database_refused_total", dimensions: dimensions)
    connectFailures = Counter(label: "twinriver_database_connect_failures_total", dimensions: dimensions)
  }

  func committed(members: Int) {
    groups.increment()
    commands.increment(by: members)
  }

  func rolledBack() { rollbacks.increment() }
  func refused() { refusals.increment() }
  func connectFailed() { connectFailures.increment() }
}
