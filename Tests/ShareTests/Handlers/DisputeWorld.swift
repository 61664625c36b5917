import Contracts
import Directory
import EventLog
import FoundationEssentials
import Logging
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts
import SuiteCrypto
import TestKit
import Wire
import ZeroMQ

@testable import ShareService

/// Bodies of the city and of two counties that have disputes with each other, each with one person who acts for it.
enum Body: String, CaseIterable {
  case cityBureau = "11500000MB1B00001X"
  case cityAuthority = "11500000MB1B00002X"
  case cityGovernment = "11500000MB1B00003X"
  case yubeiBureau = "11500112MB1B00004X"
  case yubeiSchools = "11500112MB1B00005X"
  case yubeiAuthority = "11500112MB1B00006X"
  case yuzhongBureau = "11500103MB1B00007X"
  case platformOperator = "12500000MB1B00008X"

  var code: String { rawValue }
  var area: String { self == .platformOperator ? "500000" : String(rawValue.dropFirst(2).prefix(6)) }
  var isAuthority: Bool { self == .cityAuthority || self == .yubeiAuthority }
  var holder: HolderID { HolderID("person-\(self)") }

  private var traits: OrganisationTraits {
    OrganisationTraits(isCompetentAuthority: isAuthority, level: area == "500000" ? .city : .county)
  }

  static let directory: DirectoryView = {
    var state = DirectoryState()
    for body in allCases {
      state.put(OrganisationID(body.code), body.traits)
      state.put(body.holder, .init(organisation: OrganisationID(body.code), kind: .person))
    }
    let view = DirectoryView(configured: [])
    view.replace(state, position: 1)
    return view
  }()

  private static let keys = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, CurveKeyPair.generate().publicKey) })

  /// A call of this body's person; the same `key` makes it a retry.
  func calls(_ method: MethodDescriptor, key: [UInt8] = Random.bytes(16)) -> ServerContext {
    let curve = Self.keys[self]!
    let caller = Caller(
      key: curve, fingerprint: KeyFingerprint(of: curve), holder: holder, holderKind: .person,
      organisation: OrganisationID(code), traits: traits, roles: [self == .platformOperator ? .operator : .officer])
    return ServerContext(
      method: method, caller: caller, deadline: .after(.seconds(30)), idempotencyKey: key,
      payloadSHA256: Array(repeating: 1, count: 32), language: .en, directory: Self.directory)
  }
}

/// A ``ShareWorld`` whose bodies are registered, so that disputes find their way.
struct DisputeWorld {
  typealias M = ShareV1.DisputeService.Method

  let world: ShareWorld
  let share: ShareHandler
  let disputes: DisputeHandler
  private let governments: [String: String]

  /// - Parameter governments: bodies that act for governments, by area; none by default.
  static func with(
    governments: [String: Body] = [:], packs: PacksInForce = .default, _ body: (DisputeWorld) async throws -> Void
  ) async throws {
    try await ShareWorld.with { world in
      let disputes = DisputeWorld(world, governments.mapValues(\.code), packs)
      for known in Body.allCases {
        try await disputes.append(
          CatalogV1.OrganisationRegistered(
            code: known.code, kind: .department, level: known.area == "500000" ? .city : .county,
            regionCode: known.area,
            competentAuthority: known.isAuthority))
      }
      try await disputes.follow()
      try await body(disputes)
    }
  }

  private init(_ world: ShareWorld, _ governments: [String: String], _ packs: PacksInForce) {
    let (obligations, parties) = (Obligations(packs: packs), CaseParties(Body.directory))
    var settings = DisputeSettings()
    settings.governments = governments
    self.world = world
    self.governments = governments
    share = ShareHandler(
      database: world.database.database, obligations: obligations, parties: parties, directory: Body.directory,
      storage: StorageKeeper(obligations: obligations, parties: parties), periodLimit: .seconds(1_095 * 86_400),
      governments: governments)
    disputes = DisputeHandler(
      database: world.database.database, obligations: obligations, parties: parties, settings: settings)
  }

  func append(_ event: some EventMessage) async throws {
    try await world.database.database.command {
      try $0.append(event, subject: "x", audience: .everyone, actor: .service("catalog"))
    }
  }

  /// Lets what follows the catalog's log catch up.
  func follow() async throws {
    let handover = EntryHandover(
      obligations: disputes.obligations, parties: disputes.parties, governments: governments)
    let succession = UserSuccession(
      obligations: disputes.obligations, parties: disputes.parties, governments: governments)
    for consumer in [PublishedEntries(), RegisteredBodies(), handover, succession] as [any EventConsumer] {
      try await LogConsumer(
        consumer, reading: OwnLog(world.log, world.database.database), into: world.database.database,
        logger: TemporaryDatabase.quietLogger
      ).catchUp()
    }
  }
}

