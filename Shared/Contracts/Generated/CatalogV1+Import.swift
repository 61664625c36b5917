// Generated from twinriver/catalog/v1/import.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// What an import is about.
  package struct BeginImportRequest: Sendable, Hashable {
    /// Whose entries; the competent authority may take in those of every department of its level.
    package var organisation: String = ""
    /// SHA-256 of the files and the profile, lower-hex: the same again goes on where it ended.
    package var sourceDigest: String = ""
    /// How many rows there are.
    package var rows: UInt32 = 0
    /// Check only, store nothing.
    package var dryRun: Bool = false
    /// Name of the profile, for the record.
    package var profile: String = ""

    package init() {}

    package init(
      organisation: String = "",
      sourceDigest: String = "",
      rows: UInt32 = 0,
      dryRun: Bool = false,
      profile: String = ""
    ) {
      self.organisation = organisation
      self.sourceDigest = sourceDigest
      self.rows = rows
      self.dryRun = dryRun
      self.profile = profile
    }
  }
}

extension CatalogV1 {
  /// An import.
  package struct Import: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Whose.
    package var organisation: String = ""
    /// Rows in all.
    package var rows: UInt32 = 0
    /// Rows taken in or put into quarantine so far; go on with the next.
    package var done: UInt32 = 0
    /// Drafts stored.
    package var stored: UInt32 = 0
    /// Rows unchanged since an earlier import.
    package var unchanged: UInt32 = 0
    /// Rows in quarantine.
    package var quarantined: UInt32 = 0
    /// Warnings and faults by rule.
    package var counts: [CatalogV1.RuleCount] = []
    /// Whether nothing was stored.
    package var dryRun: Bool = false
    /// When it began.
    package var beganAt: Date? = nil
    /// When it ended; absent before.
    package var finishedAt: Date? = nil

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      rows: UInt32 = 0,
      done: UInt32 = 0,
      stored: UInt32 = 0,
      unchanged: UInt32 = 0,
      quarantined: UInt32 = 0,
      counts: [CatalogV1.RuleCount] = [],
      dryRun: Bool = false,
      beganAt: Date? = nil,
      finishedAt: Date? = nil
    ) {
      self.id = id
      self.organisation = organisation
      self.rows = rows
      self.done = done
      self.stored = stored
      self.unchanged = unchanged
      self.quarantined = quarantined
      self.counts = counts
      self.dryRun = dryRun
      self.beganAt = beganAt
      self.finishedAt = finishedAt
    }
  }
}

extension CatalogV1 {
  /// How often a rule spoke.
  package struct RuleCount: Sendable, Hashable {
    /// "V08".
    package var rule: String = ""
    /// Findings that put a row into quarantine.
    package var errors: UInt32 = 0
    /// Findings that did not.
    package var warnings: UInt32 = 0

    package init() {}

    package init(
      rule: String = "",
      errors: UInt32 = 0,
      warnings: UInt32 = 0
    ) {
      self.rule = rule
      self.errors = errors
      self.warnings = warnings
    }
  }
}

extension CatalogV1 {
  /// One row: one entry with its items.
  package struct ImportRow: Sendable, Hashable {
    /// 1, 2, 3 … in the order of the file.
    package var number: UInt32 = 0
    /// The code the entry has where it comes from; its own code here is given by the code scheme.
    package var externalCode: String = ""
    /// The draft; `derived` says what the profile made.
    package var entry: CatalogV1.Entry? = nil

    package init() {}

    package init(
      number: UInt32 = 0,
      externalCode: String = "",
      entry: CatalogV1.Entry? = nil
    ) {
      self.number = number
      self.externalCode = externalCode
      self.entry = entry
    }
  }
}

extension CatalogV1 {
  /// Rows.
  package struct ImportRowsRequest: Sendable, Hashable {
    /// Import id.
    package var id: String = ""
    /// In order, without a gap to what is done.
    package var rows: [CatalogV1.ImportRow] = []

    package init() {}

    package init(
      id: String = "",
      rows: [CatalogV1.ImportRow] = []
    ) {
      self.id = id
      self.rows = rows
    }
  }
}

extension CatalogV1 {
  /// What was found in a row.
  package struct RowFinding: Sendable, Hashable {
    /// "V08".
    package var rule: String = ""
    /// Stable reason.
    package var reason: String = ""
    /// Article of the decree.
    package var article: String = ""
    /// Path below the entry.
    package var field: String = ""
    /// What is wrong.
    package var message: String = ""
    /// How to mend it.
    package var remedy: String = ""
    /// It does not keep the row out.
    package var warning: Bool = false

    package init() {}

    package init(
      rule: String = "",
      reason: String = "",
      article: String = "",
      field: String = "",
      message: String = "",
      remedy: String = "",
      warning: Bool = false
    ) {
      self.rule = rule
      self.reason = reason
      self.article = article
      self.field = field
      self.message = message
      self.remedy = remedy
      self.warning = warning
    }
  }
}

