import Postgres

/// How to enter a provider's database, as libpq writes it: `host=… port=… dbname=… user=… password='…'`.
///
/// It stands in a file of its own that only share-service may read, because it holds a password.
struct Conninfo {
  let endpoint: DatabaseSettings.Endpoint

  /// Why a file is not used; never what it says.
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  init(parsing text: String) throws(Malformed) {
    var values = try Self.pairs(text)
    func take(_ key: String) -> String? { values.removeValue(forKey: key) }
    let host = take("host")
    let ports = (take("port") ?? "5432").split(separator: ",").map { Int($0) }
    guard let host, let database = take("dbname"), let user = take("user"), !ports.contains(nil) else {
      throw Malformed(description: "needs host, dbname and user, and numbers as ports")
    }
    var endpoint = DatabaseSettings.Endpoint(
      hosts: host.split(separator: ",").map(String.init), ports: ports.compactMap(\.self), database: database,
      user: user, password: take("password"))
    if let mode = take("sslmode") {
      guard Self.sslModes.contains(mode) else {
        throw Malformed(description: "has an sslmode that is none of \(Self.sslModes.joined(separator: ", "))")
      }
      endpoint.sslMode = mode
    }
    endpoint.sslRootCertificate = take("sslrootcert")
    if let key = values.keys.min() { throw Malformed(description: "has the parameter \(key), which is not used here") }
    self.endpoint = endpoint
  }

  /// Those of libpq without `allow`, which looks safe and is not.
  private static let sslModes = ["disable", "prefer", "require", "verify-ca", "verify-full"]

  /// `key = value` pairs; a value in single quotes may hold anything, a backslash takes the next character as it is.
  private static func pairs(_ text: String) throws(Malformed) -> [String: String] {
    var pairs: [String: String] = [:]
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return pairs }
      guard let equals = rest.firstIndex(of: "=") else { throw Malformed(description: "has a word without a value") }
      let key = rest[..<equals].filter { !$0.isWhitespace }
      rest = rest[rest.index(after: equals)...].drop { $0 == " " }
      pairs[String(key)] = try value(&rest)
    }
  }

  private static func value(_ rest: inout Substring) throws(Malformed) -> String {
    let isQuoted = rest.first == "'"
    if isQuoted { rest.removeFirst() }
    var value = ""
    while let character = rest.popFirst() {
      if character == "\\" {
        if let next = rest.popFirst() { value.append(next) }
      } else if isQuoted ? character == "'" : character.isWhitespace {
        return value
      } else {
        value.append(character)
      }
    }
    if isQuoted { throw Malformed(description: "has a quote that is not closed") }
    return value
  }
}
