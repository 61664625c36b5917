internal import Glibc
package import Postgres

/// A private PostgreSQL cluster in a folder of its own, reachable by a socket only unless it is given a certificate.
///
/// A watcher process starts it, and stops and deletes it as soon as this process is gone, however it ended: the watcher
/// waits for the end of a pipe that this process holds open.
package actor PostgresCluster {
  /// The one that the tests of this process share. Not durable: nobody is going to pull the plug on a test.
  package static let shared = PostgresCluster(isDurable: false)

  private enum State {
    case fresh
    case starting([CheckedContinuation<Void, Never>])
    case started(Result<String, ClusterError>)
  }

  /// Makes a cluster reachable over TCP on loopback too, with TLS.
  package struct TLS: Sendable {
    package let port: Int
    /// Files in PEM; the server works with copies of its own.
    let certificate: String
    let key: String

    package init(port: Int, certificate: String, key: String) {
      self.port = port
      self.certificate = certificate
      self.key = key
    }
  }

  private let isDurable: Bool
  private let tls: TLS?
  private var state = State.fresh

  package init(isDurable: Bool, tls: TLS? = nil) {
    self.isDurable = isDurable
    self.tls = tls
  }

  /// How to enter `database` as `user`, starting the cluster if it does not run yet.
  package func endpoint(database: String, user: String = "postgres") async throws -> DatabaseSettings.Endpoint {
    DatabaseSettings.Endpoint(hosts: [try await folder()], ports: [tls?.port ?? 5432], database: database, user: user)
  }

  /// Runs statements as superuser.
  package func runScript(_ text: String, database: String = "postgres", schema: String = "public") async throws {
    try await Database.runScript(
      text, DatabaseSettings(endpoint: try await endpoint(database: database)), schema: schema)
  }

  /// The folder with the server's socket and data.
  package func folder() async throws -> String {
    switch state {
    case .started(let result): return try result.get()
    case .starting(var waiting):
      await withCheckedContinuation { continuation in
        waiting.append(continuation)
        state = .starting(waiting)
      }
      return try await folder()
    case .fresh:
      state = .starting([])
      let result = await Watcher.start(isDurable: isDurable, tls)
      if case .starting(let waiting) = state { for continuation in waiting { continuation.resume() } }
      state = .started(result)
      return try result.get()
    }
  }
}

package struct ClusterError: Error, CustomStringConvertible {
  package let description: String
}

/// The process that owns a cluster.
private enum Watcher {
  /// `initdb` and `postgres` refuse to run as root, so then they run as the user that Debian's package makes for them.
  private static let script = #"""
    trap '' INT TERM HUP
    fsync=$1 port=$2 certificate=$3 key=$4
    for bin in $(ls -d /usr/lib/postgresql/*/bin | sort -rV) $(dirname "$(command -v postgres || echo /usr/bin/x)"); do
      [ -x "$bin/initdb" ] && break
    done
    [ -x "$bin/initdb" ] || { echo "FAILED no PostgreSQL server found; install the package postgresql"; exit 1; }
    if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=postgres --regid=postgres --clear-groups"; else as=; fi
    umask 077
    dir=$(mktemp -d /tmp/twinriver-pg.XXXXXX) && cd "$dir" || exit 1
    [ -z "$as" ] || chown postgres:postgres "$dir"
    trap '$as "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1; cd /; rm -rf "$dir"' EXIT
    address= tls=
    if [ -n "$certificate" ]; then
      cp "$certificate" "$dir/server.crt" && cp "$key" "$dir/server.key" || exit 1
      [ -z "$as" ] || chown postgres:postgres "$dir/server.crt" "$dir/server.key"
      address=127.0.0.1
      tls="ssl = on\nssl_cert_file = '$dir/server.crt'\nssl_key_file = '$dir/server.key'\n"
    fi
    $as "$bin/initdb" -D "$dir/data" -U postgres -E UTF8 --locale=C.UTF-8 --auth=trust --no-sync >"$dir/log" 2>&1 &&
    printf "$tls" >>"$dir/data/postgresql.conf" &&
    $as "$bin/pg_ctl" -D "$dir/data" -l "$dir/data/log" -w -o "-c listen_addresses=$address -c unix_socket_directories=$dir \
      -c fsync=$fsync -c full_page_writes=$fsync -c max_connections=500 -c shared_buffers=256MB -c max_wal_size=2GB \
      -c log_min_messages=fatal -c port=$port" start >>"$dir/log" 2>&1 ||
      { echo "FAILED $(tail -n 3 "$dir/log" | tr '\n' ' ')"; exit 1; }
    echo "READY $dir"
    exec >/dev/null
    cat >/dev/null
    """#

  /// Nothing of the caller's: neither language nor time zone may show in the server.
  private static let cleanEnvironment: [String] = [
    "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL=C.UTF-8", "TZ=UTC",
  ]

  static func start(isDurable: Bool, _ tls: PostgresCluster.TLS?) async -> Result<String, ClusterError> {
    // Waiting for the server blocks, so it happens on a thread of its own and not on the cooperative pool.
    await withCheckedContinuation { continuation in
      BlockingThread.run { continuation.resume(returning: launch(isDurable: isDurable, tls)) }
    }
  }

  private static func launch(isDurable: Bool, _ tls: PostgresCluster.TLS?) -> Result<String, ClusterError> {
    var (life, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&life) == 0, pipe(&output) == 0 else { return .failure(ClusterError(description: "no pipes left")) }
    // The ends that stay here must not be inherited by other children, or the watcher would outlive this process.
    for descriptor in [life[1], output[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer {
      close(life[0])
      close(output[0])
    }
    let command = [
      "/bin/sh", "-c", script, "watcher", isDurable ? "on" : "off", String(tls?.port ?? 5432), tls?.certificate ?? "",
      tls?.key ?? "",
    ]
    guard ChildProcess.spawn(command, environment: cleanEnvironment, input: life[0], output: output[1]) != nil else {
      return .failure(ClusterError(description: "/bin/sh could not be started"))
    }
    close(output[1])
    let line = readLine(from: output[0])
    guard line.hasPrefix("READY ") else {
      return .failure(ClusterError(description: "PostgreSQL did not start: \(line)"))
    }
    return .success(String(line.dropFirst(6)))
  }

  private static func readLine(from descriptor: Int32) -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }
}
