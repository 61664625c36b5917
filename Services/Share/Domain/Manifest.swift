package import FoundationEssentials

/// What a receipt proves (回执): the text that the platform signs, lines of `key: value` ending in LF.
///
/// Whoever has the chunks hashes them and compares; whoever has lost them can still show what was delivered to whom,
/// under which grant and for which purpose. Verified with `openssl pkeyutl -verify -rawin` and nothing of ours.
package struct Manifest: Sendable, Hashable {
  package var delivery: String
  package var entry: String
  package var entryVersion: Int
  package var provider: String
  package var user: String
  /// `nil` for a snapshot.
  package var grant: String?
  package var purpose: String
  package var mode: String
  package var format: ContentFormat
  /// Whether the order of the records tells whose delivery this is.
  package var isWatermarked: Bool
  package var columns: [String]
  package var recordCount: Int
  package var chunks: [Chunk]
  /// Known to the sides alone, hex: without it nobody finds what was delivered by the digest of this text.
  package var salt: String
  /// SHA-256 of the request as it was received, hex; `nil` where trying keys out would find what was asked.
  package var requestSHA256: String?
  package var deliveredAt: Date
  /// Id of the key that signs.
  package var receiptKey: String
  /// The latest checkpoint of the audit log known then.
  package var checkpoint: Checkpoint?

  /// One chunk: its size, and its digests in hex.
  package struct Chunk: Sendable, Hashable {
    package let byteCount: Int
    package let sha256: String
    /// Where the request chose it.
    package let sm3: String?

    package init(byteCount: Int, sha256: String, sm3: String? = nil) {
      self.byteCount = byteCount
      self.sha256 = sha256
      self.sm3 = sm3
    }
  }

  package struct Checkpoint: Sendable, Hashable {
    package let origin: String
    package let size: UInt64
    /// Root hash, base64.
    package let root: String

    package init(origin: String, size: UInt64, root: String) {
      self.origin = origin
      self.size = size
      self.root = root
    }

    /// From a C2SP `tlog-checkpoint` note: origin, size and root are its first three lines.
    package init?(note: String) {
      let lines = note.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
      guard lines.count == 4, let size = UInt64(lines[1]) else { return nil }
      self.init(origin: String(lines[0]), size: size, root: String(lines[2]))
    }
  }

  package init(
    delivery: String, entry: String, entryVersion: Int, provider: String, user: String, grant: String?,
    purpose: String, mode: String, format: ContentFormat = .csv, isWatermarked: Bool = false, columns: [String],
    recordCount: Int, chunks: [Chunk], salt: String, requestSHA256: String?, deliveredAt: Date, receiptKey: String,
    checkpoint: Checkpoint?
  ) {
    self.delivery = delivery
    self.entry = entry
    self.entryVersion = entryVersion
    self.provider = provider
    self.user = user
    self.grant = grant
    self.purpose = purpose
    self.mode = mode
    self.format = format
    self.isWatermarked = isWatermarked
    self.columns = columns
    self.recordCount = recordCount
    self.chunks = chunks
    self.salt = salt
    self.requestSHA256 = requestSHA256
    self.deliveredAt = deliveredAt
    self.receiptKey = receiptKey
    self.checkpoint = checkpoint
  }

  /// The signed text.
  package var text: String {
    var lines = [
      "twinriver-receipt: 1", "delivery: \(delivery)", "entry: \(entry)", "version: \(entryVersion)",
      "provider: \(provider)", "user: \(user)", "grant: \(grant ?? "-")", "purpose: \(purpose)", "mode: \(mode)",
      "format: \(format.rawValue)", "columns: \(columns.joined(separator: ","))", "records: \(recordCount)",
      "chunks: \(chunks.count)",
    ]
    if isWatermarked { lines.append("watermark: order") }
    for (index, chunk) in chunks.enumerated() {
      lines += ["chunk-\(index)-bytes: \(chunk.byteCount)", "chunk-\(index)-sha256: \(chunk.sha256)"]
      if let sm3 = chunk.sm3 { lines.append("chunk-\(index)-sm3: \(sm3)") }
    }
    lines += [
      "salt: \(salt)", "request_sha256: \(requestSHA256 ?? "-")", "delivered_at: \(Self.timestamp(deliveredAt))",
      "receipt_key: \(receiptKey)",
    ]
    if let checkpoint {
      lines += [
        "audit_origin: \(checkpoint.origin)", "audit_size: \(checkpoint.size)", "audit_root: \(checkpoint.root)",
      ]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// RFC 3339 in UTC, to the millisecond.
  private static func timestamp(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
