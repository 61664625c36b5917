/// Statements that were sent together and are waited for together.
///
/// Touched only on the connection's thread.
final class Flight {
  private var results: [QueryResult?]
  private var failure: DatabaseError?
  private var unanswered: Int
  private let continuation: CheckedContinuation<[QueryResult], any Error>

  /// - Parameter continuation: resumed once all are answered, with the first error if one failed.
  init(of count: Int, _ continuation: CheckedContinuation<[QueryResult], any Error>) {
    results = Array(repeating: nil, count: count)
    unanswered = count
    self.continuation = continuation
  }

  func land(_ result: QueryResult, at place: Int) {
    results[place] = result
    answered()
  }

  func fail(_ error: DatabaseError) {
    failure = failure ?? error
    answered()
  }

  private func answered() {
    unanswered -= 1
    guard unanswered == 0 else { return }
    if let failure {
      continuation.resume(throwing: failure)
    } else {
      continuation.resume(returning: results.compactMap(\.self))
    }
  }
}
