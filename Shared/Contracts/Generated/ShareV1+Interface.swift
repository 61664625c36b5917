// Generated from twinriver/share/v1/interface.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// Why the program cannot answer.
  package struct InterfaceFailure: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Its data are away; the caller is told SOURCE_DOWN.
    package static let unavailable = Self(rawValue: 1)
    /// It has too much to do; the caller is told SOURCE_BUSY.
    package static let busy = Self(rawValue: 2)
    /// A key does not have the form the data need; the caller is told KEY_MALFORMED.
    package static let keyMalformed = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .unavailable,
      .busy,
      .keyMalformed,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "INTERFACE_FAILURE_UNSPECIFIED"
      case 1: "INTERFACE_FAILURE_UNAVAILABLE"
      case 2: "INTERFACE_FAILURE_BUSY"
      case 3: "INTERFACE_FAILURE_KEY_MALFORMED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// An interface mount.
  package struct MountInterfaceRequest: Sendable, Hashable {
    /// Published entry of the caller's organisation.
    package var entry: String = ""
    /// Where the program calls a column otherwise than the entry.
    package var columns: [ShareV1.ColumnMapping] = []

    package init() {}

    package init(
      entry: String = "",
      columns: [ShareV1.ColumnMapping] = []
    ) {
      self.entry = entry
      self.columns = columns
    }
  }
}

extension ShareV1 {
  /// Who waits for queries.
  package struct TakeQueriesRequest: Sendable, Hashable {
    /// Entries of interface mounts of the caller's organisation, 1 to 100.
    package var entries: [String] = []
    /// How long to wait for the first query, at most 60,000.
    package var waitMs: UInt32 = 0
    /// Queries at most, 1 to 64; 16 if 0.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      entries: [String] = [],
      waitMs: UInt32 = 0,
      limit: UInt32 = 0
    ) {
      self.entries = entries
      self.waitMs = waitMs
      self.limit = limit
    }
  }
}

extension ShareV1 {
  /// Queries taken; none when the time is over.
  package struct TakeQueriesReply: Sendable, Hashable {
    /// Oldest first.
    package var queries: [ShareV1.InterfaceQuery] = []

    package init() {}

    package init(
      queries: [ShareV1.InterfaceQuery] = []
    ) {
      self.queries = queries
    }
  }
}

extension ShareV1 {
  /// What share-service asks.
  package struct InterfaceQuery: Sendable, Hashable {
    /// Id, to be said in the answer.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Version of the entry the mount was last compared with.
    package var entryVersion: UInt32 = 0
    /// Columns to answer, in this order and as the program calls them; those of the key are the first.
    package var columns: [String] = []
    /// How many of them are the key.
    package var keyWidth: UInt32 = 0
    /// Records that do not pass each of these may be left out; whichever come are passed over.
    package var filters: [ShareV1.RowFilter] = []
    /// An answer that comes later than this is not waited for.
    package var answerWithinMs: UInt32 = 0
    /// What is asked.
    package var question: Question? = nil

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      entryVersion: UInt32 = 0,
      columns: [String] = [],
      keyWidth: UInt32 = 0,
      filters: [ShareV1.RowFilter] = [],
      answerWithinMs: UInt32 = 0,
      question: Question? = nil
    ) {
      self.id = id
      self.entry = entry
      self.entryVersion = entryVersion
      self.columns = columns
      self.keyWidth = keyWidth
      self.filters = filters
      self.answerWithinMs = answerWithinMs
      self.question = question
    }

    /// What is asked.
    package enum Question: Sendable, Hashable {
      /// Whether the data are there.
      case probe(ShareV1.InterfaceProbe)
      /// Records by key.
      case keys(ShareV1.InterfaceKeys)
      /// Records in the order of their keys.
      case page(ShareV1.InterfacePage)
    }
  }
}

extension ShareV1 {
  /// Asks which columns there are; answered by a finding.
  package struct InterfaceProbe: Sendable, Hashable {

    package init() {}
  }
}

extension ShareV1 {
  /// Asks for records by key; each key at most once in the answer, keys without a record not at all.
  package struct InterfaceKeys: Sendable, Hashable {
    /// Keys.
    package var keys: [ShareV1.InterfaceKey] = []

    package init() {}

    package init(
      keys: [ShareV1.InterfaceKey] = []
    ) {
      self.keys = keys
    }
  }
}

extension ShareV1 {
  /// The key of a record.
  package struct InterfaceKey: Sendable, Hashable {
    /// Values of the key columns.
    package var values: [String] = []

    package init() {}

    package init(
      values: [String] = []
    ) {
      self.values = values
    }
  }
}

