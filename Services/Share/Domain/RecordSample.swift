/// Records that turned up where they should not be, in the order they were found in (泄露样本).
package struct RecordSample: Sendable {
  private let handles: [RecordHandle]

  /// - Parameter handles: in the sample's order; of a record that stands there twice the first place counts.
  package init(_ handles: [RecordHandle]) {
    var seen: Set<RecordHandle> = []
    self.handles = handles.filter { seen.insert($0).inserted }
  }

  /// The records that a chunk has too, in the sample's order.
  ///
  /// - Parameter holders: the chunk's handles as ``RecordHandle/sortedArray(_:)`` makes them.
  package func records(in holders: [UInt8]) -> [RecordHandle] {
    handles.filter { $0.isIn(sortedArray: holders) }
  }
}
