import MerkleLog
package import Postgres
import SuiteCrypto

/// A leaf as it is kept.
package struct StoredLeaf: Hashable, Sendable {
  package let index: UInt64
  package let entry: [UInt8]
}

/// What a reader of the stream wants to see.
package struct TailFilter: Hashable, Sendable {
  package var sources: [String] = []
  /// Beginnings of topics.
  package var topics: [String] = []
  package var organisation = ""
  package var subject = ""

  package init(sources: [String] = [], topics: [String] = [], organisation: String = "", subject: String = "") {
    self.sources = sources
    self.topics = topics
    self.organisation = organisation
    self.subject = subject
  }
}

extension QuerySource where Self: ~Copyable {
  /// The entries of `range`, in order.
  package borrowing func entries(_ range: Range<UInt64>, of tree: StoredTree) async throws -> [[UInt8]] {
    let entries = try await query(
      """
      SELECT entry FROM leaf
      WHERE tree = \(tree.id) AND index >= \(Int64(range.lowerBound)) AND index < \(Int64(range.upperBound))
      ORDER BY index
      """, as: [UInt8].self)
    guard entries.count == range.count else {
      throw StoreError.hashesMissing(level: 0, first: range.lowerBound, count: range.count)
    }
    return entries
  }

  package borrowing func leaf(at index: UInt64, of tree: StoredTree) async throws -> StoredLeaf? {
    try await query(
      "SELECT entry FROM leaf WHERE tree = \(tree.id) AND index = \(Int64(clamping: index))", as: [UInt8].self
    ).first.map { StoredLeaf(index: index, entry: $0) }
  }

  /// The leaf of a place in a service's log.
  package borrowing func leaf(
    source: String, epoch: UInt64, position: UInt64, of tree: StoredTree
  ) async throws -> StoredLeaf? {
    try await query(
      """
      SELECT index, entry FROM leaf WHERE tree = \(tree.id) AND source = \(source)
        AND position = \(Int64(clamping: position)) AND epoch = \(Int64(clamping: epoch))
      """, as: Int64.self, [UInt8].self
    ).first.map { StoredLeaf(index: UInt64($0.0), entry: $0.1) }
  }

  /// At most `limit` leaves of `range` that pass `filter`. The range, which the caller keeps short, bounds the work.
  package borrowing func tail(
    _ range: Range<UInt64>, _ filter: TailFilter, limit: Int, of tree: StoredTree
  ) async throws -> [StoredLeaf] {
    try await query(
      """
      SELECT index, entry FROM leaf
      WHERE tree = \(tree.id) AND index >= \(Int64(range.lowerBound)) AND index < \(Int64(range.upperBound))
        AND (\(filter.sources.isEmpty) OR source = ANY(\(filter.sources)))
        AND (\(filter.topics.isEmpty) OR EXISTS (SELECT FROM unnest(\(filter.topics)) AS prefix
          WHERE starts_with(topic, prefix)))
        AND (\(filter.organisation) = '' OR organisation = \(filter.organisation))
        AND (\(filter.subject) = '' OR subject = \(filter.subject))
      ORDER BY index LIMIT \(limit)
      """, as: Int64.self, [UInt8].self
    ).map { StoredLeaf(index: UInt64($0.0), entry: $0.1) }
  }
}
