package import Logging
package import Postgres

/// The settings every service has, whatever it does.
package struct CommonSettings: Sendable {
  package let logLevel: Logger.Level
  package let http: HTTPSettings
  package let database: DatabaseSettings
  package let server: ServerSettings
  package let commands: CommandSettings
  package let directory: DirectorySettings
  package let suite: SuiteSettings

  /// - Parameter service: The service that is configured; its keys are among the suite's.
  package init(_ root: SettingsSection) {
    logLevel = root.section("log").choice("level", default: .info)
    http = HTTPSettings(root.section("http"))
    database = DatabaseSettings(root.section("database"))
    server = ServerSettings(root.section("server"))
    commands = CommandSettings(root.section("commands"))
    directory = DirectorySettings(root.section("directory"))
    suite = SuiteSettings(root)
  }
}

/// Where metrics and readiness are served.
package struct HTTPSettings: Sendable, Hashable {
  package let host: String
  /// 0 lets the system choose.
  package let port: Int

  init(_ section: SettingsSection) {
    host = section.string("host", default: "127.0.0.1")
    port = section.integer("port", in: 0...65535)
  }
}

/// What is kept of commands besides what they did.
package struct CommandSettings: Sendable, Hashable {
  /// How long the first answer is kept for retries with the same idempotency key.
  package let answersKept: Duration

  init(_ section: SettingsSection) {
    answersKept = section.duration("answersKeptHours", default: 168, in: 1...8760)
  }
}

/// How this service keeps its own view of organisations, holders and keys.
package struct DirectorySettings: Sendable, Hashable {
  /// Once the catalog's log was last heard from longer ago than this, commands are refused; reading goes on.
  package let staleAfter: Duration

  init(_ section: SettingsSection) {
    staleAfter = section.duration("staleAfterSeconds", default: 3600, in: 1...604_800)
  }
}

extension DatabaseSettings {
  init(_ section: SettingsSection) {
    var endpoint = Endpoint(
      hosts: section.strings("hosts"),
      ports: section.integers("ports", default: [5432], in: 1...65535),
      database: section.string("name"),
      user: section.string("user"))
    endpoint.password = section.secret("passwordFile")
    endpoint.sslMode = section.choice("sslMode", default: SSLMode.prefer).rawValue
    endpoint.sslRootCertificate = section.optionalString("sslRootCertificateFile")
    self.init(endpoint: endpoint)
    writers = section.integer("writers", default: writers, in: 1...8)
    groupMembersLimit = section.integer("groupMembersLimit", default: groupMembersLimit, in: 1...256)
    gatherTimeout = section.duration("gatherTimeoutMilliseconds", default: 5, in: 0...1000)
    announcementInterval = section.duration("announcementIntervalMilliseconds", default: 2, in: 0...1000)
    commandQueueLimit = section.integer("commandQueueLimit", default: commandQueueLimit, in: 1...65536)
    readers = section.integer("readers", default: readers, in: 1...64)
    readQueueLimit = section.integer("readQueueLimit", default: readQueueLimit, in: 1...65536)
    connectTimeout = section.duration("connectTimeoutMilliseconds", default: 3000, in: 100...60000)
    statementTimeout = section.duration("statementTimeoutMilliseconds", default: 10000, in: 100...600_000)
    lockTimeout = section.duration("lockTimeoutMilliseconds", default: 5000, in: 100...60000)
  }

  /// libpq's `sslmode`, without those that look safe and are not.
  private enum SSLMode: String, CaseIterable {
    case disable, prefer, require
    case verifyCA = "verify-ca"
    case verifyFull = "verify-full"
  }
}
