import Rules
import SuiteCrypto

/// The order of a batch's records, which tells whose delivery it is (水印), Art. 34(3), and changes no value.
///
/// In each chunk the records stand by a code of their handle, under a key that the entry's key and the delivery's id make.
/// Nobody without the entry's key can tell such an order from any other, and no two deliveries have the same.
struct Watermark: Sendable {
  private let key: SecretBytes

  init(of delivery: StoredDelivery.ID, key: EntryKeys.Key) {
    // No record key begins so: it would have to say that its first value has 1.9 GB.
    let label = Array("twinriver watermark \(delivery)".utf8)
    self.key = SecretBytes(HMACSHA256.code(for: label, key: key.secret).bytes)
  }

  /// Indexes of a chunk's records in the order they are delivered in.
  func order(of handles: [RecordHandle]) -> [Int] {
    let places = places(of: handles)
    return handles.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }

  /// What the records of a chunk are ordered by: the first 8 bytes of HMAC-SHA256(the delivery's key, handle).
  func places(of handles: [RecordHandle]) -> [UInt64] {
    var code = HMACSHA256(key: key)
    return handles.map { handle in
      code.code(for: handle.bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
