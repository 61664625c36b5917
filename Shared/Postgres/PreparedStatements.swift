/// The statements a session has prepared, found by their text and parameter types.
struct PreparedStatements {
  struct Key: Hashable {
    let text: String
    let types: [PostgresType]
  }

  enum Lookup {
    case known(name: String)
    case new(name: String, Key)
    case full
  }

  private var names: [Key: String] = [:]
  private var made = 0

  mutating func lookup(_ sql: SQL, limit: Int) -> Lookup {
    let key = Key(text: sql.text, types: sql.parameters.map(\.type))
    if let name = names[key] { return .known(name: name) }
    guard names.count < limit else { return .full }
    made += 1
    let name = "s\(made)"
    names[key] = name
    return .new(name: name, key)
  }

  mutating func forget(_ key: Key) {
    names[key] = nil
  }

  mutating func forgetAll() {
    names = [:]
  }
}
