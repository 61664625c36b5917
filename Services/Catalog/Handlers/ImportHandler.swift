package import Contracts
import EventLog
import FoundationEssentials
package import Obligations
package import Postgres
import ProtobufC
package import RPC
import Rules

/// Answers `catalog.v1.ImportService`: beginning, ending and reading imports here, rows and export in the extensions.
package struct ImportHandler: CatalogV1.ImportService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let settings: CatalogSettings
  let turns = ImportTurns()

  package init(database: Database, obligations: Obligations, settings: CatalogSettings) {
    self.database = database
    self.obligations = obligations
    self.settings = settings
  }

  package func beginImport(
    _ request: CatalogV1.BeginImportRequest, context: ServerContext
  ) async throws -> CatalogV1.Import {
    let code = try Parse.organisationCode(request.organisation, field: "organisation")
    let digest = try Parse.digest(request.sourceDigest, field: "source_digest")
    guard request.rows <= UInt32(settings.imports.rowsLimit) else {
      throw Refusal.importTooLarge(settings.imports.rowsLimit)
    }
    let profile =
      request.profile.isEmpty ? "" : try Parse.text(request.profile, field: "profile", limit: TextLimits.name)
    let own = context.caller.organisation.code
    guard let begunFor = try? SocialCreditCode(own) else { throw Refusal.providerUnregistered }
    let id = UUID().uuidString.lowercased()

    return try await database.command(for: context, locking: [.importSource(code, digest), .organisation(code)]) { tx in
      guard let body = try await tx.organisation(code) else { throw Refusal.organisationUnknown }
      guard try await tx.mayImport(context.caller, for: body) else { throw Refusal.notYourOrganisation }
      try body.checkExists()
      if let open = try await tx.openImport(
        of: code, begunFor: begunFor, sourceDigest: digest, isDryRun: request.dryRun)
      {
        try open.checkSource(rows: Int(request.rows))
        return CatalogV1.Import(open)
      }
      let new = CatalogImport(
        id: id, organisation: code, begunFor: begunFor, sourceDigest: digest, profile: profile,
        rows: Int(request.rows), isDryRun: request.dryRun, beganAt: tx.now)
      try tx.insert(new, by: context.actingHolder)
      return CatalogV1.Import(new)
    }
  }

  package func finishImport(
    _ request: CatalogV1.FinishImportRequest, context: ServerContext
  ) async throws -> CatalogV1.Import {
    try await database.command(for: context, locking: [.importing(request.id)]) { tx in
      var found = try await tx.ownImport(request.id, context.caller)
      guard found.finishedAt == nil else { return CatalogV1.Import(found) }
      try found.finish(at: tx.now)
      try tx.save(found)
      if found.isDryRun {
        try tx.forgetRows(ofDryRun: found.id)
      } else {
        try tx.append(
          CatalogV1.ImportFinished(
            id: found.id, organisation: found.organisation.text, stored: UInt32(found.stored),
            quarantined: UInt32(found.quarantined)),
          subject: found.id, audience: .organisations([context.caller.organisation, .init(found.organisation.text)]),
          actor: .init(context))
      }
      return CatalogV1.Import(found)
    }
  }

  package func getImport(_ request: CatalogV1.GetImportRequest, context: ServerContext) async throws -> CatalogV1.Import
  {
    try await database.read { source in
      CatalogV1.Import(try await source.readableImport(request.id, context.caller))
    }
  }

  package func listQuarantine(
    _ request: CatalogV1.ListQuarantineRequest, context: ServerContext
  ) async throws -> CatalogV1.ListQuarantineReply {
    let limit = try Parse.limit(request.limit, default: 100, most: 200)

    return try await database.read(.snapshot) { source in
      let found = try await source.readableImport(request.id, context.caller)
      let rows = try await source.quarantine(of: found.id, after: Int(request.after), limit: limit + 1)
      var reply = CatalogV1.ListQuarantineReply()
      var bytes = 0
      for row in rows.prefix(limit) {
        let told = CatalogV1.QuarantinedRow(
          row: try CatalogV1.ImportRow(packed: row.content), findings: row.findings.map { .init($0, context) })
        bytes += try told.packed().count
        // A page has one row at least, or nobody would get past a large one.
        guard bytes <= settings.imports.answerLimitBytes || reply.rows.isEmpty else { break }
        reply.rows.append(told)
      }
      if reply.rows.count < rows.count { reply.next = reply.rows.last?.row?.number ?? 0 }
      return reply
    }
  }
}

extension QuerySource where Self: ~Copyable {
  /// The import, if the caller acts for the body it was begun for.
  borrowing func ownImport(_ id: String, _ caller: Caller) async throws -> CatalogImport {
    try await catalogImport(id).owned(by: caller)
  }

  /// The import, also for the organisation whose entries it brings, and for auditors (Art. 31).
  borrowing func readableImport(_ id: String, _ caller: Caller) async throws -> CatalogImport {
    guard let found = try await catalogImport(id),
      caller.roles.contains(.auditor)
        || [found.begunFor.text, found.organisation.text].contains(caller.organisation.code)
    else { throw Refusal.importUnknown }
    return found
  }

  /// An organisation imports its own entries; its competent authority imports for it (Art. 5).
  borrowing func mayImport(_ caller: Caller, for body: Organisation) async throws -> Bool {
    if caller.organisation.code == body.code.text { return true }
    guard caller.isAuthority, let authority = try await authority(over: body) else { return false }
    return authority.code.text == caller.organisation.code
  }
}

extension CatalogImport? {
  /// The import, if there is one and the caller acts for the body it was begun for.
  func owned(by caller: Caller) throws(Refusal) -> CatalogImport {
    guard let self, self.begunFor.text == caller.organisation.code else { throw .importUnknown }
    return self
  }
}

extension LockKey {
  static func importing(_ id: String) -> LockKey { LockKey("catalog.import", id) }
  fileprivate static func importSource(_ code: SocialCreditCode, _ digest: String) -> LockKey {
    LockKey("catalog.import-source", code.text + digest)
  }
}

extension Parse {
  /// A SHA-256 in lower-hex.
  fileprivate static func digest(_ text: String, field: String) throws(RPCError) -> String {
    let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard text.utf8.count == 64, isHex else {
      throw .invalidArgument(
        field: field, "DIGEST_MALFORMED", en: "must be a SHA-256 in 64 lower-case hex digits", zh: "须为64位小写十六进制SHA-256")
    }
    return text
  }
}

extension Refusal {
  fileprivate static func importTooLarge(_ limit: Int) -> Refusal {
    Refusal(
      .limit, "IMPORT_TOO_LARGE", Bilingual(zh: "超过\(limit)行", en: "more than \(limit) rows"),
      remedy: Bilingual(zh: "请分成几个文件。", en: "Divide the files."))
  }
}
