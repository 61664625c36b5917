import FoundationEssentials
import Postgres

/// Whether interfaces are dialled in at each replica, as rows of `interface_contact`.
extension QuerySource where Self: ~Copyable {
  /// Which entries have interfaces, and whose.
  borrowing func interfaceLines() async throws -> [InterfaceQueues.Line] {
    try await query("SELECT entry, provider FROM mount WHERE kind = 'interface'", as: String.self, String.self)
      .map { InterfaceQueues.Line(entry: $0.0, provider: $0.1) }
  }

  /// Whether each other replica reached the entry's interface when it looked, if that was after `time`.
  borrowing func interfaceContacts(
    of entry: String, besides replica: UUID, since time: Date
  ) async throws -> [Bool] {
    try await query(
      """
      SELECT is_attended FROM interface_contact
       WHERE entry = \(entry) AND replica <> \(replica) AND seen_at > \(time)
      """, as: Bool.self)
  }
}

extension Transaction {
  /// Takes down which interfaces are dialled in at `replica`, and forgets what was said before `time`.
  borrowing func saveContacts(
    _ contacts: [(entry: String, isAttended: Bool)], of replica: UUID, forgettingBefore time: Date
  ) throws {
    try execute(
      """
      INSERT INTO interface_contact (entry, replica, is_attended, seen_at)
      SELECT entry, \(replica), is_attended, \(now)
        FROM unnest(\(contacts.map(\.entry)), \(contacts.map(\.isAttended))) AS found (entry, is_attended)
      ON CONFLICT (entry, replica) DO UPDATE SET is_attended = excluded.is_attended, seen_at = excluded.seen_at
      """)
    try execute("DELETE FROM interface_contact WHERE seen_at < \(time)")
  }
}
