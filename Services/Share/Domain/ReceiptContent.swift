/// What a receipt says of the records (回执内容): the manifest, and the digest of each chunk.
///
/// It lies sealed in the database. Whoever has a dump knows all else of a delivery, and would find the ID number in a
/// record of one person by counting numbers through until a digest fits.
package struct ReceiptContent: Sendable, Hashable {
  package let manifest: [UInt8]
  package let chunkSHA256: [[UInt8]]
  /// Where the request chose it.
  package let chunkSM3: [[UInt8]]?

  private static let digestBytes = 32

  package init(manifest: [UInt8], chunkSHA256: [[UInt8]], chunkSM3: [[UInt8]]?) {
    self.manifest = manifest
    self.chunkSHA256 = chunkSHA256
    self.chunkSM3 = chunkSM3
  }

  /// How many kinds of digests there are, 1 byte; how many chunks, 4 bytes, the greatest first; the digests; the manifest.
  package var packed: [UInt8] {
    let count = UInt32(chunkSHA256.count)
    let digests = chunkSHA256 + (chunkSM3 ?? [])
    let head = [chunkSM3 == nil ? 1 : 2] + (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    return head + digests.joined() + manifest
  }

  /// - Returns: `nil` if this was not packed here.
  package init?(packed: [UInt8]) {
    guard packed.count >= 5, (1...2).contains(packed[0]) else { return nil }
    let (kinds, count) = (Int(packed[0]), packed[1..<5].reduce(0) { $0 << 8 | Int($1) })
    let end = 5 + kinds * count * Self.digestBytes
    guard end <= packed.count else { return nil }
    let digests = stride(from: 5, to: end, by: Self.digestBytes).map { Array(packed[$0..<$0 + Self.digestBytes]) }
    self.init(
      manifest: Array(packed[end...]), chunkSHA256: Array(digests.prefix(count)),
      chunkSM3: kinds == 2 ? Array(digests.suffix(count)) : nil)
  }
}