extension CatalogV1 {
  /// What became of a row.
  package struct RowOutcome: Sendable, Hashable {
    /// The row.
    package var number: UInt32 = 0
    /// The entry's code here; empty in quarantine or on a dry run.
    package var code: String = ""
    /// It was there already, just so.
    package var unchanged: Bool = false
    /// Everything found.
    package var findings: [CatalogV1.RowFinding] = []

    package init() {}

    package init(
      number: UInt32 = 0,
      code: String = "",
      unchanged: Bool = false,
      findings: [CatalogV1.RowFinding] = []
    ) {
      self.number = number
      self.code = code
      self.unchanged = unchanged
      self.findings = findings
    }
  }
}

extension CatalogV1 {
  /// What became of the rows.
  package struct ImportRowsReply: Sendable, Hashable {
    /// By number.
    package var outcomes: [CatalogV1.RowOutcome] = []

    package init() {}

    package init(
      outcomes: [CatalogV1.RowOutcome] = []
    ) {
      self.outcomes = outcomes
    }
  }
}

extension CatalogV1 {
  /// Which import.
  package struct FinishImportRequest: Sendable, Hashable {
    /// Import id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension CatalogV1 {
  /// Which import.
  package struct GetImportRequest: Sendable, Hashable {
    /// Import id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension CatalogV1 {
  /// A page of the quarantine.
  package struct ListQuarantineRequest: Sendable, Hashable {
    /// Import id.
    package var id: String = ""
    /// Rows after this number.
    package var after: UInt32 = 0
    /// 1 to 200; 0 means 100.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      id: String = "",
      after: UInt32 = 0,
      limit: UInt32 = 0
    ) {
      self.id = id
      self.after = after
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// A row in quarantine.
  package struct QuarantinedRow: Sendable, Hashable {
    /// The row as it came.
    package var row: CatalogV1.ImportRow? = nil
    /// Why.
    package var findings: [CatalogV1.RowFinding] = []

    package init() {}

    package init(
      row: CatalogV1.ImportRow? = nil,
      findings: [CatalogV1.RowFinding] = []
    ) {
      self.row = row
      self.findings = findings
    }
  }
}

extension CatalogV1 {
  /// The page.
  package struct ListQuarantineReply: Sendable, Hashable {
    /// By number.
    package var rows: [CatalogV1.QuarantinedRow] = []
    /// Pass as `after` for the next page; 0 at the end.
    package var next: UInt32 = 0

    package init() {}

    package init(
      rows: [CatalogV1.QuarantinedRow] = [],
      next: UInt32 = 0
    ) {
      self.rows = rows
      self.next = next
    }
  }
}

extension CatalogV1 {
  /// A page of entries.
  package struct ExportEntriesRequest: Sendable, Hashable {
    /// Only this organisation's; with it also its drafts if it is the caller's own.
    package var organisation: String = ""
    /// Codes after this one.
    package var after: String = ""
    /// 1 to 100; 0 means 50.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      organisation: String = "",
      after: String = "",
      limit: UInt32 = 0
    ) {
      self.organisation = organisation
      self.after = after
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// The page.
  package struct ExportEntriesReply: Sendable, Hashable {
    /// By code: the version in force, or for one's own the newest.
    package var entries: [CatalogV1.Entry] = []
    /// Pass as `after` for the next page; empty at the end.
    package var next: String = ""

    package init() {}

    package init(
      entries: [CatalogV1.Entry] = [],
      next: String = ""
    ) {
      self.entries = entries
      self.next = next
    }
  }
}

extension CatalogV1.BeginImportRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.BeginImportRequest"
  package typealias CMessage = Twinriver__Catalog__V1__BeginImportRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_begin_import_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.BeginImportRequest.organisation")
    self.sourceDigest = try Unpacking.string(
      c.pointee.source_digest, in: "twinriver.catalog.v1.BeginImportRequest.source_digest")
    self.rows = c.pointee.rows
    self.dryRun = c.pointee.dry_run != 0
    self.profile = try Unpacking.string(c.pointee.profile, in: "twinriver.catalog.v1.BeginImportRequest.profile")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.BeginImportRequest.organisation")
    c.pointee.source_digest = try arena.string(
      self.sourceDigest, in: "twinriver.catalog.v1.BeginImportRequest.source_digest")
    c.pointee.rows = self.rows
    c.pointee.dry_run = self.dryRun ? 1 : 0
    c.pointee.profile = try arena.string(self.profile, in: "twinriver.catalog.v1.BeginImportRequest.profile")
    return c
  }
}

extension CatalogV1.Import: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Import"
  package typealias CMessage = Twinriver__Catalog__V1__Import
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_import()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.Import.id")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.catalog.v1.Import.organisation")
    self.rows = c.pointee.rows
    self.done = c.pointee.done
    self.stored = c.pointee.stored
    self.unchanged = c.pointee.unchanged
    self.quarantined = c.pointee.quarantined
    self.counts.reserveCapacity(c.pointee.n_counts)
    for index in 0..<c.pointee.n_counts { self.counts.append(try CatalogV1.RuleCount(c.pointee.counts[index]!)) }
    self.dryRun = c.pointee.dry_run != 0
    if let value = c.pointee.began_at { self.beganAt = try Date(value) }
    if let value = c.pointee.finished_at { self.finishedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.Import.id")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.Import.organisation")
    c.pointee.rows = self.rows
    c.pointee.done = self.done
    c.pointee.stored = self.stored
    c.pointee.unchanged = self.unchanged
    c.pointee.quarantined = self.quarantined
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = try arena.pointers(self.counts.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.RuleCount.CMessage>?.self, capacity: self.counts.count)
    for index in self.counts.indices { c.pointee.counts[index] = try self.counts[index].allocated(in: arena) }
    c.pointee.dry_run = self.dryRun ? 1 : 0
    if let value = self.beganAt { c.pointee.began_at = try value.allocated(in: arena) }
    if let value = self.finishedAt { c.pointee.finished_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RuleCount: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RuleCount"
  package typealias CMessage = Twinriver__Catalog__V1__RuleCount
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_rule_count()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.rule = try Unpacking.string(c.pointee.rule, in: "twinriver.catalog.v1.RuleCount.rule")
    self.errors = c.pointee.errors
    self.warnings = c.pointee.warnings
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.rule = try arena.string(self.rule, in: "twinriver.catalog.v1.RuleCount.rule")
    c.pointee.errors = self.errors
    c.pointee.warnings = self.warnings
    return c
  }
}

