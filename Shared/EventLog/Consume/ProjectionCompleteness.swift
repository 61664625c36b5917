package import Postgres
internal import RPC

/// What may be said of a projection while it is made again, because its log was restored or an operator wants it: nothing.
///
/// Half made, it lacks entries that exist and shows others as they no longer are. A statement that reads it carries
/// ``complete(_:)`` and finds all or nothing; whoever found nothing asks ``Postgres/QuerySource/requireAbsent(_:from:)``.
extension SQL {
  /// A condition that holds while `projection` is not being made again.
  package static func complete(_ projection: String) -> SQL {
    "NOT EXISTS (SELECT FROM consumer_cursor WHERE consumer = \(projection) AND is_rebuilding)"
  }
}

extension QuerySource where Self: ~Copyable {
  /// To be asked before something is said not to exist because a projection does not have it.
  ///
  /// One statement, for between two the projection may have been finished.
  ///
  /// - Parameter rows: a statement that finds what was not found.
  /// - Throws: `UNAVAILABLE` while the projection is made again, or if the rows are there after all: what it did not have
  ///   it may have in a moment.
  package borrowing func requireAbsent(_ rows: SQL, from projection: String) async throws {
    let isAbsent = try await first("SELECT NOT EXISTS (\(rows)) AND \(SQL.complete(projection))", as: Bool.self)
    guard isAbsent == true else { throw RPCError.unavailable("PROJECTION_REBUILDING") }
  }
}