extension ShareV1 {
  /// Asks for the records that follow a key. The end is an answer without records.
  package struct InterfacePage: Sendable, Hashable {
    /// Key of the last record before the page; empty at the beginning.
    package var afterKey: [String] = []
    /// Records at most; there may be fewer.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      afterKey: [String] = [],
      limit: UInt32 = 0
    ) {
      self.afterKey = afterKey
      self.limit = limit
    }
  }
}

extension ShareV1 {
  /// Answers.
  package struct AnswerQueriesRequest: Sendable, Hashable {
    /// Answers, 1 to 64.
    package var answers: [ShareV1.InterfaceAnswer] = []

    package init() {}

    package init(
      answers: [ShareV1.InterfaceAnswer] = []
    ) {
      self.answers = answers
    }
  }
}

extension ShareV1 {
  /// An answer.
  package struct InterfaceAnswer: Sendable, Hashable {
    /// Query id.
    package var id: String = ""
    /// The answer.
    package var answer: Answer? = nil

    package init() {}

    package init(
      id: String = "",
      answer: Answer? = nil
    ) {
      self.id = id
      self.answer = answer
    }

    /// The answer.
    package enum Answer: Sendable, Hashable {
      /// To queries for records.
      case records(ShareV1.InterfaceRecords)
      /// To a probe.
      case finding(ShareV1.InterfaceFinding)
      /// To any: the program cannot answer.
      case failure(ShareV1.InterfaceFailure)
    }
  }
}

extension ShareV1 {
  /// Records, those of a page in strictly ascending order of the bytes of their keys' values in UTF-8.
  package struct InterfaceRecords: Sendable, Hashable {
    /// Records.
    package var records: [ShareV1.InterfaceRecord] = []

    package init() {}

    package init(
      records: [ShareV1.InterfaceRecord] = []
    ) {
      self.records = records
    }
  }
}

extension ShareV1 {
  /// A record.
  package struct InterfaceRecord: Sendable, Hashable {
    /// Values as text in the order of the query's columns; an absent value is empty and listed in nulls.
    package var values: [String] = []
    /// Indexes of values that are absent; never of a key.
    package var nulls: [UInt32] = []

    package init() {}

    package init(
      values: [String] = [],
      nulls: [UInt32] = []
    ) {
      self.values = values
      self.nulls = nulls
    }
  }
}

extension ShareV1 {
  /// What the program has.
  package struct InterfaceFinding: Sendable, Hashable {
    /// Its columns, as it calls them.
    package var columns: [String] = []
    /// Records.
    package var recordCount: UInt64 = 0
    /// When the data last changed; left out if that is not known (Art. 11).
    package var dataChangedAt: Date? = nil

    package init() {}

    package init(
      columns: [String] = [],
      recordCount: UInt64 = 0,
      dataChangedAt: Date? = nil
    ) {
      self.columns = columns
      self.recordCount = recordCount
      self.dataChangedAt = dataChangedAt
    }
  }
}

extension ShareV1 {
  /// What became of the answers.
  package struct AnswerQueriesReply: Sendable, Hashable {
    /// Those that were not taken; all others were.
    package var refused: [ShareV1.RefusedAnswer] = []

    package init() {}

    package init(
      refused: [ShareV1.RefusedAnswer] = []
    ) {
      self.refused = refused
    }
  }
}

extension ShareV1 {
  /// An answer that was not taken.
  package struct RefusedAnswer: Sendable, Hashable {
    /// Query id.
    package var id: String = ""
    /// UPPER_SNAKE reason.
    package var reason: String = ""
    /// The reason in words.
    package var message: String = ""

    package init() {}

    package init(
      id: String = "",
      reason: String = "",
      message: String = ""
    ) {
      self.id = id
      self.reason = reason
      self.message = message
    }
  }
}

