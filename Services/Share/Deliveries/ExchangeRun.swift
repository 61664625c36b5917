import Contracts
import FoundationEssentials
import RPC
import Rules
import ServiceKit
import Wire

/// One attempt at a delivery while it runs (交换运行记录): who asks for what, and how long its parts take.
struct ExchangeRun: Sendable {
  private let context: ServerContext
  private let grant: Grant.ID?
  private let attempt: DeliveryAttempt?
  private let began = ContinuousClock.now

  /// - Parameter attempt: `nil` for a snapshot.
  init(_ context: ServerContext, grant: Grant.ID?, _ attempt: DeliveryAttempt?) {
    self.context = context
    self.grant = grant
    self.attempt = attempt
  }

  /// How long the attempt takes until now.
  var elapsed: Duration { began.duration(to: .now) }

  /// The record of a delivery that is made in this transaction.
  ///
  /// - Parameters:
  ///   - asked: when the provider's data were asked for.
  ///   - answered: when all of them had come.
  func made(
    _ delivery: StoredDelivery, sourceAsked asked: Duration, answered: Duration, at now: Date
  ) -> StoredExchange {
    var exchange = record(StoredExchange.ID(rawValue: delivery.id.rawValue), at: now)
    (exchange.sourceAsked, exchange.sourceAnswered) = (asked.microseconds, answered.microseconds)
    exchange.subject = .init(entry: delivery.entry, version: delivery.entryVersion, provider: delivery.provider)
    exchange.columns = delivery.columns
    exchange.recordCount = delivery.recordCount
    exchange.chunkCount = delivery.chunkSHA256.count
    exchange.contentBytes = (delivery.chunkBytes ?? []).reduce(0, +)
    return exchange
  }

  /// The record of a refusal.
  ///
  /// - Parameter known: the grant, which stays unsaid where it is not the caller's.
  func refused(_ refusal: Refusal, _ known: Grant?, at now: Date) -> StoredExchange {
    var exchange = record(StoredExchange.ID(), at: now)
    exchange.status = Int(refusal.rpcError.code.rawValue)
    exchange.reason = refusal.reason
    if let known, known.user == context.caller.organisation.code {
      exchange.subject = .init(entry: known.entry, version: known.entryVersion, provider: known.provider)
    }
    return exchange
  }

  private func record(_ id: StoredExchange.ID, at now: Date) -> StoredExchange {
    let recorded = elapsed
    return StoredExchange(
      id: id, method: context.method.fullName, grant: grant, user: context.caller.organisation.code,
      receivingSystem: context.caller.holder.id, keyFingerprint: context.caller.fingerprint.hex,
      purpose: attempt?.purpose, mode: attempt?.mode.rawValue ?? "snapshot", requestBytes: context.payloadByteCount,
      receivedAt: now.addingTimeInterval(-Double(recorded.microseconds) / 1e6),
      recorded: recorded.microseconds, traceparent: context.traceparent, programVersion: SuiteVersion.current)
  }
}

extension Duration {
  /// Whole microseconds.
  fileprivate var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
