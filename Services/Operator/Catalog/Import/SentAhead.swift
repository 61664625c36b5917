import RPC

/// Calls made before those before them are answered, and told of in their order.
package struct SentAhead<Part: Sendable, Answer: Sendable> {
  private let limit: Int
  private let call: @Sendable (Part) async throws -> Answer

  /// - Parameter limit: calls on their way at once.
  package init(limit: Int, _ call: @escaping @Sendable (Part) async throws -> Answer) {
    self.limit = limit
    self.call = call
  }

  /// Sends whatever `parts` hands over, and tells `told` of each answer. The first call that fails ends everything.
  package func run(
    _ parts: (_ send: (Part) async throws -> Void) async throws -> Void, told: @escaping (Part, Answer) throws -> Void
  ) async throws {
    let call = call
    try await withThrowingTaskGroup(of: (Int, Result<Answer, any Error>).self) { group in
      var untold: [Part] = []
      var answers: [Int: Result<Answer, any Error>] = [:]
      var next = 0
      func tellNext() async throws {
        while answers[next] == nil, let (number, answer) = try await group.next() { answers[number] = answer }
        let part = untold.removeFirst()
        try told(part, await settled(answers.removeValue(forKey: next), of: part))
        next += 1
      }
      try await parts { part in
        if untold.count == limit { try await tellNext() }
        let number = next + untold.count
        untold.append(part)
        group.addTask { (number, await Result { try await call(part) }) }
      }
      while !untold.isEmpty { try await tellNext() }
    }
  }

  /// A call that overtook the one before, which has been answered by now, is made again.
  private func settled(_ answer: Result<Answer, any Error>?, of part: Part) async throws -> Answer {
    if case .failure(let error as any RPCErrorConvertible) = answer, error.rpcError.reason == "ROWS_OUT_OF_ORDER" {
      return try await call(part)
    }
    guard let answer else { return try await call(part) }
    return try answer.get()
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
