import Contracts
import Foundation
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Ranges as tests ask for them.
extension ShareWorld {
  /// A grant for ranges, with consent to the warehouse.
  func ranged(_ columns: [String], _ conditions: ShareV1.Conditions? = nil) async throws -> String {
    let grant = try await grant(columns, mode: .range, conditions)
    try await consent(grant)
    return grant
  }

  func range(
    _ grant: String, store: String = "warehouse", from: [String] = [], to: [String] = [], columns: [String] = [],
    limit: UInt32 = 0, after page: ShareV1.QueryRangeReply? = nil, nonce: [UInt8] = [],
    purpose: ShareV1.Purpose = .workReference, by principal: Principal = .userSystem
  ) async throws -> ShareV1.QueryRangeReply {
    try await deliveries.queryRange(
      .init(
        grant: grant, purpose: purpose, store: store, fromKey: from, toKey: to, columns: columns, limit: limit,
        pageToken: page?.nextPageToken ?? "", nonce: nonce),
      context: principal.calls(D.queryRange))
  }

  /// The number of records a receipt vouches for.
  func records(_ receipt: ShareV1.Receipt) -> String? {
    String(decoding: receipt.manifest, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("records: ") }.map {
      String($0.dropFirst(9))
    }
  }

  /// What is kept of deliveries, oldest first.
  func kept() async throws -> [(mode: String, store: String?, method: String, holders: Int)] {
    try await database.database.read {
      try await $0.query(
        """
        SELECT d.mode, d.store, e.method, octet_length(h.handles) / 16
          FROM delivery AS d JOIN exchange AS e ON e.id = d.id AND e.mode = d.mode
          JOIN delivery_holding AS h ON h.delivery = d.id
         ORDER BY d.record_count DESC
        """, as: String.self, String?.self, String.self, Int.self)
    }.map { (mode: $0.0, store: $0.1, method: $0.2, holders: $0.3) }
  }
}

extension ShareV1.QueryRangeReply {
  /// The first value of each record.
  var codes: [String] { records.map { $0.values[0] } }

  var manifest: String { String(decoding: receipt?.manifest ?? [], as: UTF8.self) }
}

/// What `body` is refused with.
func refusal(_ body: () async throws -> Void) async -> Refusal? {
  do {
    try await body()
    return nil
  } catch {
    return error as? Refusal
  }
}
