internal import CPostgres

/// A libpq connection: the one owner of its `PGconn`.
///
/// Everything here is non-blocking. Not Sendable, so it stays with the ``Connection`` it belongs to, and so does the thread
/// that touches it.
struct Link: ~Copyable {
  private let handle: OpaquePointer

  /// Starts connecting; ``continueConnecting()`` goes on whenever the socket is ready.
  static func connecting(_ parameters: [(String, String)]) throws(DatabaseError) -> Link {
    guard let handle = start(parameters) else {
      throw DatabaseError(.unavailable, sensitiveText: "libpq is out of memory")
    }
    let link = Link(handle: handle)
    if link.isBroken { throw DatabaseError(.unavailable, sensitiveText: link.errorMessage) }
    // Notices would go to standard error otherwise.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    return link
  }

  private init(handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQfinish(handle)
  }

  private static func start(_ parameters: [(String, String)]) -> OpaquePointer? {
    let names = parameters.map { cString($0.0) }
    let values = parameters.map { cString($0.1) }
    return withPointers(to: names) { names in
      withPointers(to: values) { values in PQconnectStartParams(names, values, 0) }
    }
  }

  enum ConnectStep {
    case reading, writing, done, failed
  }

  func continueConnecting() -> ConnectStep {
    switch PQconnectPoll(handle) {
    case PGRES_POLLING_OK: .done
    case PGRES_POLLING_READING: .reading
    case PGRES_POLLING_WRITING: .writing
    default: .failed
    }
  }

  var descriptor: Int32 { PQsocket(handle) }
  var errorMessage: String { String(cString: PQerrorMessage(handle)) }
  var isBroken: Bool { PQstatus(handle) == CONNECTION_BAD }

  func enterPipelineMode() -> Bool {
    PQsetnonblocking(handle, 1) == 0 && PQenterPipelineMode(handle) == 1
  }

  func exitPipelineMode() -> Bool { PQexitPipelineMode(handle) == 1 }

  // MARK: Sending

  func sendPrepare(_ name: String, _ sql: SQL) -> Bool {
    let types = sql.parameters.map(\.type.rawValue)
    return PQsendPrepare(handle, name, sql.text, Int32(types.count), types) == 1
  }

  func sendPrepared(_ name: String, _ sql: SQL) -> Bool {
    Self.withParameters(sql) { count, _, values, lengths, formats in
      PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1) == 1
    }
  }

  func sendUnprepared(_ sql: SQL) -> Bool {
    Self.withParameters(sql) { count, types, values, lengths, formats in
      PQsendQueryParams(handle, sql.text, count, types, values, lengths, formats, 1) == 1
    }
  }

  /// Several statements in one text, without parameters; only outside pipeline mode.
  func sendScript(_ text: String) -> Bool { PQsendQuery(handle, text) == 1 }

  func sendSync() -> Bool { PQpipelineSync(handle) == 1 }

  /// Asks the server to send the results it has, without ending the transaction as a sync would.
  func sendFlushRequest() -> Bool { PQsendFlushRequest(handle) == 1 }

  /// `true` when all is sent, `false` when the socket is full, `nil` when the connection is broken.
  func flush() -> Bool? {
    switch PQflush(handle) {
    case 0: true
    case 1: false
    default: nil
    }
  }

  // MARK: Receiving

  func consumeInput() -> Bool { PQconsumeInput(handle) == 1 }
  var isBusy: Bool { PQisBusy(handle) == 1 }
  func nextResult() -> QueryResult? { PQgetResult(handle).map(QueryResult.init(taking:)) }

  /// The next notification as its channel and payload.
  func nextNotification() -> (channel: String, payload: String)? {
    guard let notification = PQnotifies(handle) else { return nil }
    defer { PQfreemem(notification) }
    return (String(cString: notification.pointee.relname), String(cString: notification.pointee.extra))
  }

  // MARK: Pointers

  /// Lends libpq's parallel arrays for the parameters of `sql`: types, values, lengths, formats (all binary).
  private static func withParameters(
    _ sql: SQL,
    _ body: (
      Int32, UnsafePointer<Oid>, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
    ) -> Bool
  ) -> Bool {
    let count = sql.parameters.count
    return sql.payload.withUnsafeBytes { payload in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count + 1) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * count + 1) { numbers in
          for (index, parameter) in sql.parameters.enumerated() {
            // An empty payload has no base address, but an empty value still needs one that is not NULL.
            let start = payload.baseAddress ?? UnsafeRawPointer(values.baseAddress!)
            let value = parameter.length < 0 ? nil : (start + parameter.offset).assumingMemoryBound(to: CChar.self)
            values.initializeElement(at: index, to: value)
            numbers.initializeElement(at: index, to: Int32(max(0, parameter.length)))
            numbers.initializeElement(at: count + index, to: 1)
            numbers.initializeElement(at: 2 * count + index, to: Int32(bitPattern: parameter.type.rawValue))
          }
          let numbers = UnsafePointer(numbers.baseAddress!)
          // An Oid is an unsigned number of the same size as the Int32 it was stored as.
          return UnsafeRawPointer(numbers + 2 * count).withMemoryRebound(to: Oid.self, capacity: count) { types in
            body(Int32(count), types, UnsafePointer(values.baseAddress!), numbers, numbers + count)
          }
        }
      }
    }
  }

  private static func cString(_ text: String) -> [CChar] { Array(text.utf8CString) }

  /// Lends a NULL-terminated array of C strings.
  private static func withPointers<R>(
    to strings: [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R
  ) -> R {
    func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> R {
      guard index < strings.count else { return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) } }
      return strings[index].withUnsafeBufferPointer { next(index + 1, pointers + [$0.baseAddress]) }
    }
    return next(0, [])
  }
}
