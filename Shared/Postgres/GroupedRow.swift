/// A row that is put into its table together with those of other commands of its group, by one statement.
///
/// For tables that nearly every command of a kind adds to: a statement costs the server far more than one more row of it.
package protocol GroupedRow: Sendable {
  /// One statement that inserts all of `rows`, which are at least one.
  static func insertion(of rows: [Self]) -> SQL
}

extension Transaction {
  /// Inserts `row` if the command succeeds: when the bodies of its group have ended, or before a later body begins that
  /// shares a key with this one. The body itself does not see it.
  package borrowing func insert(_ row: some GroupedRow) {
    effects.rows.append(row)
  }
}

extension Connection {
  /// Sends one statement for each kind among `rows`, in the order in which the first of a kind came.
  func send(_ rows: [any GroupedRow]) {
    var rest = rows
    func sendAll<Row: GroupedRow>(like _: Row) {
      send(Row.insertion(of: rest.compactMap { $0 as? Row }))
      rest.removeAll { $0 is Row }
    }
    while let first = rest.first { sendAll(like: first) }
  }
}
