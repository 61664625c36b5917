import Contracts
import Foundation
import Logging
import Operator
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto
import Wire
import ZeroMQ

/// The officers of the main job, connected to all five services.
struct Departments: Sendable {
  let suite: RunningSuite
  let provider: Officer
  let userA: Officer
  let userB: Officer
  let auditor: Officer

  /// Connects everybody while `body` runs.
  static func connected(to suite: RunningSuite, _ body: (Departments) async throws -> Void) async throws {
    let departments = Departments(
      suite: suite, provider: try Officer("provider-officer", suite), userA: try Officer("user-a-officer", suite),
      userB: try Officer("user-b-officer", suite), auditor: try Officer("auditor", suite))
    let officers = [departments.provider, departments.userA, departments.userB, departments.auditor]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for officer in officers {
        for client in officer.clients.values { group.addTask { try await client.run() } }
      }
      defer { group.cancelAll() }
      try await body(departments)
    }
  }
}

/// One officer: connections to the services and a key to sign with.
struct Officer: Sendable {
  let clients: [SuiteService: RPCClient]
  private let signer: HolderSigner

  init(_ name: String, _ suite: RunningSuite) throws {
    let keys = try KeyFolder(suite.state + "/keys/demo").ensure(name)
    signer = HolderSigner(keys.signing)
    var settings = RPCClientSettings()
    // What a service answers is to be seen here, not smoothed over.
    settings.maximumAttempts = 2
    settings.connectionWaitMilliseconds = 1_000
    let quiet = Logger(label: "suite-faults") { _ in SwiftLogNoOpLogHandler() }
    clients = Dictionary(
      uniqueKeysWithValues: try suite.settings.suite.members.map { member in
        let replicas = try member.endpoints.map {
          RPCClient.Replica(address: try SocketAddress($0), serverKey: member.curvePublicKey)
        }
        return (
          member.service, RPCClient(replicas: replicas, keyPair: keys.curve, settings: settings, logger: quiet)
        )
      })
  }

  /// Signed, so that the event carries the key of the command.
  func options(_ key: [UInt8]? = nil) -> CallOptions {
    CallOptions(timeout: .seconds(5), idempotencyKey: key, signer: signer, language: .en)
  }

  var directory: CatalogV1.DirectoryService.Client { .init(clients[.catalog]!) }
  var catalog: CatalogV1.CatalogService.Client { .init(clients[.catalog]!) }
  var share: ShareV1.ShareService.Client { .init(clients[.share]!) }
  var deliveries: ShareV1.DeliveryService.Client { .init(clients[.share]!) }
  var open: OpenV1.OpenService.Client { .init(clients[.open]!) }
  var correction: CorrectionV1.CorrectionService.Client { .init(clients[.correction]!) }
  var audit: AuditV1.AuditService.Client { .init(clients[.audit]!) }

  func log(of service: SuiteService) -> EventLogV1.EventLog.Client { .init(clients[service]!) }
}

// MARK: What they do

extension Departments {
  private static let organisationA = "11500000MBX0030338"

  /// One errand or more for every service, each of which needs that service only.
  func errands() async throws -> [Errand] {
    let towns = try await entry(named: "乡镇街道名录")
    let villages = try await entry(named: "巴南区村社区城乡分类")
    let request = try await userA.share.submitRequest(
      .init(entry: towns, purpose: .workReference, duty: "应急物资调度需要乡镇名录", mode: .query),
      options: userA.options())
    let grant = request.grants[0]
    let delivery = try await userA.deliveries.query(
      .init(grant: grant, purpose: .workReference, keys: ["500113108"]), options: userA.options())
    let report = errorIsReported(delivery)
    try await whenHeardOf { _ = try await report.ask(0, Random.bytes(16)) }
    return [
      profileIsUpdated, dataAreRequested(towns), dataAreQueried(grant), requestIsWithdrawn(villages),
      report, citizenApplies(villages), auditIsAsked,
    ]
  }

