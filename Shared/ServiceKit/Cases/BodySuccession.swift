internal import EventLog
package import Postgres
package import RPC

/// A body that ended, and the one that has its cases now (CC-29): what it had is the successor's to see.
///
/// A service that keeps cases of bodies has a table `body_succession` of them, which its consumer of
/// `catalog.v1.organisation-ended` writes in the transaction in which it hands the open cases over. Never a chain: a
/// successor that ends gives way to its own.
package struct BodySuccession: Sendable, Hashable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// The name of that consumer, in every service.
  package static let consumer = "body-succession"
}

extension QuerySource where Self: ~Copyable {
  /// Whether a case between these two is the caller's to see: as a side, as the successor of one, or as who supervises.
  ///
  /// - Throws: `UNAVAILABLE` while it is not known who succeeded whom.
  package borrowing func isSeen(by caller: Caller, between a: String, and b: String) async throws -> Bool {
    if caller.seesCase(between: a, and: b) { return true }
    return try await isSuccessor(caller.organisation.code, ofAny: [a, b])
  }

  /// - Throws: `UNAVAILABLE` while it is not known who succeeded whom.
  package borrowing func isSuccessor(_ organisation: String, ofAny former: [String]) async throws -> Bool {
    let succeeded: SQL = "SELECT FROM body_succession WHERE successor = \(organisation) AND code = ANY (\(former))"
    let isKnown = try await first("SELECT EXISTS (\(succeeded))", as: Bool.self)
    if isKnown == true { return true }
    try await requireAbsent(succeeded, from: BodySuccession.consumer)
    return false
  }
}

extension SQL {
  /// The names an organisation's cases may have, its own and those of the bodies it succeeded, as an array.
  package static func names(of organisation: String?) -> SQL {
    "ARRAY(SELECT \(organisation)::text UNION ALL SELECT code FROM body_succession WHERE successor = \(organisation))"
  }
}

extension Transaction {
  /// Notes who has the cases of a body that ended. A successor that ended in its turn gives way to the last one.
  ///
  /// - Returns: the body that has them, `nil` where a log leads back to the body that ended, which is its writer's fault
  ///   and must not hold this one up.
  package borrowing func save(_ succession: BodySuccession) async throws -> BodySuccession? {
    let (code, successor) = (succession.from, succession.to)
    let last =
      try await query("SELECT successor FROM body_succession WHERE code = \(successor)", as: String.self).first
      ?? successor
    guard last != code, !last.isEmpty else { return nil }
    try execute("UPDATE body_succession SET successor = \(last) WHERE successor = \(code)")
    try execute(
      """
      INSERT INTO body_succession (code, successor) VALUES (\(code), \(last))
      ON CONFLICT (code) DO UPDATE SET successor = excluded.successor
      """)
    return BodySuccession(from: code, to: last)
  }

  /// Forgets who succeeded whom, for a log that is read from its beginning.
  package borrowing func forgetSuccessions() throws { try execute("DELETE FROM body_succession") }
}
