import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules

/// What was in force at a past instant (历史查询).
///
/// The answer is the public face of the version as it was: nothing in it depends on what happened since, on who asks or
/// on when, so that it stays the same to the byte. Of a classified version those alone hear who may know of it.
extension CatalogHandler {
  func entry(_ code: String, asOf instant: Date, for caller: Caller) async throws -> CatalogV1.Entry {
    // Commands that are on their way while somebody reads may still be of an instant just past.
    guard try await instant <= database.now() - Double(settings.historySettledAfter.components.seconds) else {
      throw Refusal.notHistoryYet(settings.historySettledAfter)
    }
    return try await database.read(.snapshot) { source in
      guard let version = try await source.version(of: code, asOf: instant),
        let provider = try await source.organisation(version.provider),
        let answering = try await source.answering(for: code),
        Visibility(try await source.reader(caller, of: answering)).allows(version)
      else { throw Refusal.entryUnknown }
      let name = version.publication?.providerName ?? ""
      return CatalogV1.Entry(
        version, providerName: name.isEmpty ? provider.name : name, showsProceedings: false, at: instant)
    }
  }
}

extension Refusal {
  fileprivate static func notHistoryYet(_ after: Duration) -> Refusal {
    let seconds = after.components.seconds
    return Refusal(
      .field("as_of"), "AS_OF_NOT_SETTLED",
      Bilingual(zh: "该时点尚未过去\(seconds)秒", en: "that instant is not \(seconds) seconds past"),
      remedy: Bilingual(zh: "查看当前版本请不填 as_of。", en: "To see what is in force now, leave out as_of."))
  }
}
