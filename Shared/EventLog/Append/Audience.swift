package import RPC
internal import SuiteContracts

/// Who may read an event. Services of the suite, monitors and auditors may read all.
package enum Audience: Sendable, Hashable {
  /// Everybody enrolled.
  case everyone
  /// These organisations and whoever succeeds them.
  case organisations([OrganisationID])
  /// Nobody else.
  case suite

  var message: EventLogV1.Audience {
    switch self {
    case .everyone: EventLogV1.Audience(everyone: true)
    case .organisations(let organisations): EventLogV1.Audience(organisations: organisations.map(\.code))
    case .suite: EventLogV1.Audience()
    }
  }
}

/// Whose events an organisation may read besides its own: those of the bodies it has succeeded.
package protocol OrganisationSuccession: Sendable {
  /// The codes of `organisation` and all its predecessors.
  func codes(of organisation: OrganisationID) -> Set<String>
}

/// No organisation has ever succeeded another.
package struct NoSuccession: OrganisationSuccession {
  package init() {}

  package func codes(of organisation: OrganisationID) -> Set<String> { [organisation.code] }
}

/// What one reader may see.
enum Visibility: Sendable, Hashable {
  case everything
  case organisations(Set<String>)

  init(_ caller: Caller, _ succession: any OrganisationSuccession) {
    self = caller.seesEverything ? .everything : .organisations(succession.codes(of: caller.organisation))
  }

  func includes(_ event: StoredEvent) -> Bool {
    switch self {
    case .everything: true
    case .organisations(let codes): event.everyone || !codes.isDisjoint(with: event.organisations)
    }
  }
}
