import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share receipt`: proofs of what was delivered, for both sides.
struct ReceiptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receipt", abstract: say("交换回执", "Receipts of deliveries"),
      discussion: say(
        "示例：twinriver share receipt export DELIVERY --to DIR",
        "Example: twinriver share receipt export DELIVERY --to DIR"),
      subcommands: [ShowReceiptCommand.self, ExportReceiptCommand.self], defaultSubcommand: ShowReceiptCommand.self)
  }
}

struct ShowReceiptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看交换回执", "Show a delivery's receipt"),
      discussion: say("示例：twinriver share receipt DELIVERY", "Example: twinriver share receipt DELIVERY"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("交换编号", "Delivery id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let delivery = try await session.deliveries.getDelivery(.init(id: id), options: session.options)
      output.show(delivery) { print(String(decoding: delivery.receipt?.manifest ?? [], as: UTF8.self)) }
    }
  }
}

struct ExportReceiptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        "导出回执，仅用 openssl 和 sha256sum 即可核验", "Export a receipt that openssl and sha256sum alone can check"),
      discussion: say(
        "示例：twinriver share receipt export DELIVERY --to DIR && sh DIR/verify.sh",
        "Example: twinriver share receipt export DELIVERY --to DIR && sh DIR/verify.sh"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("交换编号", "Delivery id"))) var id: String
  @Option(name: .customLong("to"), help: ArgumentHelp(say("存放文件夹", "Folder for the files"))) var folder: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let delivery = try await session.deliveries.getDelivery(.init(id: id), options: session.options)
      let keys = try await session.deliveries.getReceiptKey(.init(), options: session.options)
      let receipt = try CheckedReceipt(of: delivery, keys)
      let files = ReceiptFolder(folder)
      try files.write(receipt)
      output.show(delivery) { print(files.verifyCommand) }
    }
  }
}
