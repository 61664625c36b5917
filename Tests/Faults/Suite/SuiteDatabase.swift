import ServiceKit

/// The suite's own PostgreSQL: what an operator or an accident does to it, and what can be looked up in it.
struct SuiteDatabase: Sendable {
  private let scripts: Scripts

  init(_ scripts: Scripts) { self.scripts = scripts }

  /// All sessions end at once, as when the machine is gone.
  func stopImmediately() async throws { try await scripts.run("postgres_control stop -m immediate") }

  /// kill -9 of the process that all others belong to.
  func killPostmaster() async throws {
    try await scripts.run(
      """
      process=$(head -n 1 "$postgres_data/postmaster.pid")
      kill -KILL "$process"
      within 5 test ! -e "/proc/$process"
      """)
  }

  /// Starts it if it does not run; after a crash its old processes may need a moment to be gone.
  func start() async throws {
    try await scripts.run(
      """
      up() { postgres_is_running && "$postgres_bin/pg_isready" -q -h "$postgres_socket" && return
        postgres_is_running || postgres_control start -l "$postgres_data/start.log" || return 1; }
      within 60 up
      """)
    try await waitUntilItAnswers()
  }

  func waitUntilItAnswers() async throws {
    try await scripts.run("within 60 \"$postgres_bin/pg_isready\" -q -h \"$postgres_socket\"")
  }

  /// kill -9 of one of the services' sessions.
  func killSession(_ which: Int) async throws {
    try await scripts.run(
      """
      postmaster=$(head -n 1 "$postgres_data/postmaster.pid") sessions=()
      for process in $(cat "/proc/$postmaster/task/$postmaster/children"); do
        ! tr '\\0' ' ' <"/proc/$process/cmdline" | grep -q ' twinriver \\[local\\]' || sessions+=("$process")
      done
      # One that has just ended by itself is gone too.
      [ ${#sessions[@]} -eq 0 ] || kill -KILL "${sessions[$(($1 % ${#sessions[@]}))]}" 2>/dev/null || true
      """, ["\(which)"])
  }

  /// Its data are on a small file system of their own: see ``Suite/setUp``.
  func fillDisk() async throws {
    try await scripts.run("dd if=/dev/zero of=\"$postgres_data/ballast\" bs=64k 2>/dev/null || true")
  }

  func freeDisk() async throws { try await scripts.run("rm -f \"$postgres_data/ballast\"") }
}

// MARK: Schemas

extension SuiteDatabase {
  /// Backs one schema up into a file.
  func backUp(_ service: SuiteService, to file: String) async throws {
    try await scripts.run(
      "\"$postgres_bin/pg_dump\" -d \"$(postgres_connection \"$state\" postgres)\" -n \"$1\" -Fc -f \"$2\"",
      [service.rawValue, file])
  }

  /// Puts one schema back to what it was when it was backed up.
  func restore(_ service: SuiteService, from file: String) async throws {
    try await scripts.run(
      """
      PGOPTIONS='-c client_min_messages=warning' \
        "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 -d "$(postgres_connection "$state" postgres)" \
        -c "DROP SCHEMA \\"$1\\" CASCADE"
      "$postgres_bin/pg_restore" -d "$(postgres_connection "$state" postgres)" --single-transaction "$2"
      """,
      [service.rawValue, file])
  }

  /// How far a consumer has read the log it follows.
  func position(of consumer: String, in service: SuiteService) async throws -> UInt64 {
    let text = try await query("SELECT position FROM \(service).consumer_cursor WHERE consumer = '\(consumer)'")
    return UInt64(text.filter(\.isNumber)) ?? 0
  }

  /// The rows of a statement, columns separated by tabs.
  func query(_ statement: String) async throws -> String {
    try await scripts.run(
      """
      "$postgres_bin/psql" -X -q -A -t -F $'\\t' -v ON_ERROR_STOP=1 -d "$(postgres_connection "$state" postgres)" -c "$1"
      """, [statement])
  }
}
