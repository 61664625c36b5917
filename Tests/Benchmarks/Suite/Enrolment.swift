import Contracts
import RPC
import ServiceKit
import SuiteCrypto
import ZeroMQ

/// Puts people into the directory as the protocol has it: registered, given a code, key presented, key activated.
struct Enrolment {
  let suite: BenchSuite
  /// Connected to the catalog as the operator.
  let registrar: CatalogV1.DirectoryService.Client

  /// A department; `number` makes the code.
  @discardableResult
  func department(_ number: Int, named name: String? = nil, isAuthority: Bool = false) async throws -> String {
    let code = try DepartmentCode.text(number)
    _ = try await registrar.registerOrganisation(
      .init(
        organisation: .init(
          code: code, name: name ?? "第\(number)局", kind: .department, level: .city, regionCode: "500000",
          competentAuthority: isAuthority)),
      options: CallOptions())
    return code
  }

  /// So many departments, and the authority they report to.
  func departments(_ count: Int) async throws -> [String] {
    try await department(0, isAuthority: true)
    return try await withThrowingTaskGroup(of: [String].self) { group in
      for caller in 0..<Self.callers {
        group.addTask {
          var codes: [String] = []
          for number in stride(from: caller + 1, through: count, by: Self.callers) {
            codes.append(try await department(number))
          }
          return codes
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private static let callers = 64

  /// An officer of a department, with a key in use.
  func officer(
    of department: String, named name: String, roles: [CatalogV1.Role] = [.officer]
  ) async throws -> KeyFolder.Keys {
    let reply = try await registrar.enrolHolder(
      .init(organisation: department, kind: .person, name: name, roles: roles), options: CallOptions())
    guard let code = Hex.decode(reply.enrolmentCode) else {
      throw BenchFailure("the enrolment code is not hexadecimal")
    }
    let keys = try suite.keys.ensure(name)
    let proof = try keys.signing.sign(
      Array("twinriver-enrol-v1\n\(Hex.encode(keys.curve.publicKey.bytes))\n".utf8))
    try await suite.client(for: .catalog, as: CurveKeyPair(secretBytes: code)).connected { client in
      _ = try await CatalogV1.DirectoryService.Client(client).enrolKey(
        .init(
          curvePublicKey: keys.curve.publicKey.bytes, signingPublicKey: keys.signing.publicKey.rawRepresentation,
          proof: proof),
        options: CallOptions())
    }
    try await suite.client(for: .catalog, as: keys.curve).connected { client in
      _ = try await CatalogV1.DirectoryService.Client(client).activateKey(.init(), options: CallOptions())
    }
    return keys
  }
}
