import Foundation
import ServiceKit
import SuiteCrypto
import Testing
import ZeroMQ

@Suite struct KeyFolderTests {
  @Test func `keys are made once and stay`() throws {
    let folder = try TemporaryFolder()
    let keys = KeyFolder(folder.path)

    let made = try keys.ensure("share")
    let again = try keys.ensure("share")

    #expect(made.isNew && !again.isNew)
    #expect(again.curve.publicKey == made.curve.publicKey)
    #expect(again.signing.publicKey == made.signing.publicKey)
  }

  @Test func `secret files are for their owner alone, public files match them`() throws {
    let folder = try TemporaryFolder()
    let keys = KeyFolder(folder.path)

    let made = try keys.ensure("share")

    for part in KeyFolder.Part.allCases {
      let attributes = try FileManager.default.attributesOfItem(atPath: keys.file("share", part))
      let mode = try #require(attributes[.posixPermissions] as? Int)
      // How far others may read what is public is the umask's to say.
      #expect(mode == 0o600 || !part.rawValue.contains("secret"), "\(part)")
    }
    let publicText = try String(contentsOfFile: keys.file("share", .curvePublic), encoding: .utf8)
    #expect(publicText == made.curve.publicKey.z85 + "\n")
    let pem = try String(contentsOfFile: keys.file("share", .signingPublic), encoding: .utf8)
    #expect(try Ed25519.PublicKey(pem: pem) == made.signing.publicKey)
  }

  @Test func `a lost public file is written again, a secret file that others may read is refused`() throws {
    let folder = try TemporaryFolder()
    let keys = KeyFolder(folder.path)
    _ = try keys.ensure("share")
    try FileManager.default.removeItem(atPath: keys.file("share", .curvePublic))

    _ = try keys.ensure("share")
    #expect(FileManager.default.fileExists(atPath: keys.file("share", .curvePublic)))

    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: keys.file("share", .curveSecret))
    #expect(throws: ZeroMQError.self) { try keys.ensure("share") }
  }
}
