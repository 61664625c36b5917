/// Records that turned up where they should not be, in the order they were found in (泄露样本).
package struct RecordSample: Sendable {
  private let places: [RecordHandle: Int]

  /// - Parameter handles: in the sample's order; of a record that stands there twice the first place counts.
  package init(_ handles: [RecordHandle]) {
    places = Dictionary(zip(handles, handles.indices), uniquingKeysWith: { first, _ in first })
  }

  package var recordCount: Int { places.count }

  /// Those of `handles` that are in the sample, in the sample's order.
  package func records(among handles: some Sequence<RecordHandle>) -> [RecordHandle] {
    handles.compactMap { handle in places[handle].map { (place: $0, handle: handle) } }
      .sorted { $0.place < $1.place }.map(\.handle)
  }
}