extension ShareV1.MountInterfaceRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.MountInterfaceRequest"
  package typealias CMessage = Twinriver__Share__V1__MountInterfaceRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_mount_interface_request()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.MountInterfaceRequest.entry")
    self.columns.reserveCapacity(c.pointee.n_columns)
    for index in 0..<c.pointee.n_columns { self.columns.append(try ShareV1.ColumnMapping(c.pointee.columns[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.MountInterfaceRequest.entry")
    c.pointee.n_columns = self.columns.count
    c.pointee.columns = try arena.pointers(self.columns.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.ColumnMapping.CMessage>?.self, capacity: self.columns.count)
    for index in self.columns.indices { c.pointee.columns[index] = try self.columns[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.TakeQueriesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.TakeQueriesRequest"
  package typealias CMessage = Twinriver__Share__V1__TakeQueriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_take_queries_request()) }

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
    self.entries = try Unpacking.strings(
      c.pointee.entries, count: c.pointee.n_entries, in: "twinriver.share.v1.TakeQueriesRequest.entries")
    self.waitMs = c.pointee.wait_ms
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_entries, c.pointee.entries) = try arena.strings(
      self.entries, in: "twinriver.share.v1.TakeQueriesRequest.entries")
    c.pointee.wait_ms = self.waitMs
    c.pointee.limit = self.limit
    return c
  }
}

extension ShareV1.TakeQueriesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.TakeQueriesReply"
  package typealias CMessage = Twinriver__Share__V1__TakeQueriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_take_queries_reply()) }

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
    self.queries.reserveCapacity(c.pointee.n_queries)
    for index in 0..<c.pointee.n_queries { self.queries.append(try ShareV1.InterfaceQuery(c.pointee.queries[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_queries = self.queries.count
    c.pointee.queries = try arena.pointers(self.queries.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.InterfaceQuery.CMessage>?.self, capacity: self.queries.count)
    for index in self.queries.indices { c.pointee.queries[index] = try self.queries[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.InterfaceQuery: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceQuery"
  package typealias CMessage = Twinriver__Share__V1__InterfaceQuery
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_query()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.InterfaceQuery.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.InterfaceQuery.entry")
    self.entryVersion = c.pointee.entry_version
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.InterfaceQuery.columns")
    self.keyWidth = c.pointee.key_width
    self.filters.reserveCapacity(c.pointee.n_filters)
    for index in 0..<c.pointee.n_filters { self.filters.append(try ShareV1.RowFilter(c.pointee.filters[index]!)) }
    self.answerWithinMs = c.pointee.answer_within_ms
    switch c.pointee.question_case.rawValue {
    case 8: self.question = .probe(try ShareV1.InterfaceProbe(c.pointee.probe!))
    case 9: self.question = .keys(try ShareV1.InterfaceKeys(c.pointee.keys!))
    case 10: self.question = .page(try ShareV1.InterfacePage(c.pointee.page!))
    default: self.question = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.InterfaceQuery.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.InterfaceQuery.entry")
    c.pointee.entry_version = self.entryVersion
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.InterfaceQuery.columns")
    c.pointee.key_width = self.keyWidth
    c.pointee.n_filters = self.filters.count
    c.pointee.filters = try arena.pointers(self.filters.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.RowFilter.CMessage>?.self, capacity: self.filters.count)
    for index in self.filters.indices { c.pointee.filters[index] = try self.filters[index].allocated(in: arena) }
    c.pointee.answer_within_ms = self.answerWithinMs
    switch self.question {
    case .probe(let value):
      c.pointee.question_case = .init(rawValue: 8)
      c.pointee.probe = try value.allocated(in: arena)
    case .keys(let value):
      c.pointee.question_case = .init(rawValue: 9)
      c.pointee.keys = try value.allocated(in: arena)
    case .page(let value):
      c.pointee.question_case = .init(rawValue: 10)
      c.pointee.page = try value.allocated(in: arena)
    case nil: break
    }
    return c
  }
}

extension ShareV1.InterfaceProbe: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceProbe"
  package typealias CMessage = Twinriver__Share__V1__InterfaceProbe
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_probe()) }

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
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    return c
  }
}

extension ShareV1.InterfaceKeys: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceKeys"
  package typealias CMessage = Twinriver__Share__V1__InterfaceKeys
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_keys()) }

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
    self.keys.reserveCapacity(c.pointee.n_keys)
    for index in 0..<c.pointee.n_keys { self.keys.append(try ShareV1.InterfaceKey(c.pointee.keys[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_keys = self.keys.count
    c.pointee.keys = try arena.pointers(self.keys.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.InterfaceKey.CMessage>?.self, capacity: self.keys.count)
    for index in self.keys.indices { c.pointee.keys[index] = try self.keys[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.InterfaceKey: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceKey"
  package typealias CMessage = Twinriver__Share__V1__InterfaceKey
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_key()) }

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
    self.values = try Unpacking.strings(
      c.pointee.values, count: c.pointee.n_values, in: "twinriver.share.v1.InterfaceKey.values")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_values, c.pointee.values) = try arena.strings(
      self.values, in: "twinriver.share.v1.InterfaceKey.values")
    return c
  }
}

extension ShareV1.InterfacePage: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfacePage"
  package typealias CMessage = Twinriver__Share__V1__InterfacePage
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_page()) }

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
    self.afterKey = try Unpacking.strings(
      c.pointee.after_key, count: c.pointee.n_after_key, in: "twinriver.share.v1.InterfacePage.after_key")
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_after_key, c.pointee.after_key) = try arena.strings(
      self.afterKey, in: "twinriver.share.v1.InterfacePage.after_key")
    c.pointee.limit = self.limit
    return c
  }
}

