/// What a session is for.
enum SessionRole: String {
  case writer, reader, listener, migrator

  var mustWrite: Bool { self != .reader }
}

extension DatabaseSettings {
  /// libpq's connection parameters for a session whose `search_path` is pinned to `schema`.
  func connectionParameters(schema: String, role: SessionRole) -> [(String, String)] {
    var options = [
      "search_path=\(SQL.identifier(schema))",
      "TimeZone=UTC",
      "lock_timeout=\(lockTimeout.milliseconds)",
      "idle_in_transaction_session_timeout=\(idleInTransactionTimeout.milliseconds)",
      "default_transaction_isolation=\(role == .reader ? "repeatable\\ read" : "read\\ committed")",
    ]
    if role == .reader { options.append("default_transaction_read_only=on") }
    // A migration may have to rewrite a large table.
    if role != .migrator { options.append("statement_timeout=\(statementTimeout.milliseconds)") }
    var parameters = [
      ("host", endpoint.hosts.joined(separator: ",")),
      ("port", endpoint.ports.map(String.init).joined(separator: ",")),
      ("dbname", endpoint.database),
      ("user", endpoint.user),
      ("sslmode", endpoint.sslMode),
      ("client_encoding", "UTF8"),
      ("application_name", "\(schema) \(role.rawValue)"),
      ("options", options.map { "-c \($0)" }.joined(separator: " ")),
      ("keepalives_idle", "5"),
      ("tcp_user_timeout", "5000"),
      ("gssencmode", "disable"),
    ]
    if let password = endpoint.password { parameters.append(("password", password)) }
    if let certificate = endpoint.sslRootCertificate { parameters.append(("sslrootcert", certificate)) }
    if role.mustWrite && endpoint.hosts.count > 1 { parameters.append(("target_session_attrs", "read-write")) }
    return parameters
  }
}
