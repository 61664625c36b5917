import Failpoints
import Foundation
import ServiceKit

extension Suite {
  /// Makes a suite in `scripts.state` as Deploy does, with share twice and a link before each process, starts it and tells
  /// the main job. Migrations are killed half way on the way there.
  static func setUp(_ scripts: Scripts, portBase: Int, releases: Releases, onSmallDisk: Bool) async throws -> Suite {
    try await scripts.run(makePostgres, [onSmallDisk ? "small" : ""])
    try await scripts.run(
      """
      make_keys "$state"
      write_configuration "$state" "$1"
      write_environment "$state"
      sed -i "\\$a export PATH=$(quoted "$programs"):\\"\\$PATH\\"" "$state/env"
      """, ["\(portBase)"])
    try reconnect(state: scripts.state, portBase: portBase)
    var links: [Replica: Link] = [:]
    for replica in Replica.all {
      links[replica] = try Link(to: replica.port(portBase), listeningOn: replica.linkPort(portBase))
    }
    let suite = try await Suite(scripts, portBase: portBase, releases: releases, links: links)
    try await suite.migrate()
    for replica in Replica.all { try await suite.start(replica, awaitingReadiness: false) }
    for replica in Replica.all {
      try await suite.waitUntilReady(replica)
      try await suite.waitForDirectory(at: replica)
    }
    // It may be told again: what is there stays.
    try await suite.shell(". \"$state/env\"; within 60 twinriver demo >\"$state/logs/demo.log\"")
    return suite
  }

  /// With a limit of its own on what may be written, if namespaces allow it: the disk that a fault fills.
  private static let makePostgres = """
    mkdir -p "$state/logs" "$state/data"
    if [ "$1" = small ]; then
      mount -t tmpfs -o "size=1g,mode=0700,uid=$(id -u postgres),gid=$(id -g postgres)" twinriver-faults "$postgres_data"
    fi
    postgres_start "$state"
    postgres_as tee -a "$postgres_data/postgresql.conf" >/dev/null <<<'max_wal_size = 256MB'
    postgres_prepare_provider "$state"
    "$postgres_bin/psql" -X -q -d "$(postgres_connection "$state" postgres)" -c 'SELECT pg_reload_conf()' >/dev/null
    """

  /// Ready is who knows those that were known before; the newest, only who has heard from catalog.
  private func waitForDirectory(at replica: Replica) async throws {
    let limit = ContinuousClock.now + .seconds(30)
    while try await !metrics(of: replica).contains("\ntwinriver_directory_age_seconds ") {
      guard .now < limit else { throw Failed("\(replica) has not heard from catalog within 30 s") }
    }
  }

  /// Each service's migration is killed before its first step is committed, and then runs to its end.
  private func migrate() async throws {
    for service in SuiteService.allCases {
      let order = FailpointOrder(.midMigration, .kill)
      try await shell(
        """
        killed() {
          \(Failpoint.variable)=\(order) "$programs/\(service)-service" migrate \
            --config "$state/config/\(service)-service.yaml" >>"$state/logs/\(service).log" 2>&1
          [ $? -eq 137 ]
        }
        # On a machine with much else to do, PostgreSQL may not answer the first time.
        within 30 killed || fail "the migration of \(service) was to be killed, and was not"
        """)
      try await command(service, "migrate")
    }
  }

  /// Everybody finds every process behind its link; share's second replica gets a configuration of its own.
  private static func reconnect(state: String, portBase: Int) throws {
    let folder = state + "/config"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".yaml") {
      var text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for service in SuiteService.allCases {
        let replicas = Replica.all(of: service)
        text = text.replacing(
          "endpoints: [\"tcp://127.0.0.1:\(replicas[0].port(portBase))\"]",
          with:
            "endpoints: [\(replicas.map { "\"tcp://127.0.0.1:\($0.linkPort(portBase))\"" }.joined(separator: ", "))]")
      }
      // A batch of a thousand records shall have many chunks, so that much can happen between them.
      text = text.replacing("chunkLimitBytes: 524288", with: "chunkLimitBytes: 8192")
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
      for replica in Replica.all where replica.number > 1 && file == "\(replica.service)-service.yaml" {
        let first = Replica(service: replica.service, number: 1)
        let other = text.replacing("127.0.0.1:\(first.port(portBase))", with: "127.0.0.1:\(replica.port(portBase))")
          .replacing("port: \(first.httpPort(portBase))", with: "port: \(replica.httpPort(portBase))")
        try Data(other.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(replica)-service.yaml"))
      }
    }
  }

  /// Ends everything; what was written stays.
  func tearDown() async {
    await stopAll()
    _ = try? await shell("postgres_stop \"$state\"")
  }
}
