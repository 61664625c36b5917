import FoundationEssentials
import Rules
import SuiteCrypto

/// Reading what lies between two keys, page by page (范围查询).
extension DeliveryDesk {
  /// Reads one page, and says where it ended unless nothing is left.
  ///
  /// Each page is read anew behind the last key of the one before: whatever is added or removed at the source meanwhile,
  /// a record that stays comes exactly once.
  func read(_ plan: DeliveryPlan, _ range: KeyRange, limit: Int) async throws -> (QueryAnswer, end: [String]?) {
    let page = try await plan.source.read(plan.selection(.range(range)), limit: limit + 1)
    var answer = QueryAnswerWriter(plan, bytesLimit: limits.queryBytes)
    var fits = true
    try page.lend(upTo: limit) { key, values in
      if fits { fits = try answer.add(key, values) }
    }
    let count = answer.recordCount
    guard count < page.count else { return (answer.finish(), nil) }
    // It fits beside nothing but the names of the columns, which stand in every page.
    guard count > 0 else { throw Refusal.recordTooLarge(limits.queryBytes) }
    let end = page.keyTexts(of: count - 1)
    guard end != page.keyTexts(of: count) else { throw Refusal.keyRepeated }
    return (answer.finish(), end)
  }
}

/// Where a page of a range ended: its last key, sealed, because keys may be personal and tokens are passed around.
///
/// A token opens again only under the same grant and for the same bounds.
struct RangePage: Sendable {
  let vault: ContentVault
  let part: SealedPart

  init(of range: KeyRange, under grant: Grant.ID, _ vault: ContentVault) {
    self.vault = vault
    let bounds = RecordKey(["\(range.from.count)"] + range.from + range.to)
    part = .rangePage(grant, bounds: SHA256.hash(bounds.bytes).hex)
  }

  func token(after key: [String]) throws -> String {
    Hex.encode(try vault.seal(Array(try JSONEncoder().encode(key)), as: part))
  }

  /// The last key of the page that gave `token`.
  func key(_ token: String) throws(Refusal) -> [String] {
    guard let sealed = Hex.decode(token), let opened = try? vault.open(sealed, as: part),
      let key = try? JSONDecoder().decode([String].self, from: Data(opened))
    else { throw .pageToken }
    return key
  }
}
