import ArgumentParser
import Contracts
import Foundation
import ServiceKit
import SuiteCrypto

struct QueryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "query", abstract: say("按键查询", "Query records by key"),
      discussion: say(
        "示例：twinriver share query GRANT 500113108 --purpose work-reference",
        "Example: twinriver share query GRANT 500113108 --purpose work-reference"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Argument(help: ArgumentHelp(say("键值", "Keys"))) var keys: [String]
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.deliveries.query(
        .init(grant: grant, purpose: purpose.value, keys: keys), options: session.options)
      output.show(reply) {
        print(say("交付 ", "delivery ") + reply.delivery + (reply.noStore ? say("  不得存储", "  not to be stored") : ""))
        for record in reply.records {
          print(Hex.encode(record.handle) + "  " + record.values.joined(separator: "  "))
        }
        if reply.records.isEmpty { print(say("没有记录", "no records")) }
      }
    }
  }
}

struct BatchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch",
      abstract: say("批量获取，附可用 openssl 核验的回执", "Fetch in bulk, with a receipt that openssl verifies"),
      discussion: say(
        "示例：twinriver share batch GRANT --purpose work-reference --store 救助核对库 --output DIR",
        "Example: twinriver share batch GRANT --purpose work-reference --store archive --output DIR"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>
  @Option(help: ArgumentHelp(say("提供部门同意的存储库", "The store consented to"))) var store: String
  @Option(name: .customLong("output"), help: ArgumentHelp(say("存放文件夹", "Folder for the files"))) var folder: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let delivery = try await session.deliveries.startBatch(
        .init(grant: grant, purpose: purpose.value, store: store), options: session.options)
      let files = try await DeliveryFolder(folder).fetch(delivery, session)
      output.show(delivery) {
        print(
          say("交付 ", "delivery ") + delivery.id + say("  \(delivery.recordCount)条", "  \(delivery.recordCount) records")
        )
        print(files.data)
        print(files.verifyCommand)
      }
    }
  }
}

struct ReceiptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receipt", abstract: say("查看交付回执", "Show a delivery's receipt"),
      discussion: say("示例：twinriver share receipt DELIVERY", "Example: twinriver share receipt DELIVERY"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("交付编号", "Delivery id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let delivery = try await session.deliveries.getDelivery(.init(id: id), options: session.options)
      output.show(delivery) { print(String(decoding: delivery.receipt?.manifest ?? [], as: UTF8.self)) }
    }
  }
}

/// The files of a delivery: its content, its receipt, and the key the receipt is checked by.
struct DeliveryFolder {
  let path: String

  init(_ path: String) { self.path = path }

  var data: String { path + "/data.csv" }
  var verifyCommand: String {
    "openssl pkeyutl -verify -pubin -inkey '\(path)/platform.pem' -rawin -in '\(path)/manifest.txt' -sigfile '\(path)/manifest.sig'"
  }

  /// Fetches every chunk, checks it against the delivery, and writes the files.
  func fetch(_ delivery: ShareV1.Delivery, _ session: SuiteSession) async throws -> DeliveryFolder {
    var content: [UInt8] = []
    for index in 0..<delivery.chunkCount {
      let chunk = try await session.deliveries.getChunk(
        .init(delivery: delivery.id, index: index), options: session.options)
      guard SHA256.hash(chunk.content).bytes == delivery.chunkSha256[Int(index)] else {
        throw Complaint.exit(say("第\(index)块与摘要不符", "chunk \(index) does not fit its digest"), 65)
      }
      content += chunk.content
    }
    let key = try await session.deliveries.getReceiptKey(.init(), options: session.options)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write(content, "data.csv")
    try write(delivery.receipt?.manifest ?? [], "manifest.txt")
    try write(delivery.receipt?.signature ?? [], "manifest.sig")
    try write(Array(key.publicKeyPem.utf8), "platform.pem")
    return self
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
  }
}
