import ArgumentParser
import Contracts
import Foundation
import ServiceKit

struct AcceptKeysCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept", abstract: say("用一次性登记码启用自己的密钥", "Turn an enrolment code into keys of one's own"),
      discussion: say(
        "私钥只在本机生成和保存。示例：twinriver keys accept 64位登记码 --folder ~/keys li-ming",
        "Secret keys are made and stay here. Example: twinriver keys accept CODE --folder ~/keys li-ming"))
  }

  @OptionGroup var suite: SuiteOptions
  @Argument(help: ArgumentHelp(say("登记码", "Enrolment code"))) var code: String
  @Argument(help: ArgumentHelp(say("密钥名称", "Name for the key files"))) var name: String
  @Option(help: ArgumentHelp(say("存放密钥的文件夹", "Folder to keep the keys in"), valueName: "DIR")) var folder = "."

  func run() async throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let keys = try KeyFolder(folder).ensure(name)
    try await suite.withSuite([.catalog]) { session in
      try await KeyAcceptance(settings: session.settings).accept(code, as: keys)
      print(say("密钥已启用，今后使用 --as ", "the keys work; from now on use --as ") + "\(folder)/\(name)")
    }
  }
}

struct ListKeysCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出机构的密钥", "List an organisation's keys"),
      discussion: say("示例：twinriver keys list 11500000009275780L", "Example: twinriver keys list 11500000009275780L"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Argument(help: ArgumentHelp(say("机构代码", "Organisation code"))) var organisation: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.directory.listKeys(
        .init(organisation: organisation, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(say("指纹", "FINGERPRINT"), say("持有人", "HOLDER"), say("状态", "STATE"), say("有效至", "UNTIL"))
        for key in reply.keys {
          table.add(key.fingerprint, key.holder, key.state.shortName, Terminal.time(key.expiresAt))
        }
        table.show(whenEmpty: say("没有密钥", "no keys"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct RevokeKeyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke", abstract: say("作废密钥，一秒内各处生效", "End a key, everywhere within a second"),
      discussion: say(
        "示例：twinriver keys revoke 指纹 --reason 遗失", "Example: twinriver keys revoke FINGERPRINT --reason lost"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("指纹", "Fingerprint"))) var fingerprint: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let key = try await session.directory.revokeKey(
        .init(fingerprint: fingerprint, reason: reason), options: session.options)
      output.show(key) { print("\(key.fingerprint)  \(key.state.shortName)") }
    }
  }
}

struct BlockKeyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "block",
      abstract: say("目录服务不可用时，在各服务上直接封禁密钥", "Block a key at the services themselves, when catalog is away"),
      discussion: say(
        "示例：twinriver keys block 指纹 --reason 遗失", "Example: twinriver keys block FINGERPRINT --reason lost"))
  }

  @OptionGroup var suite: SuiteOptions
  @Argument(help: ArgumentHelp(say("指纹", "Fingerprint"))) var fingerprint: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite { session in
      var failed = false
      for service in SuiteService.allCases {
        do {
          let control = try DirectoryV1.DirectoryControl.Client(session.caller(for: service))
          _ = try await control.blockKey(.init(fingerprint: fingerprint, reason: reason), options: session.options)
          print("\(service.rawValue)  " + say("已封禁", "blocked"))
        } catch {
          failed = true
          print("\(service.rawValue)  \(error)")
        }
      }
      if failed { throw ExitCode(75) }
    }
  }
}

struct WhoAmICommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whoami", abstract: say("平台如何识别我", "Who the suite takes me for"),
      discussion: say(
        "示例：twinriver keys whoami --as ~/keys/li-ming", "Example: twinriver keys whoami --as ~/keys/li-ming"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let me = try await session.directory.whoAmI(.init(), options: session.options)
      output.show(me) {
        print(
          "\(me.fingerprint)  \(me.holder)  \(me.organisation)  \(me.roles.map(\.shortName).joined(separator: ","))")
      }
    }
  }
}
