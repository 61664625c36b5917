import ContractGenerator
import Foundation
import SwiftProtobuf
import Testing

/// Which changes released peers can live with.
struct CompatibilityTests {
  private let released = """
    message A { string b = 1; int32 c = 2; oneof d { string e = 3; string f = 4; } message N { string g = 1; } }
    enum K { K_UNSPECIFIED = 0; K_ONE = 1; }
    service S { rpc M(A) returns (A) { option idempotency_level = NO_SIDE_EFFECTS; } rpc O(A) returns (A); }
    """

  private func findings(replacing old: String, with new: String) throws -> [String] {
    try #require(released.contains(old))
    let current = released.replacing(old, with: new)
    return Compatibility.findings(released: try compile(ferry(released)), current: try compile(ferry(current)))
  }

  @Test func `an unchanged contract is compatible`() throws {
    #expect(try findings(replacing: "string b", with: "string b") == [])
  }

  @Test(arguments: [
    ("string b = 1;", "string b = 1; string h = 9;"), ("K_ONE = 1;", "K_ONE = 1; K_TWO = 2;"),
    ("service S {", "service S { rpc P(A) returns (A);"), ("enum K", "message L {} enum K"),
    ("string b = 1;", "reserved 1; reserved \"b\";"), ("K_ONE = 1;", "reserved 1; reserved \"K_ONE\";"),
  ])
  func `additions and reserved removals are compatible`(old: String, new: String) throws {
    #expect(try findings(replacing: old, with: new) == [])
  }

  @Test(arguments: [
    ("string b = 1;", ""), ("string b = 1;", "reserved 1;"), ("string b = 1;", "string b = 8;"),
    ("string b = 1;", "string bb = 1;"), ("string b = 1;", "bytes b = 1;"), ("string b = 1;", "repeated string b = 1;"),
    ("string b = 1;", "oneof optional_b { string b = 1; }"), ("message N { string g = 1; }", ""),
    ("string g = 1;", "int32 g = 1;"), ("K_ONE = 1;", ""), ("K_ONE = 1;", "K_ONE = 2;"), ("K_ONE = 1;", "K_EIN = 1;"),
    ("rpc O(A) returns (A);", ""), ("rpc O(A) returns (A);", "rpc O(A) returns (A.N);"),
    ("NO_SIDE_EFFECTS", "IDEMPOTENT"), ("service S", "service T"), ("enum K", "enum J"),
  ])
  func `whatever a released peer would misread is named`(old: String, new: String) throws {
    #expect(try findings(replacing: old, with: new).count == 1)
  }

  @Test func `a set without contracts of ours is no release`() throws {
    let current = try compile(ferry(released))
    #expect(Compatibility.findings(released: .init(), current: current).count == 1)
  }

  @Test func `the committed contracts keep what was released; with one number changed they would not`() throws {
    let protos = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    let releases = try FileManager.default.contentsOfDirectory(
      at: protos.appending(path: "released"), includingPropertiesForKeys: nil)
    let files = ProtoCompiler.files(below: protos).filter { $0.hasPrefix("twinriver/") }
    var texts = Dictionary(
      uniqueKeysWithValues: try files.map { ($0, try String(contentsOf: protos.appending(path: $0), encoding: .utf8)) })

    let committed = try compile(texts)
    let envelope = try #require(texts["twinriver/wire/v1/envelope.proto"])
    texts["twinriver/wire/v1/envelope.proto"] = envelope.replacing("timeout_ms = 3;", with: "timeout_ms = 300;")
    let changed = try compile(texts)

    #expect(!releases.isEmpty)
    for release in releases {
      let released = try Google_Protobuf_FileDescriptorSet(serializedBytes: Data(contentsOf: release))
      #expect(Compatibility.findings(released: released, current: committed) == [])
      let findings = Compatibility.findings(released: released, current: changed)
      #expect(findings.count == 1 && findings.first?.contains("Request.timeout_ms = 3 is gone") == true)
    }
  }
}
