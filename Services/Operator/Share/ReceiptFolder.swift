import Foundation
import SuiteCrypto

/// The files of a receipt: what was signed, the signature, the key, the digests, and a script that checks them.
///
/// Files that are there are replaced. Only the owner may enter the folder.
struct ReceiptFolder {
  let path: String

  init(_ path: String) { self.path = path }

  var verifyCommand: String { "sh '\(path)/verify.sh'" }

  func write(_ receipt: CheckedReceipt) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write(receipt.manifest, "manifest.txt")
    try write(receipt.signature, "manifest.sig")
    try write(Array(receipt.keyPEM.utf8), "platform.pem")
    try write(Self.list(receipt.chunkSHA256), "chunks.sha256")
    if !receipt.chunkSM3.isEmpty { try write(Self.list(receipt.chunkSM3), "chunks.sm3") }
    try write(Array(VerifyScript.text.utf8), "verify.sh")
  }

  /// As `sha256sum` writes it, for chunks kept as files of their own.
  private static func list(_ digests: [[UInt8]]) -> [UInt8] {
    Array(digests.enumerated().map { "\(Hex.encode($1))  chunk-\($0)\n" }.joined().utf8)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
  }
}
