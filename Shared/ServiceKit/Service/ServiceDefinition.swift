package import ArgumentParser
import Directory
package import EventLog
package import Postgres
package import RPC
package import ServiceLifecycle

/// What makes one service different from the others, as a value that `ServiceMain` runs.
package struct ServiceDefinition: Sendable {
  package typealias Build = @Sendable (ServiceEnvironment) async throws -> ServiceParts

  /// Which of the five.
  package let service: SuiteService
  /// The service's own steps; those of the shared modules are added by `allMigrations`.
  package let migrations: MigrationSet
  /// Commands of this service alone, beside `serve`, `migrate` and the others.
  let commands: [any ParsableCommand.Type]
  /// Reads the service's own settings and says how to build it with them.
  let prepare: @Sendable (SettingsSection) -> (settings: any Sendable, build: Build)

  /// The PostgreSQL schema the service owns.
  package var schema: String { service.rawValue }

  /// The steps of shared modules that only some services use, such as `.obligations`.
  package let modules: [MigrationSet]

  /// Every step of the schema, those of the shared modules first.
  package var allMigrations: [MigrationSet] { [.eventLog, .directory] + modules + [migrations] }

  /// - Parameters:
  ///   - migrations: The service's own steps, in order.
  ///   - modules: The steps of shared modules that only some services use.
  ///   - minimumSchema: The oldest schema the program still works on; the newest unless told otherwise.
  ///   - commands: What this service's program can do besides.
  ///   - settings: Reads the section named like the service. It does not throw: problems are reported to the section.
  ///   - build: Makes handlers and jobs from those settings and what every service has.
  package init<Settings: Sendable>(
    _ service: SuiteService,
    migrations: [Migration],
    modules: [MigrationSet] = [],
    minimumSchema: Int? = nil,
    commands: [any ParsableCommand.Type] = [],
    settings: @escaping @Sendable (SettingsSection) -> Settings,
    build: @escaping @Sendable (Settings, ServiceEnvironment) async throws -> ServiceParts
  ) {
    self.service = service
    self.modules = modules
    self.migrations = MigrationSet(component: service.rawValue, migrations: migrations, minimum: minimumSchema)
    self.commands = commands
    prepare = { section in
      let settings = settings(section)
      return (settings, { try await build(settings, $0) })
    }
  }
}

/// What a service consists of besides what all have.
package struct ServiceParts: Sendable {
  /// Answer calls.
  package var handlers: [any RPCService]
  /// What follows other services' logs, or this one's own, into this service's tables.
  package var subscriptions: [Subscription]
  /// Long-running work.
  package var jobs: [any Service]

  package init(handlers: [any RPCService], subscriptions: [Subscription] = [], jobs: [any Service] = []) {
    self.handlers = handlers
    self.subscriptions = subscriptions
    self.jobs = jobs
  }
}

/// A consumer and the log it reads.
package struct Subscription: Sendable {
  package enum Origin: Sendable {
    case service(SuiteService)
    case log(any LogSource)
  }

  package let consumer: any EventConsumer
  package let origin: Origin

  /// Reads a service of this suite.
  package init(_ consumer: any EventConsumer, to source: SuiteService) {
    self.consumer = consumer
    origin = .service(source)
  }

  /// Reads a service of another suite.
  package init(_ consumer: any EventConsumer, reading log: any LogSource) {
    self.consumer = consumer
    origin = .log(log)
  }
}
