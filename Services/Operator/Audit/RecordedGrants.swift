import Contracts
import ProtobufC
import SuiteContracts

/// What the logs say that grants are: as they were issued, and as successions of their users, receivers that successors
/// named, and transfers of their entries have changed them since (CC-29).
struct RecordedGrants {
  static let shareTopics = [ShareV1.GrantIssued.topic, ShareV1.GrantSucceeded.topic, ShareV1.ReceiverNamed.topic]
  static let catalogTopics = [CatalogV1.EntryTransferred.topic]

  private var grants: [String: ShareV1.Grant] = [:]
  private var transfers: [String: [CatalogV1.EntryTransferred]] = [:]

  /// Takes an event of share's or the catalog's log, each log in its order.
  mutating func hear(_ event: EventLogV1.EventBody) {
    switch event.topic {
    case ShareV1.GrantIssued.topic:
      if let grant = (try? ShareV1.GrantIssued(packed: event.payload))?.grant { grants[grant.id] = grant }
    case ShareV1.GrantSucceeded.topic:
      guard let succeeded = try? ShareV1.GrantSucceeded(packed: event.payload) else { return }
      grants[succeeded.grant]?.user = succeeded.to
    case ShareV1.ReceiverNamed.topic:
      guard let named = try? ShareV1.ReceiverNamed(packed: event.payload) else { return }
      grants[named.grant]?.receivingSystem = named.receivingSystem
      grants[named.grant]?.furtherSystems = named.furtherSystems
    case CatalogV1.EntryTransferred.topic:
      guard let transferred = try? CatalogV1.EntryTransferred(packed: event.payload) else { return }
      transfers[transferred.code, default: []].append(transferred)
    default: return
    }
  }

  /// What the logs say of a grant; `nil` where no event gave it.
  ///
  /// - Parameter provider: who is said to give it; taken over where the logs let it be so. A grant that ended before its
  ///   entry went to another body keeps the provider it had.
  func grant(_ id: String, givenBy provider: String) -> ShareV1.Grant? {
    guard var grant = grants[id] else { return nil }
    var takers: Set = [grant.provider]
    for transfer in transfers[grant.entry] ?? [] where takers.contains(transfer.from) { takers.insert(transfer.to) }
    if takers.contains(provider) { grant.provider = provider }
    return grant
  }
}
