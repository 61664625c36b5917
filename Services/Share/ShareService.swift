import EventLog
import Logging
import Obligations
import Postgres
import RPC
package import ServiceKit
import ServiceLifecycle

extension ServiceDefinition {
  /// share-service: requests, grants, mounts and deliveries.
  package static let share = ServiceDefinition(
    .share, migrations: MigrationSet.share.migrations, modules: [.obligations],
    settings: { ShareSettings($0) },
    build: { settings, environment in try ShareAssembly(settings, environment).parts })
}

/// share-service put together from its settings and what every service has.
private struct ShareAssembly {
  let settings: ShareSettings
  let environment: ServiceEnvironment
  let sources: MountSources
  let interfaces: InterfaceQueues
  let meters: MountMeters
  let obligations = Obligations()
  let parties: CaseParties
  let keeper: MountKeeper
  let entryKeys: EntryKeys
  let vault: ContentVault
  let receipts: ReceiptSigner

  init(_ settings: ShareSettings, _ environment: ServiceEnvironment) throws {
    self.settings = settings
    self.environment = environment
    sources = MountSources(settings.sources, logger: environment.logger)
    entryKeys = EntryKeys(folder: settings.entryKeysFolder)
    try entryKeys.prepare()
    vault = try ContentVault(folder: settings.entryKeysFolder)
    let log = environment.log
    receipts = ReceiptSigner(
      key: try ReceiptSigner.newestKey(in: settings.entryKeysFolder) ?? environment.signingKey,
      overlap: settings.receiptKeyOverlap, latestCheckpoint: { log.checkpoint })
    parties = CaseParties(environment.directory)
    interfaces = InterfaceQueues(settings.interfaces)
    meters = MountMeters(windowMinutes: settings.healthWindowMinutes)
    keeper = MountKeeper(
      database: environment.database,
      probe: MountProbe(sources: sources, interfaces: interfaces, logger: environment.logger), parties: parties,
      issuer: GrantIssuer(obligations: obligations, parties: parties), standards: settings.standards)
  }

  var parts: ServiceParts {
    ServiceParts(
      handlers: [
        share, mounts, InterfaceHandler(database: environment.database, keeper: keeper), DeliveryHandler(desk: desk),
        holds, StorageHandler(database: environment.database, keeper: storage), disputes,
        AggregationHandler(share: share),
        ExchangeHandler(
          database: environment.database, parties: parties, entryKeys: entryKeys, limits: settings.lookups),
      ],
      subscriptions: [
        Subscription(PublishedEntries(), to: .catalog),
        Subscription(RegisteredBodies(), to: .catalog),
        Subscription(
          EntryHandover(obligations: obligations, parties: parties, governments: settings.disputes.governments),
          to: .catalog),
        Subscription(succession, to: .catalog),
        Subscription(CalendarProjection(), to: .catalog),
        Subscription(PackProjection(), to: .catalog),
        Subscription(HolderNotices(), to: .correction),
        Subscription(NoticeAcknowledgements(), to: .correction),
      ],
      jobs: sources.databases as [any Service] + [
        ObligationWatch(
          obligations, database: environment.database, actor: environment.actor, logger: environment.logger),
        MountWatch(
          database: environment.database, keeper: keeper, probeInterval: settings.probeInterval,
          logger: environment.logger),
        InterfaceWatch(database: environment.database, keeper: keeper, logger: environment.logger),
        StorageWatch(
          database: environment.database, keeper: storage, interval: settings.storageSweepInterval,
          logger: environment.logger),
        SuccessionWatch(
          database: environment.database, succession: succession, interval: settings.successionSweepInterval,
          logger: environment.logger),
        Housekeeping(
          database: environment.database, settings: settings.housekeeping, logger: environment.logger),
      ])
  }

  private var succession: UserSuccession {
    UserSuccession(obligations: obligations, parties: parties, governments: settings.disputes.governments)
  }

  private var share: ShareHandler {
    ShareHandler(
      database: environment.database, obligations: obligations, parties: parties, directory: environment.directory,
      storage: storage, periodLimit: settings.requestPeriodLimit, governments: settings.disputes.governments)
  }

  private var disputes: DisputeHandler {
    DisputeHandler(
      database: environment.database, obligations: obligations, parties: parties, settings: settings.disputes)
  }

  private var storage: StorageKeeper { StorageKeeper(obligations: obligations, parties: parties) }

  private var holds: HoldHandler {
    HoldHandler(database: environment.database, parties: parties, directory: environment.directory)
  }

  private var mounts: MountHandler {
    MountHandler(
      database: environment.database, keeper: keeper, sources: sources,
      intake: FileIntake(database: environment.database, vault: vault, limits: settings.uploads),
      meters: meters)
  }

  private var desk: DeliveryDesk {
    DeliveryDesk(
      database: environment.database,
      sources: RecordSources(
        relations: sources, interfaces: interfaces, meters: meters, own: environment.database, vault: vault,
        logger: environment.logger),
      entryKeys: entryKeys, receipts: receipts, parties: parties, limits: settings.deliveries)
  }
}