// MARK: Steps

extension DisputeWorld {
  /// `provider` publishes the towns and `user` asks for their population.
  func ask(_ provider: Body, as user: Body, columns: [String] = ["population"]) async throws -> String {
    let items = ["code", "population", "head_phone", "clerk"].map { column in
      CatalogV1.PublishedItem(
        name: column, column: column, dataType: "C", key: column == "code",
        shareType: column == "code" ? .unconditional : column == "clerk" ? .notShared : .conditional)
    }
    try await append(
      CatalogV1.EntryPublished(
        code: ShareWorld.towns, version: 1, name: "乡镇", provider: provider.code, items: items))
    try await follow()
    return try await share.submitRequest(
      .init(
        entry: ShareWorld.towns, columns: columns, purpose: .workReference, duty: "核对行政区划", mode: .query,
        receivingSystem: user.holder.id), context: user.calls(ShareWorld.M.submitRequest)
    ).id
  }

  func answer(_ id: String, _ provider: Body, _ decision: ShareV1.Decision) async throws -> ShareV1.Request {
    let isRefusal = decision == .refuse
    return try await share.answerRequest(
      .init(
        id: id, decision: decision, refusalReason: isRefusal ? .notNeededForDuty : .unspecified,
        refusalText: isRefusal ? "与职责无关" : ""), context: provider.calls(ShareWorld.M.answerRequest))
  }

  /// A request that was refused, and the dispute about it.
  func refused(_ provider: Body, as user: Body) async throws -> ShareV1.Dispute {
    let id = try await ask(provider, as: user)
    _ = try await answer(id, provider, .refuse)
    return try await open(id, user)
  }

  func open(_ request: String, _ user: Body) async throws -> ShareV1.Dispute {
    try await disputes.openDispute(
      .init(request: request, statement: "履职确需"), context: user.calls(M.openDispute))
  }

  func state(_ id: String, _ provider: Body) async throws -> ShareV1.Dispute {
    try await disputes.stateDispute(
      .init(id: id, statement: "超出履职需要"), context: provider.calls(M.stateDispute))
  }

  func concede(_ id: String, _ provider: Body, _ conditions: ShareV1.Conditions? = nil) async throws -> ShareV1.Dispute
  {
    try await disputes.concedeDispute(.init(id: id, conditions: conditions), context: provider.calls(M.concedeDispute))
  }

  func accept(_ id: String, _ user: Body) async throws -> ShareV1.Dispute {
    try await disputes.acceptConcession(.init(id: id), context: user.calls(M.acceptConcession))
  }

  /// A body ends, and another has its cases.
  func end(_ body: Body, into successor: Body) async throws {
    try await append(CatalogV1.OrganisationEnded(code: body.code, successor: successor.code))
    try await follow()
  }

  func takeUp(_ id: String, _ judge: Body) async throws -> ShareV1.Dispute {
    try await disputes.takeUpDispute(.init(id: id), context: judge.calls(M.takeUpDispute))
  }

  func decide(
    _ id: String, _ judge: Body, _ outcome: ShareV1.DisputeOutcome, _ conditions: ShareV1.Conditions? = nil,
    document: String = "", key: [UInt8] = Random.bytes(16)
  ) async throws -> ShareV1.Dispute {
    try await disputes.decideDispute(
      .init(
        id: id, outcome: outcome, conditions: conditions,
        refusalReason: outcome == .refuse ? .notNeededForDuty : .unspecified, reasons: "经协调", document: document),
      context: judge.calls(M.decideDispute, key: key))
  }

  func get(_ id: String, _ body: Body) async throws -> ShareV1.Dispute {
    try await disputes.getDispute(.init(id: id), context: body.calls(M.getDispute))
  }

  func list(_ body: Body, closed: Bool = false) async throws -> [String] {
    try await disputes.listDisputes(.init(includeClosed: closed), context: body.calls(M.listDisputes)).disputes.map(
      \.id)
  }

  func request(_ id: String, _ body: Body) async throws -> ShareV1.Request {
    try await share.getRequest(.init(id: id), context: body.calls(ShareWorld.M.getRequest))
  }

  func grant(_ id: String, _ body: Body) async throws -> ShareV1.Grant {
    try await share.getGrant(.init(id: id), context: body.calls(ShareWorld.M.getGrant))
  }

  func revoke(_ grant: String, _ body: Body) async throws -> ShareV1.Grant {
    try await share.revokeGrant(
      .init(grant: grant, reason: "依据已失效"), context: body.calls(ShareWorld.M.revokeGrant))
  }
}
