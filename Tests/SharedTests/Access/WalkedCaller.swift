import RPC
import TestKit
import ZeroMQ

/// A kind of caller: what the directory says of it, and the words by which the protocol means it.
struct WalkedCaller {
  let name: String
  let keyPair: CurveKeyPair
  /// Words of PROTOCOL.md §4.2 that include it.
  let words: Set<String>
  /// A code can only enrol, a key that waits only be activated.
  let use: KeyUse

  /// Persons of every role, in a department and in the competent authority; systems, services, unfinished keys.
  static func all(in directory: TestDirectory) -> [WalkedCaller] {
    let authority = OrganisationTraits(isCompetentAuthority: true)
    var callers = [caller("person without a role", [], in: directory)]
    for role in Role.allCases {
      callers.append(caller("\(role.rawValue)", [word(role)], roles: [role], in: directory))
      let words: Set<String> = role == .officer ? [word(role), "authority"] : [word(role)]
      callers.append(
        caller("\(role.rawValue) of the authority", words, roles: [role], traits: authority, in: directory))
      // A system that the directory by mistake gives a role has none.
      callers.append(caller("system with \(role.rawValue)", ["system"], .system, roles: [role], in: directory))
    }
    for service in ["catalog", "share", "open", "correction", "audit"] {
      let words: Set<String> = service == "open" ? ["open-service"] : []
      callers.append(caller("\(service)-service", words, .service, organisation: service, roles: [], in: directory))
    }
    callers.append(caller("department named open", [], organisation: "open", in: directory))
    callers.append(caller("code", [], roles: [.operator], use: .enrolment, in: directory))
    callers.append(caller("waiting key", [], roles: [.operator], use: .activation, in: directory))
    return callers
  }

  private static func word(_ role: Role) -> String {
    switch role {
    case .providerHead: "provider's head"
    case .secrecyReviewer: "secrecy reviewer"
    default: role.rawValue
    }
  }

  private static func caller(
    _ name: String, _ words: Set<String>, _ kind: HolderKind = .person, organisation: String = "115000000000000000",
    roles: Set<Role> = [], traits: OrganisationTraits = OrganisationTraits(), use: KeyUse = .everything,
    in directory: TestDirectory
  ) -> WalkedCaller {
    let keyPair = CurveKeyPair.generate()
    let caller = Caller(
      key: keyPair.publicKey, fingerprint: KeyFingerprint(of: keyPair.publicKey), holder: HolderID(name),
      holderKind: kind, organisation: OrganisationID(organisation), traits: traits, roles: roles, keyUse: use)
    directory.set(keyPair.publicKey, .known(caller))
    return WalkedCaller(name: name, keyPair: keyPair, words: words, use: use)
  }
}
