import Contracts
import Operator
import RPC
import ServiceKit

/// Registers the bodies of an exchange and the people in them.
struct ExchangeStaff {
  /// Everybody who acts.
  struct People {
    let registrar: ExchangeWorld.Person
    let authority: ExchangeWorld.Person
    let provider: ExchangeWorld.Person
    let reviewer: ExchangeWorld.Person
    let user: ExchangeWorld.Person
    let departments: [String]
  }

  let suite: BenchSuite
  /// Code of the providing department; known before it is registered, for the configuration names it.
  let provider: String

  init(suite: BenchSuite) throws {
    self.suite = suite
    provider = try DepartmentCode.text(1)
  }

  /// The authority is number 0, the provider 1, the user 2, and so on.
  func enrol(_ others: Int) async throws -> People {
    let registrar = try suite.keys.ensure("operator")
    return try await suite.client(for: .catalog, as: registrar.curve).connected { client in
      let enrolment = Enrolment(suite: suite, registrar: .init(client))
      let codes = try await enrolment.departments(others)
      let (authority, user) = (try DepartmentCode.text(0), try DepartmentCode.text(2))
      for code in [authority, provider, user] { try await CommandBench.update(code, at: .init(client)) }
      let person = { (name: String, code: String, roles: [CatalogV1.Role]) in
        ExchangeWorld.Person(
          organisation: code, keys: try await enrolment.officer(of: code, named: name, roles: roles))
      }
      _ = try await person("provider-head", provider, [.head, .providerHead])
      return People(
        registrar: .init(organisation: suite.settings.suite.organisation.code, keys: registrar),
        authority: try await person("authority", authority, [.officer]),
        provider: try await person("provider", provider, [.officer]),
        reviewer: try await person("reviewer", provider, [.secrecyReviewer]),
        user: try await person("user", user, [.officer, .head]), departments: codes)
    }
  }
}
