import Foundation
import RPC
import TestKit
import Testing

@testable import ShareService

/// What clerks type once data flow: batches, receipts, storage, holds, and who used what.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DeliveryCommandTests {
  private let towns = ShareWorld.towns

  @Test func `a batch is consented to, fetched, verified with openssl alone, deleted and certified`() async throws {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let grant = try await desk.granted("code,name", mode: "batch")
      let file = desk.folder + "/towns.jsonl"
      let fetch = [
        "fetch", grant, "--purpose", "work-reference", "--store", "核对库", "--to", file, "--format", "json-lines",
      ]
      let early = try await desk.type(.user, fetch)
      #expect(early.status == 77 && early.output.hasPrefix("STORAGE_NOT_CONSENTED: "))
      let unknown = try await desk.type(.provider, "consent", grant, "--store", "核对库", "--days", "90")
      #expect(unknown.output.hasPrefix("STORE_UNKNOWN: "))
      #expect(
        try await desk.type(.user, "store", "register", "核对库", "--location", "政务云一区", "--measures", "磁盘加密")
          .status == 0)
      #expect(try await desk.type(.user, "store").output.contains("政务云一区"))
      let asked = try await desk.type(.user, "storage", "request", grant, "--store", "核对库", "--purpose", "按月核对")
      #expect(asked.output.contains("requested"))
      let ownConsent = try await desk.type(.user, "consent", grant, "--store", "核对库", "--days", "90")
      #expect(ownConsent.output.hasPrefix("NOT_THE_PROVIDER: "))
      #expect(try await desk.type(.provider, "consent", grant, "--store", "核对库", "--days", "90").status == 0)

      let fetched = try await desk.type(.user, fetch)
      #expect(fetched.lines[0].hasSuffix("3 records") && fetched.lines[1] == file)
      #expect(try await desk.run(["/bin/sh", "-c", fetched.lines[2]]).output.hasPrefix("OK: "))
      let twice = try await desk.type(.user, fetch)
      #expect(twice.status == 73 && twice.output.contains("exists and is not overwritten"))

      let delivery = String(fetched.lines[0].split(separator: " ")[1])
      let exported = try await desk.type(.provider, "receipt", "export", delivery, "--to", desk.folder + "/receipt")
      #expect(try await desk.run(["/bin/sh", "-c", exported.lines[0]]).output.hasPrefix("OK: "))
      #expect(try await desk.type(.user, "receipt", delivery).output.contains("records: 3\n"))
      #expect(try await desk.type(.stranger, "receipt", delivery).output.hasPrefix("DELIVERY_UNKNOWN: "))

      let ended = try await desk.type(.provider, "storage", "withdraw", asked.id, "--reason", "用途已结束")
      #expect(ended.output.contains("deletion-due") && ended.output.contains("delete by"))
      #expect(try await desk.type(.user, "storage").output.contains("deletion-due"))
      #expect(
        try await desk.type(.user, "storage", "certify", asked.id, "--statement", "已覆写销毁").output
          .contains("deleted"))
    }
  }

  @Test func `an incident stops deliveries at once, and a second person lets them go on`() async throws {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let grant = try await desk.granted("code,name")
      let query = ["query", grant, "500113108", "--purpose", "work-reference"]
      #expect(try await desk.type(.user, query).status == 0)

      let hold = try await desk.type(.provider, "hold", "entry", towns, "--ground", "incident", "--reason", "疑似泄露")
      #expect(hold.output.contains("entry  \(towns)  incident"))
      let stopped = try await desk.type(.user, query)
      #expect(stopped.output.hasPrefix("ON_HOLD: ") && stopped.output.contains("twinriver share holds"))
      #expect(try await desk.type(.user, "holds").output.contains(hold.id))
      #expect(try await desk.type(.user, "grants").output.contains("suspended"))
      let own = try await desk.type(.provider, "release", hold.id, "--reason", "已处置")
      #expect(own.status == 77 && own.output.hasPrefix("RELEASED_BY_PLACER: "))
      #expect(try await desk.type(.secondProvider, "release", hold.id, "--reason", "已处置").status == 0)
      #expect(try await desk.type(.user, query).status == 0)
      #expect(try await desk.type(.user, "holds").output == "no holds\n")
      #expect(try await desk.type(.user, "holds", "--all").lines.count == 2)
    }
  }

  @Test func `CC-29: a successor finds what it inherited, names its receiver, once, and gets the data`() async throws {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let (grant, request) = (try await desk.granted("code,name"), try await desk.apply("population"))
      try await desk.world.end()

      #expect(try await desk.type(.stranger, "grants").output.contains(grant))
      #expect(try await desk.type(.stranger, "outbox").output.contains(request))
      let query = ["query", grant, "500113108", "--purpose", "work-reference"]
      let early = try await desk.type(.stranger, query)
      #expect(early.output.hasPrefix("NOT_THE_RECEIVER: ") && early.output.contains("twinriver share receiver"))
      let named = try await desk.type(.stranger, "receiver", grant)
      #expect(named.id == grant && named.output.contains("received by: \(Principal.stranger.holder.id)"))
      #expect(try await desk.type(.stranger, query).status == 0)
      #expect(try await desk.type(.stranger, "receiver", grant).output.hasPrefix("NOT_INHERITED: "))
      let system = Principal.strangerSystem.holder.id
      let asked = try await desk.type(.stranger, "receiver", "--request", request, "--receiver", system)
      #expect(asked.id == request && asked.output.contains("to be received by: \(system)"))
      #expect(try await desk.type(.utility, "receiver", grant).output.hasPrefix("GRANT_UNKNOWN: "))
    }
  }

  @Test func `exchanges are listed as they ran, refused ones too, and uses of a record are told to who may ask`()
    async throws
  {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let grant = try await desk.granted("code,name")
      let query = ["query", grant, "500113108", "--purpose"]
      let made = try await desk.type(.user, query + ["work-reference"])
      _ = try await desk.type(.user, query + ["data-check"])

      let listed = try await desk.type(.provider, "exchanges")
      #expect(listed.lines.count == 3 && listed.output.contains("delivered"))
      #expect(listed.output.contains("PURPOSE_MISMATCH"))
      #expect(try await desk.type(.provider, "exchanges", "--refused").lines.count == 2)
      let delivery = String(made.lines[0].split(separator: " ")[1])
      let shown = try await desk.type(.user, "exchange", delivery)
      #expect(shown.lines[0] == "exchange: \(delivery)" && shown.lines[1] == "outcome: delivered")
      #expect(shown.output.contains("content: 1 records, 1 chunks, "))

      let ask = ["uses", towns, "--key", "500113108", "--reason", "当事人申请查询"]
      let uses = try await desk.type(.providerHead, ask)
      #expect(uses.lines.count == 2 && uses.output.contains(userOrganisation) && uses.output.contains(delivery))
      #expect(try await desk.type(.provider, ask).status == 77)
      let strange = try await desk.type(.providerHead, "uses", towns, "--handle", "zz", "--reason", "核查")
      #expect(strange.status == 64 && strange.output.contains("--handle is hex"))
    }
  }

  @Test func `what may not come together is ruled, held, reviewed and decided by two persons`() async throws {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let rule = try await desk.type(
        .authority, "rules", "set", "\(towns):code", "307001/000009:name", "--at-least", "2", "--determination",
        "渝密认〔2026〕7号", "--issuer", "市保密局")
      #expect(rule.status != 0 && rule.output.contains("307001/000009"))
      #expect(try await desk.type(.user, "rules").output.contains("no ") == true)
      #expect(try await desk.type(.authority, "held").status == 0)
      let denied = try await desk.type(
        .provider, "rules", "set", "\(towns):code", "307001/000009:name", "--at-least", "2", "--determination", "x",
        "--issuer", "y")
      #expect(denied.status == 77)
    }
  }
}

extension CommandDesk {
  /// A grant on unconditional columns of the towns.
  func granted(_ columns: String, mode: String = "query") async throws -> String {
    let request = try await told(
      .user, "apply", ShareWorld.towns, "--columns", columns, "--purpose", "work-reference", "--duty", "核对行政区划",
      "--mode", mode)
    return try #require((request["grants"] as? [String])?.first)
  }
}
