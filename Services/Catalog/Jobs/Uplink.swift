import Contracts
package import EventLog
import FoundationEssentials
package import Logging
package import Obligations
package import Postgres
package import RPC
import Rules
import ServiceLifecycle
import Wire

/// Sends what became of a county's published entries to the city, in order, each once in effect (逐级报送, Art. 10 ¶2).
///
/// What is sent lies in the outbox, written with the act itself, so a cut link loses nothing; the city numbers what
/// it takes in, so sending twice takes in once. Replicas may all send: the city answers the second as it did the first.
package struct Uplink: Service {
  private let database: Database
  private let city: CatalogV1.CountyService.Client
  private let region: String
  private let signer: any ActSigner
  /// This service, as its own events name it.
  private let actor: EventActor
  private let settings: UplinkSettings
  private let timer: any SweepTimer
  private let logger: Logger

  /// - Parameters:
  ///   - region: the county's region code.
  ///   - signer: signs as the system that the city enrolled.
  ///   - actor: this service, in its own log.
  package init(
    _ database: Database, to city: any RPCCaller, region: String, signer: any ActSigner, actor: EventActor,
    settings: UplinkSettings, timer: any SweepTimer = ContinuousTimer(), logger: Logger
  ) {
    self.database = database
    self.city = CatalogV1.CountyService.Client(city)
    self.region = region
    self.signer = signer
    self.actor = actor
    self.settings = settings
    self.timer = timer
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      var backoff = Backoff(first: settings.retryFirst, limit: settings.retryLimit)
      while !Task.isCancelled {
        do {
          let sent = try await step()
          backoff.reset()
          // Only cancellation ends a wait early, and then the loop ends too.
          if sent == 0 { try? await timer.wait(settings.pollInterval) }
        } catch {
          guard !Task.isCancelled else { return }
          logger.warning("a report did not reach the city", metadata: ["error": "\(error)"])
          await backoff.pause()
        }
      }
    }
  }

  /// Sends what waits, one after the other, each acknowledged before the next. Returns how many the city has answered.
  package func step() async throws -> Int {
    let (log, waiting) = try await database.read(.snapshot) { source in
      let log = try await source.logName()
      let reached = try await source.acknowledged(of: log)
      return (log, try await source.outboxReports(after: reached, limit: settings.batchReportsLimit))
    }
    for report in waiting {
      do {
        let reply = try await city.forwardReport(
          message(of: report, log), options: CallOptions(timeout: settings.callTimeout, signer: signer))
        try await note(reply, to: report, log)
      } catch let error as RPCError where error.reason == CountyOutOfOrder.reason {
        try await goBack(after: error, log)
        throw error
      }
    }
    return waiting.count
  }

  /// What the city has put aside is kept and told, and what follows goes on.
  private func note(_ reply: CatalogV1.ForwardReportReply, to report: OutboxReport, _ log: String) async throws {
    if let refusal = reply.refusal {
      logger.warning(
        "the city has put a report aside",
        metadata: ["code": "\(report.code)", "sequence": "\(report.sequence)", "reason": "\(refusal.reason)"])
    }
    try await database.command(locking: [.countyOutbox]) { tx in
      try tx.acknowledge(report.sequence, of: log)
      guard let refusal = reply.refusal, try await tx.keep(refusal.told, of: report, log) else { return }
      let provider = try await tx.organisation(report.provider)
      let authority = try await tx.authority(level: .county, region: RegionCode(region))
      try tx.append(
        CatalogV1.CountyReportRefused(
          regionCode: region, sequence: UInt64(report.sequence), code: report.code, version: UInt32(report.version),
          reason: refusal.reason),
        subject: "\(report.code)@\(report.version)", audience: .bodies([provider, authority]), actor: actor)
    }
  }

  /// The city has less than it acknowledged: it was restored, and is told again what it lost.
  private func goBack(after error: RPCError, _ log: String) async throws {
    guard let expected = error.info(CountyOutOfOrder.expectedKey).flatMap({ Int($0) }), expected >= 1 else { return }
    try await database.command { tx in try tx.rewindUplink(of: log, to: expected - 1) }
  }

  private func message(of report: OutboxReport, _ log: String) async throws -> CatalogV1.ForwardReportRequest {
    try await database.read(.snapshot) { source in
      let (version, _) = try await source.version(report.version, of: report.code)
      let provider = try await source.organisation(report.provider).stored("organisation")
      // Of the time of the act: since then the version may have been suspended and resumed again.
      let suspension = try await source.suspension(
        of: report.code, version: report.version, knownOrEndedAt: report.forwardedAt)
      var entry = CatalogV1.Entry(
        version, providerName: provider.name, showsProceedings: true, at: report.forwardedAt)
      entry.suspension = suspension.map { .init($0.suspension, tellsWho: true) }
      return CatalogV1.ForwardReportRequest(
        regionCode: region, sequence: UInt64(report.sequence), provider: .init(provider, rolesHeld: []),
        entry: entry, firstReceivedAt: report.firstReceivedAt, forwardedAt: report.forwardedAt, act: .init(report.act),
        logID: log, reason: report.act == .resumed ? suspension?.endReason ?? "" : "")
    }
  }
}

extension CatalogV1.ReportRefusal {
  fileprivate var told: CityRefusal {
    CityRefusal(
      reason: reason.isEmpty ? "COUNTY_REPORT_UNFIT" : reason, text: Bilingual(zh: textZh, en: textEn))
  }
}

extension RPCError {
  /// The value of a named detail.
  fileprivate func info(_ key: String) -> String? {
    for case .errorInfo(let info)? in details.map(\.detail) where info.key == key { return info.value }
    return nil
  }
}
