package import Logging
package import Postgres
import Rules

/// A provider's database that the operator named in the configuration (数据源).
package struct SourceSettings: Sendable {
  package let name: String
  /// Organisation whose mounts may use it.
  package let provider: String
  package let endpoint: DatabaseSettings.Endpoint
  package let statementTimeout: Duration
  package let connectTimeout: Duration
  /// Connections to it; what waits beyond them and ``queueLimit`` is refused.
  package let poolSize: Int
  package let queueLimit: Int
  /// Queries by name, each a SELECT that stands in place of a table or view.
  package let templates: [String: String]

  package init(
    name: String, provider: String, endpoint: DatabaseSettings.Endpoint,
    statementTimeout: Duration = .seconds(5), connectTimeout: Duration = .seconds(3), poolSize: Int = 2,
    queueLimit: Int = 32, templates: [String: String] = [:]
  ) {
    self.name = name
    self.provider = provider
    self.endpoint = endpoint
    self.statementTimeout = statementTimeout
    self.connectTimeout = connectTimeout
    self.poolSize = poolSize
    self.queueLimit = queueLimit
    self.templates = templates
  }
}

/// The configured sources, each with a small pool of its own: one slow department slows nobody else.
package struct MountSources: Sendable {
  private let sources: [String: Source]

  struct Source: Sendable {
    let provider: String
    let database: Database
    let templates: [String: String]
  }

  package init(_ settings: [SourceSettings], logger: Logger) {
    sources = Dictionary(
      uniqueKeysWithValues: settings.map { source in
        (
          source.name,
          Source(
            provider: source.provider, database: Self.pool(source, logger: logger), templates: source.templates
          )
        )
      })
  }

  /// To be run as long as the service runs.
  package var databases: [Database] { sources.values.map(\.database) }

  /// A source of `provider`; others do not learn that it exists.
  func source(_ name: String, of provider: String) throws(Refusal) -> Database {
    guard let source = sources[name], source.provider == provider else { throw .sourceUnknown(name) }
    return source.database
  }

  /// Where a database mount's records are selected from.
  func origin(of place: StoredMount.DatabasePlace, by provider: String) throws(Refusal) -> RecordOrigin {
    let database = try source(place.source, of: provider)
    switch place.target {
    case .relation(let name): return RecordOrigin(database: database, from: .relation(try RelationName(parsing: name)))
    case .template(let name):
      guard let query = sources[place.source]?.templates[name] else { throw .templateUnknown(name) }
      return RecordOrigin(database: database, from: .query(query))
    }
  }

  /// Only readers, and each read is a transaction that PostgreSQL itself keeps from writing.
  private static func pool(_ source: SourceSettings, logger: Logger) -> Database {
    var settings = DatabaseSettings(endpoint: source.endpoint)
    settings.writers = 0
    settings.readers = source.poolSize
    settings.readQueueLimit = source.queueLimit
    settings.statementTimeout = source.statementTimeout
    settings.connectTimeout = source.connectTimeout
    // The schema is only the session's search path and name here; statements name their schema themselves.
    return Database(settings, schema: "source-\(source.name)", logger: logger)
  }
}

/// A provider's database, and what is selected from there.
struct RecordOrigin: Sendable {
  enum From: Sendable, Hashable {
    case relation(RelationName)
    /// A query of the operator's.
    case query(String)

    /// As it stands behind FROM.
    var sql: SQL {
      switch self {
      case .relation(let name): "\(unescaped: name.quoted)"
      case .query(let text): "(\(unescaped: text)) AS template"
      }
    }
  }

  let database: Database
  let from: From
}

extension Refusal {
  static func templateUnknown(_ name: String) -> Self {
    Self(
      .unknown, "TEMPLATE_UNKNOWN", zh: "数据源没有名为“\(name)”的查询模板",
      en: "the source has no query template called \"\(name)\"",
      remedy: Bilingual(zh: "请平台运维单位在共享服务的配置中登记。", en: "Have the operator add it to share-service's configuration."))
  }

  static let relationAndTemplate = Self(
    .field("query_template"), "RELATION_AND_TEMPLATE", zh: "表或视图与查询模板须择一",
    en: "a mount has a table or view, or a query template, and not both")

  /// What a caller is told when a provider's database does not answer; the cause is for the log.
  init(source error: DatabaseError) {
    switch error.kind {
    case .overloaded: self = .sourceBusy
    case .statement where error.sqlState?.rawValue.hasPrefix("22") == true: self = .keyMalformed
    default: self = .sourceDown
    }
  }

  static let keyMalformed = Self(
    .field("keys"), "KEY_MALFORMED", zh: "键值的格式与数据不符", en: "a key value does not have the form the data need")

  static let keyAbsent = Self(
    .state, "KEY_ABSENT", zh: "有记录的主键为空，无法按记录更正", en: "a record has no key, so nobody could cite it",
    article: .connection,
    remedy: Bilingual(zh: "请提供单位补全主键。", en: "Have the provider complete the key."))
}
