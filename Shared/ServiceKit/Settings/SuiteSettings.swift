import Directory
package import RPC
package import SuiteCrypto
package import ZeroMQ

/// The suite a service belongs to: who runs it, its services and its first operators.
package struct SuiteSettings: Sendable {
  /// The body that runs the platform (建设维护单位).
  package let organisation: OrganisationID
  package let organisationName: String
  package let members: [SuiteMember]
  package let operators: [SuiteOperator]

  package init(_ root: SettingsSection) {
    let section = root.section("suite")
    organisation = OrganisationID(section.string("organisation"))
    organisationName = section.string("organisationName")
    members = SuiteService.allCases.map { SuiteMember($0, section.section($0.rawValue)) }
    let operators = root.section("operators")
    self.operators = operators.names.map { SuiteOperator($0, operators.section($0)) }
  }

  /// One of the five.
  package func member(_ service: SuiteService) -> SuiteMember {
    members[SuiteService.allCases.firstIndex(of: service)!]
  }
}

extension SuiteSettings {
  /// The keys that are known without the directory.
  var principals: [ConfiguredPrincipal] {
    members.map { .service($0.service.rawValue, key: $0.curvePublicKey) }
      + operators.map {
        .person(
          $0.name, organisation: organisation, roles: $0.roles, key: $0.curvePublicKey,
          signingKey: $0.signingPublicKey?.rawRepresentation ?? [])
      }
  }
}

/// The five services.
package enum SuiteService: String, Sendable, Hashable, CaseIterable {
  case catalog, share, open, correction, audit

  /// Name of the executable and of the process in logs.
  package var executable: String { rawValue + "-service" }
}

/// A service as the others reach and know it.
package struct SuiteMember: Sendable, Hashable {
  package let service: SuiteService
  /// One address per replica.
  package let endpoints: [String]
  package let curvePublicKey: CurvePublicKey
  package let signingPublicKey: Ed25519.PublicKey?

  init(_ service: SuiteService, _ section: SettingsSection) {
    self.service = service
    endpoints = section.strings("endpoints")
    curvePublicKey = section.curvePublicKey("curvePublicKeyFile")
    signingPublicKey = section.signingPublicKey("signingPublicKeyFile")
  }
}

/// A person known without the directory, so that there is somebody to enrol the others.
package struct SuiteOperator: Sendable, Hashable {
  package let name: String
  package let roles: Set<Role>
  package let curvePublicKey: CurvePublicKey
  package let signingPublicKey: Ed25519.PublicKey?

  init(_ name: String, _ section: SettingsSection) {
    self.name = name
    roles = Set(section.strings("roles").compactMap { Role(rawValue: $0) })
    if roles.isEmpty || !roles.isSubset(of: [.operator, .auditor, .monitor]) {
      section.report("roles", "are to be some of operator, auditor, monitor; all others are granted in the catalog")
    }
    curvePublicKey = section.curvePublicKey("curvePublicKeyFile")
    signingPublicKey = section.signingPublicKey("signingPublicKeyFile")
  }
}
