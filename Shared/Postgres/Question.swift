/// Something to ask, and how the answer is read: so that questions about different things share one flight.
package struct Question<Answer>: Sendable {
  package let statements: [SQL]
  package let answer: @Sendable ([QueryResult]) throws -> Answer

  /// - Parameter answer: reads one result for each statement, in their order.
  package init(_ statements: [SQL], _ answer: @escaping @Sendable ([QueryResult]) throws -> Answer) {
    self.statements = statements
    self.answer = answer
  }

  package init(_ statement: SQL, _ answer: @escaping @Sendable (QueryResult) throws -> Answer) {
    self.init([statement]) { try answer($0[0]) }
  }

  /// One whose answer needs no asking.
  package static func known(_ answer: Answer) -> Question where Answer: Sendable {
    Question([]) { _ in answer }
  }

  package func map<Other>(_ change: @escaping @Sendable (Answer) throws -> Other) -> Question<Other> {
    Question<Other>(statements) { try change(try answer($0)) }
  }
}

extension QuerySource where Self: ~Copyable {
  /// Asks all of them in one flight; none may depend on another's answer.
  package borrowing func ask<each Answer>(
    _ questions: repeat Question<each Answer>
  ) async throws -> (repeat each Answer) {
    var statements: [SQL] = []
    for question in repeat each questions { statements += question.statements }
    var results = try await run(together: statements)[...]
    func next<One>(_ question: Question<One>) throws -> One {
      defer { results = results.dropFirst(question.statements.count) }
      return try question.answer(Array(results.prefix(question.statements.count)))
    }
    return (repeat try next(each questions))
  }
}
