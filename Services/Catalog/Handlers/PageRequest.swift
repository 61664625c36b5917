import RPC
import SuiteCrypto

/// A page of a list as a request asks for it: how many rows, and after which.
///
/// A token names the question it belongs to and the row the last page ended with, by the values the list is ordered by.
struct PageRequest: Sendable {
  let rows: Int
  /// What the last page ended with; `nil` begins.
  let after: [String]?
  private let question: String

  /// - Parameters:
  ///   - question: what is asked for, so that a token is good for it alone.
  ///   - keys: how many values the list is ordered by.
  init(
    limit: UInt32, token: String, of question: [String], keys: Int, _ settings: ListSettings
  ) throws(RPCError) {
    rows = try Parse.limit(limit, default: settings.pageRows, most: settings.pageRowsLimit)
    self.question = Hex.encode(SHA256.hash(Array(question.joined(separator: "\n").utf8)).bytes.prefix(8))
    guard !token.isEmpty else {
      after = nil
      return
    }
    guard let read = Self.keys(of: token, self.question), read.count == keys else { throw .pageTokenInvalid }
    after = read
  }

  /// One row more than the page has, by which it is seen whether another follows.
  var fetched: Int { rows + 1 }

  /// The page of what was found, and the token of the next one.
  func page<Row>(_ found: [Row], by keys: (Row) -> [String]) -> (rows: ArraySlice<Row>, next: String) {
    let page = found.prefix(rows)
    guard found.count > rows, let last = page.last else { return (page, "") }
    let parts = [question] + keys(last).map { Hex.encode(Array($0.utf8)) }
    return (page, parts.joined(separator: "."))
  }

  private static func keys(of token: String, _ question: String) -> [String]? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == question else { return nil }
    let keys = parts.dropFirst().compactMap { part -> String? in
      guard let bytes = Hex.decode(part), Hex.encode(bytes) == part, !bytes.contains(0) else { return nil }
      return String(validating: bytes, as: UTF8.self)
    }
    return keys.count == parts.count - 1 ? keys : nil
  }
}

extension PageRequest {
  /// The number of the last row, where a list is ordered by numbers.
  func number() throws(RPCError) -> Int? {
    guard let after else { return nil }
    guard let number = after.first.flatMap({ Int32($0) }), number >= 0 else { throw .pageTokenInvalid }
    return Int(number)
  }
}

extension RPCError {
  fileprivate static var pageTokenInvalid: RPCError {
    .invalidArgument(
      field: "page_token", "PAGE_TOKEN_INVALID", en: "does not belong to this list; begin without one",
      zh: "不属于本次查询，请重新开始")
  }
}
