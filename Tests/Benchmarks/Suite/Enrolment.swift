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
  func department(_ number: Int) async throws -> String {
    let code = try DepartmentCode.text(number)
    _ = try await registrar.registerOrganisation(
      .init(organisation: .init(code: code, name: "第\(number)局", kind: .department, level: .city, regionCode: "500000")),
      options: CallOptions())
    return code
  }

  /// An officer of a department, with a key in use.
  func officer(of department: String, named name: String) async throws -> KeyFolder.Keys {
    let reply = try await registrar.enrolHolder(
      .init(organisation: department, kind: .person, name: name, roles: [.officer]), options: CallOptions())
    guard let code = Hex.decode(reply.enrolmentCode) else { throw BenchFailure("the enrolment code is not hexadecimal") }
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