extension CatalogV1.ImportRow: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ImportRow"
  package typealias CMessage = Twinriver__Catalog__V1__ImportRow
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_import_row()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.number = c.pointee.number
    self.externalCode = try Unpacking.string(
      c.pointee.external_code, in: "twinriver.catalog.v1.ImportRow.external_code")
    if let value = c.pointee.entry { self.entry = try CatalogV1.Entry(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = self.number
    c.pointee.external_code = try arena.string(self.externalCode, in: "twinriver.catalog.v1.ImportRow.external_code")
    if let value = self.entry { c.pointee.entry = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ImportRowsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ImportRowsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ImportRowsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_import_rows_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ImportRowsRequest.id")
    self.rows.reserveCapacity(c.pointee.n_rows)
    for index in 0..<c.pointee.n_rows { self.rows.append(try CatalogV1.ImportRow(c.pointee.rows[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ImportRowsRequest.id")
    c.pointee.n_rows = self.rows.count
    c.pointee.rows = try arena.pointers(self.rows.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.ImportRow.CMessage>?.self, capacity: self.rows.count)
    for index in self.rows.indices { c.pointee.rows[index] = try self.rows[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RowFinding: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RowFinding"
  package typealias CMessage = Twinriver__Catalog__V1__RowFinding
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_row_finding()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.rule = try Unpacking.string(c.pointee.rule, in: "twinriver.catalog.v1.RowFinding.rule")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.RowFinding.reason")
    self.article = try Unpacking.string(c.pointee.article, in: "twinriver.catalog.v1.RowFinding.article")
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.catalog.v1.RowFinding.field")
    self.message = try Unpacking.string(c.pointee.message, in: "twinriver.catalog.v1.RowFinding.message")
    self.remedy = try Unpacking.string(c.pointee.remedy, in: "twinriver.catalog.v1.RowFinding.remedy")
    self.warning = c.pointee.warning != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.rule = try arena.string(self.rule, in: "twinriver.catalog.v1.RowFinding.rule")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.RowFinding.reason")
    c.pointee.article = try arena.string(self.article, in: "twinriver.catalog.v1.RowFinding.article")
    c.pointee.field = try arena.string(self.field, in: "twinriver.catalog.v1.RowFinding.field")
    c.pointee.message = try arena.string(self.message, in: "twinriver.catalog.v1.RowFinding.message")
    c.pointee.remedy = try arena.string(self.remedy, in: "twinriver.catalog.v1.RowFinding.remedy")
    c.pointee.warning = self.warning ? 1 : 0
    return c
  }
}

extension CatalogV1.RowOutcome: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RowOutcome"
  package typealias CMessage = Twinriver__Catalog__V1__RowOutcome
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_row_outcome()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.number = c.pointee.number
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.RowOutcome.code")
    self.unchanged = c.pointee.unchanged != 0
    self.findings.reserveCapacity(c.pointee.n_findings)
    for index in 0..<c.pointee.n_findings { self.findings.append(try CatalogV1.RowFinding(c.pointee.findings[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = self.number
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.RowOutcome.code")
    c.pointee.unchanged = self.unchanged ? 1 : 0
    c.pointee.n_findings = self.findings.count
    c.pointee.findings = try arena.pointers(self.findings.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.RowFinding.CMessage>?.self, capacity: self.findings.count)
    for index in self.findings.indices { c.pointee.findings[index] = try self.findings[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ImportRowsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ImportRowsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ImportRowsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_import_rows_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.outcomes.reserveCapacity(c.pointee.n_outcomes)
    for index in 0..<c.pointee.n_outcomes { self.outcomes.append(try CatalogV1.RowOutcome(c.pointee.outcomes[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_outcomes = self.outcomes.count
    c.pointee.outcomes = try arena.pointers(self.outcomes.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.RowOutcome.CMessage>?.self, capacity: self.outcomes.count)
    for index in self.outcomes.indices { c.pointee.outcomes[index] = try self.outcomes[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.FinishImportRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.FinishImportRequest"
  package typealias CMessage = Twinriver__Catalog__V1__FinishImportRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_finish_import_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.FinishImportRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.FinishImportRequest.id")
    return c
  }
}

extension CatalogV1.GetImportRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetImportRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetImportRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_import_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.GetImportRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.GetImportRequest.id")
    return c
  }
}

extension CatalogV1.ListQuarantineRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListQuarantineRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListQuarantineRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_quarantine_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ListQuarantineRequest.id")
    self.after = c.pointee.after
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ListQuarantineRequest.id")
    c.pointee.after = self.after
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.QuarantinedRow: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.QuarantinedRow"
  package typealias CMessage = Twinriver__Catalog__V1__QuarantinedRow
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_quarantined_row()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    if let value = c.pointee.row { self.row = try CatalogV1.ImportRow(value) }
    self.findings.reserveCapacity(c.pointee.n_findings)
    for index in 0..<c.pointee.n_findings { self.findings.append(try CatalogV1.RowFinding(c.pointee.findings[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.row { c.pointee.row = try value.allocated(in: arena) }
    c.pointee.n_findings = self.findings.count
    c.pointee.findings = try arena.pointers(self.findings.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.RowFinding.CMessage>?.self, capacity: self.findings.count)
    for index in self.findings.indices { c.pointee.findings[index] = try self.findings[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListQuarantineReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListQuarantineReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListQuarantineReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_quarantine_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.rows.reserveCapacity(c.pointee.n_rows)
    for index in 0..<c.pointee.n_rows { self.rows.append(try CatalogV1.QuarantinedRow(c.pointee.rows[index]!)) }
    self.next = c.pointee.next
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_rows = self.rows.count
    c.pointee.rows = try arena.pointers(self.rows.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.QuarantinedRow.CMessage>?.self, capacity: self.rows.count)
    for index in self.rows.indices { c.pointee.rows[index] = try self.rows[index].allocated(in: arena) }
    c.pointee.next = self.next
    return c
  }
}

extension CatalogV1.ExportEntriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ExportEntriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ExportEntriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_export_entries_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ExportEntriesRequest.organisation")
    self.after = try Unpacking.string(c.pointee.after, in: "twinriver.catalog.v1.ExportEntriesRequest.after")
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ExportEntriesRequest.organisation")
    c.pointee.after = try arena.string(self.after, in: "twinriver.catalog.v1.ExportEntriesRequest.after")
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.ExportEntriesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ExportEntriesReply"
  package typealias CMessage = Twinriver__Catalog__V1__ExportEntriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_export_entries_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.Entry(c.pointee.entries[index]!)) }
    self.next = try Unpacking.string(c.pointee.next, in: "twinriver.catalog.v1.ExportEntriesReply.next")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Entry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    c.pointee.next = try arena.string(self.next, in: "twinriver.catalog.v1.ExportEntriesReply.next")
    return c
  }
}
