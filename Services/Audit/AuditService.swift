import Contracts
import EventLog
import FoundationEssentials
import Logging
import Observability
package import Postgres
import RPC
package import ServiceKit
import SuiteContracts

/// The audit log as a program: its schema, its settings, its handlers and its work.
package enum AuditService {
  /// The steps of the schema, in order.
  package static let migrations: [Migration] = [
    Migration(version: 1, name: "merkle_log", sql: PackageResources._001_merkle_log_sql)
  ]

  package static let definition = ServiceDefinition(
    .audit, migrations: migrations, commands: [RecoverCommand.self], settings: { AuditSettings($0) }
  ) { settings, environment in
    let parts = AuditParts(
      settings, environment.settings, database: environment.database, log: environment.log, logger: environment.logger)
    let keeper = LogKeeper(
      publisher: parts.publisher,
      readers: try SuiteService.allCases.map { source in
        let log = try environment.source(of: source)
        return parts.reader(of: source.rawValue) { request in
          try await log.read(request, timeout: settings.sources.wait + settings.sources.margin)
        }
      },
      scrub: LogScrub(database: environment.database, settings: settings.scrub, logger: environment.logger),
      logger: environment.logger)
    environment.readiness.register("audit log") { keeper.finding }
    return ServiceParts(
      handlers: [
        AuditHandler(
          database: environment.database, keys: parts.keys, growth: parts.growth, settings: settings.tail)
      ],
      jobs: [keeper])
  }
}

/// The parts of the log that service and recovery share.
struct AuditParts {
  let keys: LogKeys
  let state: StateFolder
  let growth = TreeGrowth()
  let publisher: CheckpointPublisher
  private let sequencer: Sequencer
  private let database: Database
  private let settings: AuditSettings
  private let logger: Logger

  init(
    _ settings: AuditSettings, _ common: CommonSettings, database: Database, log: EventLog, logger: Logger
  ) {
    keys = LogKeys(ed25519: common.server.signingKey, sm2: settings.sm2SigningKey)
    state = StateFolder(settings.stateFolder)
    let origin = settings.origin ?? "\(common.suite.organisation.code)/audit"
    publisher = CheckpointPublisher(
      database: database, state: state, keys: keys, growth: growth, settings: settings.checkpoints(of: origin),
      logger: logger, onPublished: { log.checkpoint = $0 })
    sequencer = Sequencer(database: database, growth: growth)
    self.database = database
    self.settings = settings
    self.logger = logger
  }

  func reader(of source: String, _ readLog: @escaping SourceReader.ReadLog) -> SourceReader {
    SourceReader(
      source: source, database: database, sequencer: sequencer, settings: settings.sources, logger: logger,
      readLog: readLog)
  }
}
