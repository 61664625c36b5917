package import Contracts
package import EventLog
package import FoundationEssentials
internal import ProtobufC
package import RPC
internal import SuiteContracts
package import ZeroMQ

/// One change of the directory, decoded once for the table and the view in memory alike.
package enum DirectoryChange: Sendable, Hashable {
  case organisation(OrganisationID, OrganisationTraits)
  case holder(HolderID, organisation: OrganisationID, kind: HolderKind)
  case roleGranted(HolderID, DirectoryState.RoleAssignment)
  case roleEnded(HolderID, Role, at: Date)
  case key(CurvePublicKey, DirectoryState.Key)

  /// Reads an event of the catalog's log; `nil` for topics that do not concern the directory.
  package init?(_ event: ConsumedEvent) throws {
    try self.init(topic: event.topic, payload: event.body.payload, recordedAt: event.body.recordedAt)
  }

  /// Decodes an event of the catalog's log; `nil` for topics that do not concern the directory and for roles and
  /// states that a newer catalog may know and this build does not: what is not understood gives no right.
  package init?(topic: String, payload: [UInt8], recordedAt: Date?) throws {
    switch topic {
    case CatalogV1.OrganisationRegistered.topic:
      let event = try CatalogV1.OrganisationRegistered(packed: payload)
      self = .organisation(OrganisationID(event.code), OrganisationTraits(event))
    case CatalogV1.HolderEnrolled.topic:
      let event = try CatalogV1.HolderEnrolled(packed: payload)
      self = .holder(
        HolderID(event.holder), organisation: OrganisationID(event.organisation),
        kind: event.kind == .person ? .person : .system)
    case CatalogV1.RoleGranted.topic:
      let event = try CatalogV1.RoleGranted(packed: payload)
      guard let assignment = event.assignment, let role = Role(assignment.role), let from = assignment.validFrom else {
        return nil
      }
      self = .roleGranted(
        HolderID(event.holder),
        .init(role: role, validFrom: from, validUntil: assignment.validUntil, recordedAt: recordedAt))
    case CatalogV1.RoleEnded.topic:
      let event = try CatalogV1.RoleEnded(packed: payload)
      guard let role = Role(event.role), let endedAt = event.endedAt else { return nil }
      self = .roleEnded(HolderID(event.holder), role, at: endedAt)
    case CatalogV1.KeyChanged.topic:
      guard let key = try CatalogV1.KeyChanged(packed: payload).key,
        let state = DirectoryState.KeyState(rawValue: key.state.rawValue)
      else { return nil }
      self = .key(
        try CurvePublicKey(bytes: key.curvePublicKey),
        DirectoryState.Key(
          fingerprint: KeyFingerprint(hex: key.fingerprint), holder: HolderID(key.holder), state: state,
          signingKey: key.signingPublicKey, expiresAt: key.expiresAt))
    default:
      return nil
    }
  }
}

extension OrganisationTraits {
  init(_ event: CatalogV1.OrganisationRegistered) {
    self.init(
      isCompetentAuthority: event.competentAuthority,
      level: event.level == .county ? .county : .city,
      byReference: event.kind == .centralUnit || event.kind == .utility)
  }
}

extension Role {
  /// The role a contract names; `nil` for one this build does not know.
  package init?(_ role: CatalogV1.Role) {
    switch role {
    case .officer: self = .officer
    case .head: self = .head
    case .providerHead: self = .providerHead
    case .secrecyReviewer: self = .secrecyReviewer
    case .operator: self = .operator
    case .auditor: self = .auditor
    case .monitor: self = .monitor
    case .cybersecurity: self = .cybersecurity
    default: return nil
    }
  }

  /// The role as contracts name it.
  package var contract: CatalogV1.Role {
    switch self {
    case .officer: .officer
    case .head: .head
    case .providerHead: .providerHead
    case .secrecyReviewer: .secrecyReviewer
    case .operator: .operator
    case .auditor: .auditor
    case .monitor: .monitor
    case .cybersecurity: .cybersecurity
    }
  }
}
