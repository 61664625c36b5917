import Contracts
import Foundation
import SuiteCrypto
import TestKit
import Testing

@testable import Operator

/// Exported receipts, checked by `verify.sh` with the real openssl and nothing of ours.
@Suite struct ReceiptFilesTests {
  @Test func `verify.sh accepts a receipt, with its content and without`() async throws {
    try await ReceiptSample.with { sample in
      try sample.export()
      #expect(try await sample.verify() == .init(0, "OK: delivery d-1, 2 records, signed by key \(sample.keyID)\n"))
      #expect(try await sample.verify(sample.content).status == 0)
    }
  }

  @Test func `verify.sh says which chunk is wrong`() async throws {
    try await ReceiptSample.with { sample in
      try sample.export()
      var changed = sample.content
      changed[sample.content.count - 2] ^= 1
      #expect(
        try await sample.verify(changed)
          == .init(1, "WRONG: chunk 1, bytes 26 to 34, is not what was delivered (sha256)\n"))
      #expect(try await sample.verify(Array(sample.content.dropLast())).output.hasPrefix("WRONG: chunk 1,"))
      #expect(
        try await sample.verify(sample.content + [10]) == .init(1, "WRONG: there are bytes after the last chunk\n"))
    }
  }

  @Test func `verify.sh refuses a changed manifest, a changed digest and another key`() async throws {
    try await ReceiptSample.with { sample in
      try sample.export()
      try sample.rewrite("manifest.txt") { $0.replacing("user: U", with: "user: V") }
      #expect(
        try await sample.verify().output.hasPrefix("WRONG: manifest.txt is not what the key in platform.pem signed"))

      try sample.export()
      try sample.rewrite("chunks.sha256") { "x" + $0.dropFirst() }
      let digest = try await sample.verify().output
      #expect(digest == "WRONG: chunks.sha256 has another digest of chunk 0 than the manifest\n")

      try sample.export()
      let other = try Ed25519.PrivateKey.generate().publicKey.pem()
      try sample.rewrite("platform.pem") { _ in other }
      #expect(
        try await sample.verify().output.hasPrefix("WRONG: manifest.txt is not what the key in platform.pem signed"))
    }
  }

  @Test func `SM3 digests are checked by openssl`() async throws {
    try await ReceiptSample.with(withSM3: true) { sample in
      try sample.export()
      #expect(try await sample.verify(sample.content).status == 0)
      try sample.rewrite("chunks.sm3") { "x" + $0.dropFirst() }
      #expect(try await sample.verify().output.hasPrefix("WRONG: chunks.sm3"))
    }
  }

  @Test func `a receipt older than ids of keys and sizes of chunks is checked with the first key`()
    async throws
  {
    try await ReceiptSample.with(isOld: true) { sample in
      #expect(sample.delivery.receipt?.keyID == "" && sample.delivery.chunkBytes.isEmpty)
      var keys = sample.keys
      let newer = try Ed25519.PrivateKey.generate().publicKey.pem()
      keys.publicKeyPem = newer
      keys.keys.append(.init(id: "newer", publicKeyPem: newer))

      try ReceiptFolder(sample.folder).write(CheckedReceipt(of: sample.delivery, keys))

      #expect(try await sample.verify().status == 0)
      #expect(try await sample.verify(sample.content).output.contains("older than sizes of chunks"))
      keys.keys.removeFirst()
      #expect(throws: ReceiptFault.signature) { try CheckedReceipt(of: sample.delivery, keys) }
    }
  }

  @Test func `a receipt that is not the platform's, or of something else, is not exported`() async throws {
    try await ReceiptSample.with { sample in
      func fault(_ delivery: ShareV1.Delivery, request: String = "asked") -> ReceiptFault? {
        let read = Result { try CheckedReceipt(of: delivery, answering: Array(request.utf8), sample.keys) }
        guard case .failure(let error) = read else { return nil }
        return error as? ReceiptFault
      }
      func changed(_ change: (inout ShareV1.Delivery) -> Void) -> ShareV1.Delivery {
        var delivery = sample.delivery
        change(&delivery)
        return delivery
      }
      let (forged, other) = (changed { $0.receipt?.manifest[3] ^= 1 }, changed { $0.id = "d-2" })
      let (digest, size) = (changed { $0.chunkSha256[1][0] ^= 1 }, changed { $0.chunkBytes[0] += 1 })

      #expect(fault(sample.delivery) == nil)
      #expect(fault(forged) == .signature)
      #expect(fault(other) == .otherDelivery)
      #expect(fault(digest) == .digest(1))
      #expect(fault(size) == .digest(0))
      #expect(fault(sample.delivery, request: "asked otherwise") == .otherRequest)
    }
  }
}

