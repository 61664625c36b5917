import Foundation
import Postgres
import TestKit
import Testing

@testable import ShareService

/// How a provider's database is entered over the network (传输加密, Art. 29): as its conninfo asks, or not at all.
@Suite(.serialized, .timeLimit(.minutes(2))) struct SourceTLSTests {
  @Test func `a source is read over TLS only from a server whose certificate is what its conninfo asks for`()
    async throws
  {
    try await Authorities.with { authorities, port in
      let cluster = PostgresCluster(
        isDurable: false,
        tls: .init(port: port, certificate: authorities.file("server.crt"), key: authorities.file("server.key")))
      _ = try await cluster.folder()
      func enters(_ host: String, _ rest: String) async throws -> Bool? {
        try await read("host=\(host) port=\(port) dbname=postgres user=postgres \(rest)")
      }
      let (known, other) = ("sslrootcert=\(authorities.file("ca.crt"))", "sslrootcert=\(authorities.file("other.crt"))")

      #expect(try await enters("localhost", "sslmode=verify-full \(known)") == true)
      #expect(try await enters("127.0.0.1", "sslmode=verify-ca \(known)") == true)
      // Another name than the certificate's, another authority, and a server without TLS.
      #expect(try await enters("127.0.0.1", "sslmode=verify-full \(known)") == nil)
      #expect(try await enters("localhost", "sslmode=verify-full \(other)") == nil)
      #expect(try await enters("localhost", "sslmode=verify-ca \(other)") == nil)
      try await cluster.runScript("ALTER SYSTEM SET ssl = off")
      try await cluster.runScript("SELECT pg_reload_conf()")
      try await eventually {
        guard try await enters("localhost", "sslmode=prefer") == false else { throw StillOn() }
      }
      #expect(try await enters("localhost", "sslmode=require") == nil)
      #expect(try await enters("localhost", "sslmode=verify-full \(known)") == nil)
    }
  }

  private struct StillOn: Error {}

  /// Whether a session of such a source is under TLS; `nil` where there is none.
  private func read(_ conninfo: String) async throws -> Bool? {
    let sources = MountSources(
      [
        SourceSettings(
          name: "civil", provider: providerOrganisation, endpoint: try Conninfo(parsing: conninfo).endpoint)
      ], logger: TemporaryDatabase.quietLogger)
    return try await TemporaryDatabase.running(sources.databases[0]) {
      do {
        return try await sources.source("civil", of: providerOrganisation).read {
          try await $0.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", as: Bool.self)
        }.first
      } catch is DatabaseError {
        return nil
      }
    }
  }
}

/// Two authorities of a test's own, and a server's certificate for `localhost` that the first has signed.
private struct Authorities {
  private let folder: String

  func file(_ name: String) -> String { "\(folder)/\(name)" }

  static func with(_ body: (Authorities, _ port: Int) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ended = await ChildProcess.run(["/bin/sh", "-ec", script, "tls", folder], environment: ["PATH=/usr/bin:/bin"])
    try #require(ended?.status == 0, "\(ended?.output ?? "no shell")")
    try await body(Authorities(folder: folder), freePort())
  }

  private static let script = #"""
    cd "$1"
    new="openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
    for name in ca other; do $new -x509 -days 2 -keyout $name.key -out $name.crt -subj "/CN=$name"; done
    $new -keyout server.key -out server.csr -subj /CN=localhost
    echo subjectAltName=DNS:localhost >names
    openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.crt
    """#
}