  /// Tries until correction has heard from share of the delivery; milliseconds, as a rule.
  private func whenHeardOf(_ body: () async throws -> Void) async throws {
    let limit = ContinuousClock.now + .seconds(10)
    while true {
      do {
        return try await body()
      } catch let error as RPCError where error.reason == "DELIVERY_NOT_YOURS" && .now < limit {
        continue
      }
    }
  }

  private func entry(named name: String) async throws -> String {
    let found = try await provider.catalog.searchEntries(.init(query: name), options: provider.options())
    guard let entry = found.entries.first(where: { $0.name == name }) else {
      throw RunningSuite.Failed(description: "there is no entry \(name): has the main job been told?")
    }
    return entry.code
  }

  private var profileIsUpdated: Errand {
    Errand(name: "a profile is updated", service: .catalog) { number, key in
      _ = try await userA.directory.updateProfile(
        .init(
          code: Self.organisationA,
          profile: .init(unit: "信息化处", contact: "023-\(number)", procedures: "数据资源管理办法")),
        options: userA.options(key))
      return .key(key)
    }
  }

  private func dataAreRequested(_ towns: String) -> Errand {
    Errand(name: "unconditional data are requested", service: .share) { number, key in
      let request = try await userA.share.submitRequest(
        .init(entry: towns, purpose: .workReference, duty: "第\(number)次应急调度", mode: .query),
        options: userA.options(key))
      guard request.state == .granted else { throw RunningSuite.Failed(description: "not granted at once") }
      return .key(key)
    }
  }

  private func dataAreQueried(_ grant: String) -> Errand {
    Errand(name: "data are queried", service: .share, isCommand: false) { _, _ in
      let reply = try await userA.deliveries.query(
        .init(grant: grant, purpose: .workReference, keys: ["500113114"]), options: userA.options())
      return .subject(reply.delivery)
    }
  }

  private func requestIsWithdrawn(_ villages: String) -> Errand {
    Errand(name: "a conditional request is made and withdrawn", service: .share) { number, key in
      // The second command's key follows from the first one's: the pair is one intent.
      let request = try await userB.share.submitRequest(
        .init(
          entry: villages, columns: ["code", "name", "ur_code"], purpose: .dataCheck, duty: "第\(number)次核对",
          mode: .query),
        options: userB.options(Array(SHA256.hash(key).bytes.prefix(16))))
      _ = try await userB.share.withdrawRequest(.init(id: request.id), options: userB.options(key))
      return .key(key)
    }
  }

  private func errorIsReported(_ delivery: ShareV1.QueryReply) -> Errand {
    Errand(name: "an error is reported", service: .correction) { number, key in
      _ = try await userA.correction.submitReport(
        .init(
          delivery: delivery.delivery, kind: .error,
          values: [
            .init(
              handle: delivery.records[0].handle, column: "name", valueSeen: "跳石镇", valueProposed: "圣灯山镇\(number)")
          ],
          evidence: "2023年统计用区划代码"),
        options: userA.options(key))
      return .key(key)
    }
  }

  private func citizenApplies(_ villages: String) -> Errand {
    Errand(name: "a citizen applies", service: .open, pause: .milliseconds(150)) { number, key in
      let page = await suite.fetch(
        "/apply",
        form: [
          ("token", Hex.encode(key)), ("entry", villages), ("kind", "citizen"), ("name", "王小明"),
          ("contact", "13000000000"), ("purpose", "第\(number)次研究"),
        ])
      guard let number = page?.firstMatch(of: /KF[0-9]{8}-[0-9A-Z]{16}/)?.output else {
        throw RPCError(.unavailable, "PORTAL_NOT_ANSWERING", en: "no case number", zh: "没有案件编号")
      }
      return .subject(SHA256.hash(Array(number.utf8)).hex)
    }
  }

  private var auditIsAsked: Errand {
    Errand(name: "the audit log is proved", service: .audit) { _, _ in
      _ = try await auditor.audit.proveInclusion(.init(leaf: .index(0)), options: auditor.options())
      return .nothing
    }
  }
}
