package import ArgumentParser
import Foundation
import RPC
import ServiceKit
import ZeroMQ

/// `twinriver keys generate`: makes CURVE and Ed25519 key files, here, without any service running.
package struct GenerateKeysCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate",
      abstract: say("生成通道密钥（CURVE）和签名密钥（Ed25519）", "Make channel keys (CURVE) and signing keys (Ed25519)"),
      discussion: say(
        """
        每个名称四个文件：NAME.curve.secret、NAME.signing.secret.pem（仅本人可读），NAME.curve.public、NAME.signing.public.pem（可分发）。
        已有的私钥不会被替换。
        示例：twinriver keys generate --folder ~/keys li-ming
        """,
        """
        Four files per name: NAME.curve.secret and NAME.signing.secret.pem for their owner alone, NAME.curve.public and
        NAME.signing.public.pem to hand out. Secret keys that are there are never replaced.
        Example: twinriver keys generate --folder ~/keys li-ming
        """))
  }

  @Option(help: ArgumentHelp(say("存放密钥的文件夹", "Folder to keep the keys in"), valueName: "DIR"))
  var folder: String = "."

  @Argument(help: ArgumentHelp(say("名称", "Names"), valueName: "NAME"))
  var names: [String]

  @Flag(help: ArgumentHelp(say("逐行输出 JSON", "Print one line of JSON per name")))
  var json = false

  package init() {}

  package func validate() throws {
    for name in names where name.isEmpty || name.hasPrefix(".") || name.contains("/") {
      throw ValidationError(say("名称不能为空、以点开头或含斜杠", "a name is not empty, starts with no dot and has no slash"))
    }
  }

  package func run() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let keyFolder = KeyFolder(folder)
    for name in names {
      let keys = try keyFolder.ensure(name)
      report(keys, in: keyFolder)
    }
  }

  private func report(_ keys: KeyFolder.Keys, in keyFolder: KeyFolder) {
    let fingerprint = KeyFingerprint(of: keys.curve.publicKey).hex
    if json {
      var line = JSONLine()
      line.add("name", keys.name)
      line.add("fingerprint", fingerprint)
      line.add("curve_public_key", keys.curve.publicKey.z85)
      line.add("curve_secret_key_file", keyFolder.file(keys.name, .curveSecret))
      line.add("signing_public_key_file", keyFolder.file(keys.name, .signingPublic))
      line.add("created", keys.isNew)
      print(String(decoding: line.closed, as: UTF8.self))
    } else {
      let state = keys.isNew ? say("已生成", "made") : say("已存在", "there already")
      print("\(keys.name)  \(fingerprint)  \(state)  \(keyFolder.file(keys.name, .curveSecret))")
    }
  }
}
