import Contracts
import Directory
import FoundationEssentials
import RPC
import SuiteCrypto
import Wire
import ZeroMQ

@testable import ShareService

/// The people and systems of these tests, as the directory knows them.
enum Principal: CaseIterable {
  /// An officer and a system of the user department.
  case user, userSystem
  /// Two officers of the providing department.
  case provider, secondProvider
  /// The head of the providing department.
  case providerHead
  /// An officer and a system of a third department.
  case stranger, strangerSystem
  /// An officer and a secrecy reviewer of the competent authority.
  case authority, secrecyReviewer
  /// Two people of the platform's operator, and two of the cybersecurity authority.
  case `operator`, secondOperator, cybersecurity, secondCybersecurity
  /// An officer of a water works, to which the decree applies by reference.
  case utility
  case open

  var organisation: String {
    switch self {
    case .user, .userSystem: userOrganisation
    case .provider, .secondProvider, .providerHead: providerOrganisation
    case .stranger, .strangerSystem: "11500000MB1A00003X"
    case .authority, .secrecyReviewer: "11500000MB1A00004X"
    case .operator, .secondOperator: "91500000MA5U00005X"
    case .cybersecurity, .secondCybersecurity: "11500000MB1A00006X"
    case .utility: "91500000MA5U00007X"
    case .open: "open"
    }
  }

  var kind: HolderKind {
    switch self {
    case .userSystem, .strangerSystem: .system
    case .open: .service
    default: .person
    }
  }

  private var roles: Set<Role> {
    switch self {
    case .operator, .secondOperator: [.operator]
    case .providerHead: [.head]
    case .cybersecurity, .secondCybersecurity: [.cybersecurity]
    case .secrecyReviewer: [.secrecyReviewer]
    default: kind == .person ? [.officer] : []
    }
  }

  var holder: HolderID { HolderID("holder-\(self)") }

  var caller: Caller {
    let key = Self.keys[self]!
    return Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: holder, holderKind: kind,
      organisation: OrganisationID(organisation),
      traits: traits, roles: roles)
  }

  /// What the catalog's log says of these organisations.
  static func registrations(authority: Principal? = nil) -> [CatalogV1.OrganisationRegistered] {
    let bodies = Dictionary(allCases.filter { $0.kind != .service }.map { ($0.organisation, $0) }) { first, _ in first }
    return bodies.values.map { body in
      let kind: CatalogV1.OrganisationKind =
        switch body {
        case .operator: .platformOperator
        case .utility: .utility
        default: .department
        }
      return CatalogV1.OrganisationRegistered(
        code: body.organisation, kind: kind, level: .city, regionCode: "500000",
        competentAuthority: body.organisation == authority?.organisation)
    }
  }

  private var traits: OrganisationTraits {
    OrganisationTraits(
      isCompetentAuthority: organisation == Self.authority.organisation, byReference: self == .utility)
  }

  private static let keys = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, CurveKeyPair.generate().publicKey) })

  static let directory: DirectoryView = {
    var state = DirectoryState()
    for principal in allCases where principal.kind != .service {
      let organisation = OrganisationID(principal.organisation)
      state.put(organisation, principal.traits)
      let roles = principal.roles.map { DirectoryState.RoleAssignment(role: $0, validFrom: .distantPast) }
      state.put(principal.holder, .init(organisation: organisation, kind: principal.kind, roles: roles))
      let key = principal.caller.key
      state.put(key, .init(fingerprint: KeyFingerprint(of: key), holder: principal.holder, state: .active))
    }
    let view = DirectoryView(configured: [])
    view.replace(state, position: 1)
    return view
  }()

  /// A call of this principal's; the same `key` makes it a retry.
  func calls(
    _ method: MethodDescriptor, key: [UInt8] = Random.bytes(16), digest: [UInt8] = Array(repeating: 1, count: 32),
    signature: WireV1.Signature? = nil
  ) -> ServerContext {
    ServerContext(
      method: method, caller: caller, deadline: .after(.seconds(30)), idempotencyKey: key, payloadSHA256: digest,
      payloadByteCount: 100, signature: signature, language: .en, directory: Self.directory)
  }
}
