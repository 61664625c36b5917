/// What a connection has sent and not yet been answered, in order.
struct Pipeline {
  enum Expectation {
    case prepare(PreparedStatements.Key, statement: String)
    case write(expecting: Int?, statement: String)
    case read(CheckedContinuation<QueryResult, any Error>, statement: String)
    case part(Flight, place: Int, statement: String)
    /// A statement that is a transaction of its own: its result counts once the sync behind it has ended that.
    case autocommit(CheckedContinuation<QueryResult, any Error>, statement: String)
    case script(CheckedContinuation<Void, any Error>)
    case sync
  }

  var statements = PreparedStatements()
  private var expected = Queue<Expectation>()
  private var syncs = 0
  private var answered: [CheckedContinuation<Void, Never>] = []
  private var scriptFailure: DatabaseError?
  private var held: (continuation: CheckedContinuation<QueryResult, any Error>, result: QueryResult)?
  /// An answer came that nothing waits for: whatever follows would be taken for something else.
  private(set) var isOutOfStep = false

  var isEmpty: Bool { expected.isEmpty }
  /// Whether a sync is under way, behind which the server listens whatever happened before.
  var isSyncing: Bool { syncs > 0 }

  mutating func expect(_ expectation: Expectation) {
    if case .sync = expectation { syncs += 1 }
    expected.append(expectation)
  }

  /// Resumes `continuation` once nothing is unanswered.
  mutating func whenAnswered(_ continuation: CheckedContinuation<Void, Never>) {
    answered.append(continuation)
  }

  mutating func beginScript() {
    scriptFailure = nil
  }

  /// Takes the answer to the oldest expectation.
  mutating func receive(_ result: QueryResult, failure: inout DatabaseError?) {
    if case .script = expected.first {
      // A script has a result per statement and ends with NULL; see `endOfResults`.
      if result.status == .failure { scriptFailure = scriptFailure ?? DatabaseError(result, statement: nil) }
      return
    }
    guard let expectation = expected.first, isInStep(result, with: expectation) else { return }
    _ = expected.popFirst()
    switch expectation {
    case .sync:
      syncs -= 1
      failure = nil
      if let (continuation, result) = held.take() { continuation.resume(returning: result) }
    case .script: break
    case .prepare(let key, let statement):
      if note(result, statement, &failure) != nil { statements.forget(key) }
    case .write(let rows, let statement):
      guard note(result, statement, &failure) == nil, let rows, failure == nil else { break }
      let found = result.affectedRows
      if found != rows {
        failure = DatabaseError(.unexpectedRowCount(expected: rows, found: found), statement: statement)
      }
    case .read(let continuation, let statement):
      if let error = note(result, statement, &failure) {
        continuation.resume(throwing: error)
      } else {
        continuation.resume(returning: result)
      }
    case .part(let flight, let place, let statement):
      if let error = note(result, statement, &failure) {
        flight.fail(error)
      } else {
        flight.land(result, at: place)
      }
    case .autocommit(let continuation, let statement):
      if let error = note(result, statement, &failure) {
        continuation.resume(throwing: error)
      } else {
        held = (continuation, result)
      }
    }
    resumeIfAnswered()
  }

  /// Whether `result` is the answer to `expectation`.
  ///
  /// A transaction may fail as late as at its sync, for instance at a constraint that is checked then, or because a
  /// notification cannot be stored. libpq tells that as a result of its own before that of the sync.
  private mutating func isInStep(_ result: QueryResult, with expectation: Expectation) -> Bool {
    switch (expectation, result.status) {
    case (.sync, .sync): return true
    case (.sync, .failure) where held != nil:
      held.take()?.continuation.resume(throwing: DatabaseError(result, statement: nil))
      return false
    case (.sync, _), (_, .sync):
      isOutOfStep = true
      return false
    default: return true
    }
  }

  /// Takes the NULL that ends a statement's results; `true` if it ended a script.
  mutating func endOfResults() -> Bool {
    guard case .script(let continuation) = expected.first else { return false }
    _ = expected.popFirst()
    if let scriptFailure {
      continuation.resume(throwing: scriptFailure)
    } else {
      continuation.resume()
    }
    resumeIfAnswered()
    return true
  }

  /// Answers everything with `error`: the connection is gone.
  mutating func abandon(_ error: DatabaseError) {
    held.take()?.continuation.resume(throwing: error)
    while let expectation = expected.popFirst() { refuse(expectation, error) }
    resumeIfAnswered()
  }

  func refuse(_ expectation: Expectation, _ error: DatabaseError) {
    switch expectation {
    case .read(let continuation, _), .autocommit(let continuation, _): continuation.resume(throwing: error)
    case .part(let flight, _, _): flight.fail(error)
    case .script(let continuation): continuation.resume(throwing: error)
    case .prepare, .write, .sync: break
    }
  }

  /// The error `result` stands for, if any, remembering the first.
  private mutating func note(_ result: QueryResult, _ statement: String, _ failure: inout DatabaseError?)
    -> DatabaseError?
  {
    switch result.status {
    case .success, .sync: return nil
    case .aborted: return failure ?? DatabaseError(.unavailable)
    case .failure:
      let error = DatabaseError(result, statement: statement)
      // A changed table invalidates prepared statements; they are prepared anew under other names.
      if error.sqlState == .featureNotSupported || error.sqlState == .undefinedPreparedStatement {
        statements.forgetAll()
      }
      failure = failure ?? error
      return failure
    }
  }

  private mutating func resumeIfAnswered() {
    guard expected.isEmpty, !answered.isEmpty else { return }
    for continuation in answered { continuation.resume() }
    answered = []
  }
}

/// A first-in, first-out queue whose storage is reused.
struct Queue<Element> {
  private var elements: [Element?] = []
  private var head = 0

  var isEmpty: Bool { head == elements.count }
  var first: Element? { isEmpty ? nil : elements[head] }

  mutating func append(_ element: Element) {
    elements.append(element)
  }

  mutating func popFirst() -> Element? {
    guard !isEmpty else { return nil }
    defer {
      elements[head] = nil
      head += 1
      if head == elements.count {
        elements.removeAll(keepingCapacity: true)
        head = 0
      }
    }
    return elements[head]
  }
}
