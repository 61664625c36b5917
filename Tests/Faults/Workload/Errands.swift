import Contracts
import RPC
import ServiceKit
import SuiteCrypto
import Wire

/// What departments and a citizen do, again and again: an errand or more for each service, which needs that service only.
extension Departments {
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
    let batch = try await BatchErrand.prepare(towns, userA, provider)
    return [
      profileIsUpdated, dataAreRequested(towns), dataAreQueried(grant), batch.errand, requestIsWithdrawn(villages),
      requestIsContested(villages), report, citizenApplies(villages), auditIsAsked, strangersDeliveryIsAsked(delivery),
      everybodyIsToldWhoTheyAre,
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
      throw Suite.Failed("there is no entry \(name): has the main job been told?")
    }
    return entry.code
  }

  private var profileIsUpdated: Errand {
    Errand(name: "a profile is updated", service: .catalog) { number, key in
      let organisation = try await userA.directory.updateProfile(
        .init(
          code: Self.organisationA,
          profile: .init(unit: "信息化处", contact: "023-\(number)", procedures: "数据资源管理办法")),
        options: userA.options(key))
      return try Errand.Answer(.key(Hex.encode(key)), organisation)
    }
  }

  private func dataAreRequested(_ towns: String) -> Errand {
    Errand(name: "unconditional data are requested", service: .share) { number, key in
      let request = try await userA.share.submitRequest(
        .init(entry: towns, purpose: .workReference, duty: "第\(number)次应急调度", mode: .query),
        options: userA.options(key))
      guard request.state == .granted else { throw Suite.Failed("not granted at once") }
      return try Errand.Answer(.key(Hex.encode(key)), request)
    }
  }

  private func dataAreQueried(_ grant: String) -> Errand {
    Errand(name: "data are queried", service: .share, isCommand: false) { _, _ in
      let reply = try await userA.deliveries.query(
        .init(grant: grant, purpose: .workReference, keys: ["500113114"]), options: userA.options())
      return try Errand.Answer(.subject(reply.delivery), reply)
    }
  }

  private func requestIsWithdrawn(_ villages: String) -> Errand {
    Errand(name: "a conditional request is made and withdrawn", service: .share) { number, key in
      let request = try await conditionalRequest(of: villages, number, key)
      let withdrawn = try await userB.share.withdrawRequest(.init(id: request.id), options: userB.options(key))
      return try Errand.Answer(.key(Hex.encode(key)), withdrawn)
    }
  }

  /// The second command's key follows from the first one's: the pair is one intent.
  private func conditionalRequest(of villages: String, _ number: Int, _ key: [UInt8]) async throws -> ShareV1.Request {
    try await userB.share.submitRequest(
      .init(
        entry: villages, columns: ["code", "name", "ur_code"], purpose: .dataCheck, duty: "第\(number)次核对",
        mode: .query),
      options: userB.options(Array(SHA256.hash(key).bytes.prefix(16))))
  }

  /// The provider refuses what the user withdraws at the same moment: one of them is too late.
  private func requestIsContested(_ villages: String) -> Errand {
    Errand(name: "a request is refused and withdrawn at once", service: .share, pause: .milliseconds(100)) {
      number, key in
      let request = try await conditionalRequest(of: villages, number, key)
      async let withdrawn = closed {
        try await userB.share.withdrawRequest(.init(id: request.id), options: userB.options(key))
      }
      async let refused = closed {
        try await provider.share.answerRequest(
          .init(id: request.id, decision: .refuse, refusalReason: .notNeededForDuty, refusalText: "超出履职需要"),
          options: provider.options(Array(SHA256.hash(key + [1]).bytes.prefix(16))))
      }
      let states = try await [withdrawn, refused].compactMap { $0 }
      guard let state = states.first, states.count == 1 else {
        throw Suite.Failed("request \(request.id) was closed \(states.count) times")
      }
      return Errand.Answer(.subject(request.id), text: "\(state)")
    }
  }

  /// The state a request was brought into, or `nil` if it was closed before.
  private func closed(_ body: () async throws -> ShareV1.Request) async throws -> ShareV1.RequestState? {
    do {
      return try await body().state
    } catch let error as RPCError where error.code == .failedPrecondition {
      return nil
    }
  }

  private func errorIsReported(_ delivery: ShareV1.QueryReply) -> Errand {
    Errand(name: "an error is reported", service: .correction) { number, key in
      let report = try await userA.correction.submitReport(
        .init(
          delivery: delivery.delivery, kind: .error,
          values: [
            .init(
              handle: delivery.records[0].handle, column: "name", valueSeen: "跳石镇", valueProposed: "圣灯山镇\(number)")
          ],
          evidence: "2023年统计用区划代码"),
        options: userA.options(key))
      return try Errand.Answer(.key(Hex.encode(key)), report)
    }
  }

  private func citizenApplies(_ villages: String) -> Errand {
    Errand(name: "a citizen applies", service: .open, pause: .milliseconds(200)) { number, key in
      let page = await suite.fetch(
        "/apply",
        form: [
          ("token", Hex.encode(key)), ("entry", villages), ("kind", "citizen"), ("name", "王小明"),
          ("contact", "13000000000"), ("purpose", "第\(number)次研究"),
        ])
      guard let number = page?.firstMatch(of: /KF[0-9]{8}-[0-9A-Z]{16}/)?.output else {
        throw RPCError(.unavailable, "PORTAL_NOT_ANSWERING", en: "no case number", zh: "没有案件编号")
      }
      return Errand.Answer(.subject(SHA256.hash(Array(number.utf8)).hex), text: String(number))
    }
  }

  private var auditIsAsked: Errand {
    Errand(name: "the audit log is proved", service: .audit, isCommand: false) { _, _ in
      let proof = try await auditor.audit.proveInclusion(.init(leaf: .index(0)), options: auditor.options())
      return try Errand.Answer(.nothing, proof)
    }
  }

  /// Nobody is shown what was delivered to somebody else.
  private func strangersDeliveryIsAsked(_ delivery: ShareV1.QueryReply) -> Errand {
    Errand(
      name: "somebody else's delivery is asked for", service: .share, isCommand: false, pause: .milliseconds(200)
    ) { _, _ in
      do {
        let shown = try await userB.deliveries.getDelivery(.init(id: delivery.delivery), options: userB.options())
        throw Suite.Failed("delivery \(shown.id) was shown to an organisation that it is not for")
      } catch let error as RPCError where error.code == .notFound {
        return Errand.Answer(.nothing, text: error.reason)
      }
    }
  }

  /// All at once, so that an answer that reached the wrong connection would be seen.
  private var everybodyIsToldWhoTheyAre: Errand {
    Errand(name: "everybody is told who they are", service: .catalog, isCommand: false, pause: .milliseconds(50)) {
      _, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for officer in [provider, userA, userB, auditor] {
          group.addTask {
            let me = try await officer.directory.whoAmI(.init(), options: officer.options())
            guard me.fingerprint == officer.fingerprint.hex else {
              throw Suite.Failed("\(officer.fingerprint.hex) was told of \(me.fingerprint)")
            }
          }
        }
        try await group.waitForAll()
      }
      return Errand.Answer(.nothing, text: "")
    }
  }
}
