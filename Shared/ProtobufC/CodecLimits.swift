/// What one message may cost. Bounds hold before memory is taken, so that a hostile frame stays cheap.
package struct CodecLimits: Sendable, Hashable {
  /// Larger messages are neither packed nor unpacked.
  package var maximumMessageBytes = 2 << 20
  /// Every message may use this much memory while it is decoded, however short it is.
  package var minimumArenaBytes = 64 << 10
  /// Above that, the memory allowed per byte received. A list of three-letter codes takes 13.
  package var arenaBytesPerWireByte = 16
  /// No message may use more than this while it is decoded or encoded.
  package var maximumArenaBytes = 32 << 20
  /// How many fields a message may have, those of the messages inside it and repeated ones counted each time; a packed list
  /// is one. Time to decode goes by fields: two million bytes could be a million of them.
  package var maximumFields = 131_072
  /// How many messages may lie inside each other. Contracts are not recursive and nest less than ten deep.
  package var maximumDepth = 32

  /// The limits in use unless a caller has its own.
  package static let `default` = CodecLimits()

  package init() {}

  /// The memory budget for decoding a message of this size.
  func arenaBudgetBytes(forWireBytes count: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: arenaBytesPerWireByte)
    return min(max(minimumArenaBytes, overflow ? .max : product), maximumArenaBytes)
  }
}
