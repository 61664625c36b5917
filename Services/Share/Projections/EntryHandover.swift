import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// Hands what is open about an entry to the body that answers for it now (CC-29): requests with their running clocks, and
/// grants. What is closed keeps the name it was closed under.
///
/// A body that is given the entry it uses, or has asked for, needs nobody's answer: that lapses (CC-28).
struct EntryHandover: EventConsumer {
  let name = "entry-handover"
  let topics = [CatalogV1.EntryTransferred.topic]

  let obligations: Obligations
  let parties: CaseParties
  /// Bodies that act for the government of an area.
  var governments: [String: String] = [:]

  private var cases: CaseHandover {
    CaseHandover(obligations: obligations, parties: parties, governments: governments)
  }

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) else { return }
    for request in try await tx.openRequests(for: transferred.code, to: transferred.from) {
      if request.user == transferred.to {
        try await cases.lapse(request, in: tx)
      } else if let duty = try await tx.obligation(.shareAnswer, about: request.id.description), duty.isRunning {
        try obligations.reassign(duty, to: OrganisationID(transferred.to), actor: CaseHandover.actor, in: tx)
      }
    }
    try await endOwn(transferred, in: tx)
    for grant in try await tx.undeliveredGrants(under: transferred.code) where grant.provider == transferred.from {
      guard let duty = try await tx.obligation(.shareDeliver, about: grant.id.description) else { continue }
      try obligations.reassign(duty, to: OrganisationID(transferred.to), actor: CaseHandover.actor, in: tx)
    }
    for dispute in try await tx.undecidedDisputes(over: transferred.code, with: transferred.from) {
      if dispute.user == transferred.to {
        try cases.withdraw(dispute, in: tx)
      } else {
        try await cases.passOn(dispute, ifJudge: transferred.to, in: tx)
      }
    }
    try tx.handOverCases(of: transferred)
  }

  /// What changed hands already is nobody's to hand over again, so all of it may be read once more.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    EventLogV1.Cursor()
  }

  /// Ends the grants of the body that is given the entry, and its storage.
  private func endOwn(_ transferred: CatalogV1.EntryTransferred, in tx: borrowing Transaction) async throws {
    let (user, code) = (transferred.to, transferred.code)
    for storage in try await tx.openStorageCases(of: user, entry: code) where storage.provider == transferred.from {
      try await cases.end(storage, in: tx)
    }
    for grant in try await tx.grantsGoingOn(of: user, under: code, at: tx.now)
    where grant.provider == transferred.from {
      try await cases.end(grant, in: tx)
    }
  }
}