/// A small delivery of two chunks with a receipt signed by a key of its own, and a folder for its files.
struct ReceiptSample {
  let delivery: ShareV1.Delivery
  let keys: ShareV1.GetReceiptKeyReply
  let keyID: String
  let chunks: [[UInt8]]
  let folder: String

  var content: [UInt8] { chunks.flatMap(\.self) }

  static func with(
    withSM3: Bool = false, isOld: Bool = false, request: [UInt8] = Array("asked".utf8),
    _ body: (ReceiptSample) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "receipt-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(ReceiptSample(withSM3: withSM3, isOld: isOld, request: request, folder: folder))
  }

  /// - Parameter isOld: as receipts were before they named their key, their request and the sizes of chunks.
  private init(withSM3: Bool, isOld: Bool, request: [UInt8], folder: String) throws {
    let key = try Ed25519.PrivateKey.generate()
    let keyID = String(SHA256.hash(key.publicKey.rawRepresentation).hex.prefix(32))
    let chunks = ["_handle,code\naa,500113108\n", "bb,5001\n"].map { Array($0.utf8) }
    var lines = ["twinriver-receipt: 1", "delivery: d-1", "user: U", "records: 2", "chunks: 2"]
    for (index, chunk) in chunks.enumerated() {
      if !isOld { lines.append("chunk-\(index)-bytes: \(chunk.count)") }
      lines.append("chunk-\(index)-sha256: \(SHA256.hash(chunk).hex)")
      if withSM3 { lines.append("chunk-\(index)-sm3: \(SM3.hash(chunk).hex)") }
    }
    if !isOld { lines += ["request_sha256: \(SHA256.hash(request).hex)", "receipt_key: \(keyID)"] }
    let manifest = Array(lines.map { $0 + "\n" }.joined().utf8)
    delivery = ShareV1.Delivery(
      id: "d-1", chunkCount: 2, recordCount: 2, chunkSha256: chunks.map { SHA256.hash($0).bytes },
      receipt: .init(manifest: manifest, signature: try key.sign(manifest), keyID: isOld ? "" : keyID),
      chunkBytes: isOld ? [] : chunks.map { UInt32($0.count) },
      chunkSm3: withSM3 ? chunks.map { SM3.hash($0).bytes } : [])
    let pem = try key.publicKey.pem()
    keys = ShareV1.GetReceiptKeyReply(publicKeyPem: pem, keys: [.init(id: keyID, publicKeyPem: pem)])
    self.keyID = keyID
    self.chunks = chunks
    self.folder = folder
  }

  /// How `verify.sh` ended and what it said.
  struct Verdict: Equatable {
    let status: Int32
    let output: String

    init(_ status: Int32, _ output: String) {
      self.status = status
      self.output = output
    }
  }

  func export() throws { try ReceiptFolder(folder).write(CheckedReceipt(of: delivery, keys)) }

  func rewrite(_ name: String, _ change: (String) -> String) throws {
    let path = folder + "/" + name
    try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
  }

  func verify(_ content: [UInt8]? = nil) async throws -> Verdict {
    var command = ["/bin/sh", folder + "/verify.sh"]
    if let content {
      try Data(content).write(to: URL(filePath: folder + "/content"))
      command.append(folder + "/content")
    }
    let ended = try #require(await ChildProcess.run(command, environment: ["PATH=/usr/bin:/bin"]))
    return Verdict(ended.status, ended.output)
  }
}
