/// Where the database is and how much of everything there may be.
package struct DatabaseSettings: Sendable {
  /// How to reach and enter the server; several hosts are tried in order until one accepts writes.
  package struct Endpoint: Sendable {
    /// Host names, addresses or socket folders.
    package var hosts: [String]
    /// One port for all hosts, or one each.
    package var ports: [Int]
    package var database: String
    package var user: String
    /// Never logged. `nil` where the server asks for none.
    package var password: String?
    /// libpq's `sslmode`: `disable`, `prefer`, `require`, `verify-ca`, `verify-full`.
    package var sslMode: String
    /// File with the certificates that may sign the server's; libpq's default if `nil`.
    package var sslRootCertificate: String?

    package init(
      hosts: [String], ports: [Int] = [5432], database: String, user: String, password: String? = nil,
      sslMode: String = "prefer", sslRootCertificate: String? = nil
    ) {
      self.hosts = hosts
      self.ports = ports
      self.database = database
      self.user = user
      self.password = password
      self.sslMode = sslMode
      self.sslRootCertificate = sslRootCertificate
    }
  }

  package var endpoint: Endpoint
  /// Connections that commit command groups.
  package var writers = 2
  /// Commands in one group at most.
  package var groupMembersLimit = 32
  /// How long a free writer lets callers gather while others commit groups larger than what waits; at once if none does.
  package var gatherTimeout = Duration.milliseconds(5)
  /// While commits follow each other closely, other replicas are told of them this often.
  package var announcementInterval = Duration.milliseconds(2)
  /// Commands waiting for a group at most; the next one is refused with ``DatabaseError/Kind/overloaded(limit:)``.
  package var commandQueueLimit = 1_024
  /// Connections for queries.
  package var readers = 4
  /// Queries waiting for a connection at most; the next one is refused.
  package var readQueueLimit = 512
  /// Statements kept prepared per connection; further ones are parsed each time.
  package var preparedStatementsLimit = 512
  /// How often a command is run again alone after a deadlock or serialisation failure.
  package var conflictRetriesLimit = 3
  package var connectTimeout = Duration.seconds(3)
  /// Bounds every statement except COMMIT.
  package var statementTimeout = Duration.seconds(10)
  package var lockTimeout = Duration.seconds(5)
  /// Set on writers if the role may (`GRANT SET ON PARAMETER deadlock_timeout`).
  package var deadlockTimeout = Duration.milliseconds(50)
  /// The server ends a transaction whose body hangs this long.
  package var idleInTransactionTimeout = Duration.seconds(30)
  /// First pause after a failed connection; doubles up to ``reconnectBackoffLimit``, with 20 % jitter.
  package var reconnectBackoff = Duration.milliseconds(100)
  package var reconnectBackoffLimit = Duration.seconds(5)

  package init(endpoint: Endpoint) {
    self.endpoint = endpoint
  }
}

extension Duration {
  /// Whole milliseconds, as PostgreSQL's timeouts are written.
  var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
