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
  package var columns: [String]
  package var recordCount: Int
  /// SHA-256 of each chunk, hex.
  package var chunks: [String]
  package var deliveredAt: Date
  /// The latest checkpoint of the audit log known then.
  package var checkpoint: Checkpoint?

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
    purpose: String, mode: String, columns: [String], recordCount: Int, chunks: [String], deliveredAt: Date,
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
    self.columns = columns
    self.recordCount = recordCount
    self.chunks = chunks
    self.deliveredAt = deliveredAt
    self.checkpoint = checkpoint
  }

  /// The signed text.
  package var text: String {
    var lines = [
      "twinriver-receipt: 1", "delivery: \(delivery)", "entry: \(entry)", "version: \(entryVersion)",
      "provider: \(provider)", "user: \(user)", "grant: \(grant ?? "-")", "purpose: \(purpose)", "mode: \(mode)",
      "columns: \(columns.joined(separator: ","))", "records: \(recordCount)", "chunks: \(chunks.count)",
    ]
    for (index, digest) in chunks.enumerated() { lines.append("chunk-\(index)-sha256: \(digest)") }
    lines.append("delivered_at: \(Self.timestamp(deliveredAt))")
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
