import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver org transfer`: entries that change hands, with a function or with the whole body.
struct TransferCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "transfer", abstract: say("目录移交、机构合并与撤销", "Hand entries over; merge and abolish organisations"),
      subcommands: [
        ProposeTransferCommand.self, ConsentTransferCommand.self, CompleteTransferCommand.self,
        ListTransfersCommand.self,
      ])
  }
}

extension CatalogV1.Transfer {
  /// One line for people: where the transfer stands.
  fileprivate var line: String {
    "\(kind.shortName)  \(from) → \(to)  \(state.shortName)  " + say("\(codes.count)个目录", "\(codes.count) entries")
      + "\n\(id)"
  }
}

struct ProposeTransferCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "propose", abstract: say("提出移交（主管部门）", "Propose a transfer (competent authority)"),
      discussion: say(
        """
        不写代码时移交方的全部目录一并移交。
        示例：twinriver org transfer propose 11500000009275567B 11500000MB1670604W --kind merger --basis 渝府发〔2018〕9号
        """,
        """
        With a merger or abolition all of the giver's entries go: give no codes.
        Example: twinriver org transfer propose 11500000009275567B 11500000MB1670604W --kind merger --basis 渝府发〔2018〕9号
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("移交单位代码", "Code of the giving organisation"))) var from: String
  @Argument(help: ArgumentHelp(say("接收单位代码", "Code of the taking organisation"))) var to: String
  @Argument(help: ArgumentHelp(say("职能划转的信息资源代码", "Entries that go with a function"))) var codes: [String] = []
  @Option(help: ArgumentHelp(say("原因", "Why"))) var kind: EnumArgument<CatalogV1.TransferKind>
  @Option(help: ArgumentHelp(say("依据的决定", "The decision it rests on"))) var basis: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let transfer = try await session.organisations.proposeTransfer(
        .init(kind: kind.value, from: from, to: to, codes: codes, basis: basis), options: session.options)
      output.show(transfer) { print(transfer.line) }
    }
  }
}

struct ConsentTransferCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "consent", abstract: say("同意移交（双方主要负责人）", "Agree to a transfer (head of giver or taker)"),
      discussion: say("示例：twinriver org transfer consent TRANSFER", "Example: twinriver org transfer consent TRANSFER"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("移交编号", "Transfer id"))) var transfer: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let agreed = try await session.organisations.consentTransfer(.init(id: transfer), options: session.options)
      output.show(agreed) { print(agreed.line) }
    }
  }
}

struct CompleteTransferCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "complete", abstract: say("完成移交（主管部门）", "Complete a transfer (competent authority)"),
      discussion: say(
        """
        合并、撤销的单位随之终止，其全部密钥同时注销。
        示例：twinriver org transfer complete TRANSFER
        """,
        """
        A body that is merged or abolished ends with it, and all keys of its people are revoked.
        Example: twinriver org transfer complete TRANSFER
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("移交编号", "Transfer id"))) var transfer: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let done = try await session.organisations.completeTransfer(.init(id: transfer), options: session.options)
      output.show(done) {
        print(done.line)
        for code in done.codes { print("  \(code)") }
      }
    }
  }
}

struct ListTransfersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出有关的移交", "Transfers that concern you"),
      discussion: say("示例：twinriver org transfer list --open", "Example: twinriver org transfer list --open"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Flag(help: ArgumentHelp(say("仅未完成的", "Only those not completed"))) var open = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.organisations.listTransfers(
        .init(openOnly: open, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("编号", "ID"), say("原因", "KIND"), say("移交", "FROM"), say("接收", "TO"), say("状态", "STATE"),
          say("目录", "ENTRIES"), say("依据", "BASIS"))
        for transfer in reply.transfers {
          table.add(
            transfer.id, transfer.kind.shortName, transfer.from, transfer.to, transfer.state.shortName,
            "\(transfer.codes.count)", transfer.basis)
        }
        table.show(whenEmpty: say("没有移交", "no transfers"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}
