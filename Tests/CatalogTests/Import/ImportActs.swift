import CatalogService
import Contracts
import Foundation
import Postgres
import ProtobufC
import RPC
import Rules
import Synchronization
import TestKit
import Wire

@testable import Operator

/// The acts of imports, so that a test tells the story only.
extension Desk {
  typealias Imports = CatalogV1.ImportService.Method

  func begin(
    rows: Int, digest: Character = "a", dryRun: Bool = false, for code: SocialCreditCode = Fixture.provider,
    as caller: Caller = .officer
  ) async throws -> CatalogV1.Import {
    try await call(
      Imports.beginImport, imports.beginImport,
      .init(
        organisation: code.text, sourceDigest: String(repeating: digest, count: 64), rows: UInt32(rows), dryRun: dryRun,
        profile: "test"), as: caller)
  }

  func send(
    _ rows: [CatalogV1.ImportRow], to begun: CatalogV1.Import, as caller: Caller = .officer
  ) async throws -> [CatalogV1.RowOutcome] {
    try await call(Imports.importRows, imports.importRows, .init(id: begun.id, rows: rows), as: caller).outcomes
  }

  func finish(_ begun: CatalogV1.Import, as caller: Caller = .officer) async throws -> CatalogV1.Import {
    try await call(Imports.finishImport, imports.finishImport, .init(id: begun.id), as: caller)
  }

  func look(_ begun: CatalogV1.Import, as caller: Caller = .officer) async throws -> CatalogV1.Import {
    try await call(Imports.getImport, imports.getImport, .init(id: begun.id), as: caller)
  }

  func quarantine(
    _ begun: CatalogV1.Import, after: UInt32 = 0, limit: UInt32 = 0, as caller: Caller = .officer
  ) async throws -> CatalogV1.ListQuarantineReply {
    try await call(
      Imports.listQuarantine, imports.listQuarantine, .init(id: begun.id, after: after, limit: limit), as: caller)
  }

  func export(
    _ code: SocialCreditCode? = nil, after: String = "", limit: UInt32 = 0, as caller: Caller = .officer
  ) async throws -> CatalogV1.ExportEntriesReply {
    try await call(
      Imports.exportEntries, imports.exportEntries,
      .init(organisation: code?.text ?? "", after: after, limit: limit), as: caller)
  }

  /// Every draft in the database as one text, to be compared.
  func drafts() async throws -> [String] {
    try await temporary.database.read { source in
      try await source.query(
        """
        SELECT concat_ws('|', version.code, version, name, share_type, derived, (
          SELECT string_agg(concat_ws(':', ordinal, item.name, column_name, data_type, length), ',' ORDER BY ordinal)
            FROM entry_item AS item WHERE item.code = version.code AND item.version = version.version))
          FROM entry_version AS version ORDER BY version.code, version
        """, as: String.self)
    }
  }
}

extension CatalogV1.ImportRow {
  static func fixture(_ number: Int, _ name: String, code: String? = nil, provider: SocialCreditCode? = nil) -> Self {
    var entry = CatalogV1.Entry.fixture(name)
    entry.provider = provider?.text ?? ""
    return Self(number: UInt32(number), externalCode: code ?? "E\(number)", entry: entry)
  }
}

/// The command line's calls answered by the desk, so that an import is tried whole without a network between.
struct DeskCaller: RPCCaller {
  /// Stands for a process that was killed.
  struct Killed: Error {}

  let desk: Desk
  let caller: Caller
  /// Calls of rows that get through.
  var callsLimit = Int.max
  private let count = Count()

  init(_ desk: Desk, as caller: Caller, callsLimit: Int = .max) {
    (self.desk, self.caller, self.callsLimit) = (desk, caller, callsLimit)
  }

  private final class Count: Sendable {
    private let calls = Mutex(0)

    func next() -> Int {
      calls.withLock { calls in
        calls += 1
        return calls
      }
    }
  }

  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output {
    let reply: any ContractMessage
    switch request {
    case let request as CatalogV1.BeginImportRequest:
      reply = try await desk.call(method, desk.imports.beginImport, request, as: caller)
    case let request as CatalogV1.ImportRowsRequest:
      guard count.next() <= callsLimit else { throw Killed() }
      reply = try await desk.call(method, desk.imports.importRows, request, as: caller)
    case let request as CatalogV1.FinishImportRequest:
      reply = try await desk.call(method, desk.imports.finishImport, request, as: caller)
    default: throw Killed()
    }
    guard let reply = reply as? Output else { throw Killed() }
    return reply
  }
}
