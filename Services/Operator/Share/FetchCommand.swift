import ArgumentParser
import Contracts
import ServiceKit

struct FetchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fetch",
      abstract: say(
        "批量获取到文件；中断后再次执行即续传，全部核验后才落名", "Fetch in bulk into a file; run again to go on after a break"),
      discussion: say(
        "文件的每个字节都与平台签名的回执核对无误后才以所给名称出现，回执在 FILE.receipt 中。\n示例：twinriver share fetch GRANT --purpose work-reference --store 救助核对库 --to towns.csv",
        """
        The file gets its name once every byte is what the signed receipt vouches for; the receipt is in FILE.receipt.
        Example: twinriver share fetch GRANT --purpose work-reference --store archive --to towns.csv
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>
  @Option(help: ArgumentHelp(say("提供部门同意的存储库", "The store consented to"))) var store: String
  @Option(name: .customLong("to"), help: ArgumentHelp(say("存为文件", "File to make"))) var file: String
  @Option(help: ArgumentHelp(say("数据格式", "Format"))) var format = EnumArgument(ShareV1.ContentFormat.csv)
  @Option(help: ArgumentHelp(say("摘要算法；sm3 另附国密摘要", "Digests; sm3 adds those of SM3"))) var digest = EnumArgument(
    ShareV1.DigestAlgorithm.sha256)
  @Option(help: ArgumentHelp(say("同时获取的块数", "Chunks in flight"))) var parallel = 4

  func validate() throws {
    guard 1...64 ~= parallel else {
      throw ValidationError(say("--parallel 须为1至64", "--parallel is 1 to 64"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request = ShareV1.StartBatchRequest(
        grant: grant, purpose: purpose.value, store: store, format: format.value, digest: digest.value)
      do {
        let fetch = try BatchFetch(request, to: file, width: parallel)
        let delivery = try await fetch.run(session.deliveries, options: session.options)
        output.show(delivery) {
          print(
            say(
              "交换 \(delivery.id)  \(delivery.recordCount)条", "delivery \(delivery.id)  \(delivery.recordCount) records")
          )
          print(file)
          print(fetch.receipts.verifyCommand + " '\(file)'")
        }
      } catch let fault as FetchFault {
        throw Complaint.exit(fault.text, fault.exitCode)
      } catch let fault as ReceiptFault {
        throw Complaint.exit(fault.text, 65)
      }
    }
  }
}
