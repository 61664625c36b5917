import FoundationEssentials
import Postgres

/// A public key that signs or signed receipts.
struct StoredReceiptKey: Sendable, Hashable {
  let id: String
  /// 32 bytes, Ed25519.
  let publicKey: [UInt8]
  let validFrom: Date
  /// `nil` while it signs.
  let validUntil: Date?

  func isValid(at now: Date) -> Bool { validUntil.map { now < $0 } ?? true }
}

extension QuerySource where Self: ~Copyable {
  borrowing func receiptKey(_ id: String) async throws -> StoredReceiptKey? {
    try await receiptKeys("WHERE id = \(id)").first
  }

  /// Every key that ever signed, oldest first.
  borrowing func receiptKeys() async throws -> [StoredReceiptKey] {
    try await receiptKeys("ORDER BY valid_from, id")
  }

  private borrowing func receiptKeys(_ clauses: SQL) async throws -> [StoredReceiptKey] {
    try await ask(ReceiptKeyRows.keys(clauses))
  }
}

/// How receipt keys are asked for.
enum ReceiptKeyRows {
  static func key(_ id: String) -> Question<StoredReceiptKey?> { keys("WHERE id = \(id)").map(\.first) }

  static func keys(_ clauses: SQL) -> Question<[StoredReceiptKey]> {
    Question("SELECT id, public_key, valid_from, valid_until FROM receipt_key \(clauses)") { result in
      try result.rows(as: String.self, [UInt8].self, Date.self, Date?.self)
        .map { StoredReceiptKey(id: $0.0, publicKey: $0.1, validFrom: $0.2, validUntil: $0.3) }
    }
  }
}

extension Transaction {
  /// Remembers a key before its first receipt, and ends those before it, after the time they may go on beside it.
  borrowing func register(receiptKey id: String, _ publicKey: [UInt8], overlap: Duration) async throws
    -> StoredReceiptKey
  {
    let end = now.addingTimeInterval(TimeInterval(overlap.components.seconds))
    try execute("UPDATE receipt_key SET valid_until = \(end) WHERE valid_until IS NULL AND id <> \(id)")
    try execute(
      """
      INSERT INTO receipt_key (id, public_key, valid_from) VALUES (\(id), \(publicKey), \(now))
      ON CONFLICT (id) DO NOTHING
      """)
    guard let key = try await receiptKey(id) else { throw StoredRowInvalid(table: "receipt_key", id: id) }
    return key
  }
}