extension ShareV1.AnswerQueriesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.AnswerQueriesRequest"
  package typealias CMessage = Twinriver__Share__V1__AnswerQueriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_answer_queries_request()) }

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
    self.answers.reserveCapacity(c.pointee.n_answers)
    for index in 0..<c.pointee.n_answers { self.answers.append(try ShareV1.InterfaceAnswer(c.pointee.answers[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_answers = self.answers.count
    c.pointee.answers = try arena.pointers(self.answers.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.InterfaceAnswer.CMessage>?.self, capacity: self.answers.count)
    for index in self.answers.indices { c.pointee.answers[index] = try self.answers[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.InterfaceAnswer: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceAnswer"
  package typealias CMessage = Twinriver__Share__V1__InterfaceAnswer
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_answer()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.InterfaceAnswer.id")
    switch c.pointee.answer_case.rawValue {
    case 2: self.answer = .records(try ShareV1.InterfaceRecords(c.pointee.records!))
    case 3: self.answer = .finding(try ShareV1.InterfaceFinding(c.pointee.finding!))
    case 4: self.answer = .failure(ShareV1.InterfaceFailure(rawValue: Int32(bitPattern: c.pointee.failure.rawValue)))
    default: self.answer = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.InterfaceAnswer.id")
    switch self.answer {
    case .records(let value):
      c.pointee.answer_case = .init(rawValue: 2)
      c.pointee.records = try value.allocated(in: arena)
    case .finding(let value):
      c.pointee.answer_case = .init(rawValue: 3)
      c.pointee.finding = try value.allocated(in: arena)
    case .failure(let value):
      c.pointee.answer_case = .init(rawValue: 4)
      c.pointee.failure = .init(rawValue: UInt32(bitPattern: value.rawValue))
    case nil: break
    }
    return c
  }
}

extension ShareV1.InterfaceRecords: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceRecords"
  package typealias CMessage = Twinriver__Share__V1__InterfaceRecords
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_records()) }

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
    self.records.reserveCapacity(c.pointee.n_records)
    for index in 0..<c.pointee.n_records { self.records.append(try ShareV1.InterfaceRecord(c.pointee.records[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_records = self.records.count
    c.pointee.records = try arena.pointers(self.records.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.InterfaceRecord.CMessage>?.self, capacity: self.records.count)
    for index in self.records.indices { c.pointee.records[index] = try self.records[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.InterfaceRecord: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceRecord"
  package typealias CMessage = Twinriver__Share__V1__InterfaceRecord
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_record()) }

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
    self.values = try Unpacking.strings(
      c.pointee.values, count: c.pointee.n_values, in: "twinriver.share.v1.InterfaceRecord.values")
    self.nulls = Unpacking.numbers(c.pointee.nulls, count: c.pointee.n_nulls)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_values, c.pointee.values) = try arena.strings(
      self.values, in: "twinriver.share.v1.InterfaceRecord.values")
    (c.pointee.n_nulls, c.pointee.nulls) = try arena.numbers(self.nulls)
    return c
  }
}

extension ShareV1.InterfaceFinding: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceFinding"
  package typealias CMessage = Twinriver__Share__V1__InterfaceFinding
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_finding()) }

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
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.InterfaceFinding.columns")
    self.recordCount = c.pointee.record_count
    if let value = c.pointee.data_changed_at { self.dataChangedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.InterfaceFinding.columns")
    c.pointee.record_count = self.recordCount
    if let value = self.dataChangedAt { c.pointee.data_changed_at = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.AnswerQueriesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.AnswerQueriesReply"
  package typealias CMessage = Twinriver__Share__V1__AnswerQueriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_answer_queries_reply()) }

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
    self.refused.reserveCapacity(c.pointee.n_refused)
    for index in 0..<c.pointee.n_refused { self.refused.append(try ShareV1.RefusedAnswer(c.pointee.refused[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_refused = self.refused.count
    c.pointee.refused = try arena.pointers(self.refused.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.RefusedAnswer.CMessage>?.self, capacity: self.refused.count)
    for index in self.refused.indices { c.pointee.refused[index] = try self.refused[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.RefusedAnswer: ContractMessage {
  package static let fullName = "twinriver.share.v1.RefusedAnswer"
  package typealias CMessage = Twinriver__Share__V1__RefusedAnswer
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_refused_answer()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RefusedAnswer.id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.RefusedAnswer.reason")
    self.message = try Unpacking.string(c.pointee.message, in: "twinriver.share.v1.RefusedAnswer.message")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RefusedAnswer.id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.RefusedAnswer.reason")
    c.pointee.message = try arena.string(self.message, in: "twinriver.share.v1.RefusedAnswer.message")
    return c
  }
}
