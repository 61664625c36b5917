import Foundation
import TestKit
import Testing

@testable import ShareService

/// Every command of `twinriver share`, typed by those whose work it is, and read as they would read it.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ShareCommandTests {
  private let towns = ShareWorld.towns

  @Test func `a provider mounts its table, sees it answer, and is told what a wrong one lacks`() async throws {
    try await CommandDesk.with { desk in
      try await desk.world.publish()
      let none = try await desk.type(.provider, "mounts")
      #expect(none.output == "no mounts\n")

      let wrong = try await desk.type(
        .provider, "mount", towns, "--source", "civil", "--relation", "provider.lacking")
      #expect(wrong.output.contains("mismatch") && wrong.output.contains("missing name,population,head_phone"))
      let mounted = try await desk.type(
        .provider, "mount", towns, "--source", "civil", "--relation", "provider.towns")
      #expect(mounted.output == "\(towns)  database  mounted  3 records  ranges\n")
      #expect(try await desk.type(.provider, "probe", towns).output.contains("mounted  3 records"))
      let listed = try await desk.type(.provider, "mounts")
      #expect(listed.lines.count == 1 && listed.output.contains("  ranges"))

      let strange = try await desk.type(.stranger, "mount", towns, "--source", "civil", "--relation", "provider.towns")
      #expect(strange.status == 77 && strange.output.hasPrefix("NOT_THE_PROVIDER: "))
      let unknown = try await desk.type(.provider, "mount", towns, "--source", "tax", "--relation", "provider.towns")
      #expect(unknown.status != 0 && unknown.output.hasPrefix("SOURCE_UNKNOWN: ") && unknown.output.contains("tax"))
    }
  }

  @Test func `a provider uploads files, sees every version, and is told the line that is wrong`() async throws {
    try await CommandDesk.with { desk in
      try await desk.world.publish(columns: ["code", "name"])
      let file = desk.folder + "/towns.csv"
      try "code,name\n1,甲\n2,乙\n".write(toFile: file, atomically: true, encoding: .utf8)
      let first = try await desk.type(.provider, "upload", towns, file)
      #expect(first.output.hasPrefix("\(towns)  file  mounted  2 records"))
      #expect(!first.output.contains("ranges"))
      try #"{"code":"1","name":"甲"}"#.write(toFile: desk.folder + "/towns.jsonl", atomically: true, encoding: .utf8)
      #expect(try await desk.type(.provider, "upload", towns, desk.folder + "/towns.jsonl").status == 0)

      let files = try await desk.type(.provider, "files", towns)
      #expect(files.lines.count == 2 && files.lines[0].hasPrefix("2  ") && files.lines[0].hasSuffix("in force"))
      #expect(files.lines[1].hasPrefix("1  ") && files.lines[1].contains("2 records"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).allSatisfy { !$0.hasSuffix(".upload") })

      try "code,name\n1,甲\n1,乙\n".write(toFile: file, atomically: true, encoding: .utf8)
      let repeated = try await desk.type(.provider, "upload", towns, file)
      #expect(repeated.status == 1 && repeated.output.hasPrefix("REPEATED_KEY: line 3 of the file"))
      let missing = try await desk.type(.provider, "upload", towns, desk.folder + "/none.csv")
      #expect(missing.status == 66 && missing.output.contains("/none.csv"))
    }
  }

  @Test func `an application is answered in part, seen by both sides, and queried strictly within the answer`()
    async throws
  {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let applied = try await desk.type(
        .user, "apply", towns, "--columns", "code,population", "--purpose", "work-reference", "--duty", "核对行政区划",
        "--until", "2099-01-01")
      #expect(applied.status == 65 && applied.output.hasPrefix("PERIOD_TOO_LONG: "))
      let request = try await desk.apply("code,population")
      let inbox = try await desk.type(.provider, "inbox")
      #expect(inbox.lines.count == 2 && inbox.lines[1].contains(request) && inbox.lines[1].contains("to answer"))
      #expect(try await desk.type(.stranger, "inbox").output == "no requests\n")

      let silent = try await desk.type(.provider, "answer", request, "--refuse", "--reason", "not-needed-for-duty")
      #expect(silent.status == 65 && silent.output.hasPrefix("REASON_MISSING: "))
      let beyond = try await desk.type(.provider, "answer", request, "--agree", "--only", "code,name")
      #expect(beyond.status == 65 && beyond.output.contains("name"))
      let both = try await desk.type(.provider, "answer", request, "--agree", "--refuse")
      #expect(both.status == 64 && both.output.contains("give one of --agree and --refuse"))
      let answered = try await desk.type(
        .provider, "answer", request, "--agree", "--prefix", "code=500113", "--daily-quota", "2")
      #expect(answered.output.contains("partly-granted"))

      #expect(try await desk.type(.user, "outbox", "--all").output.contains("granted in part"))
      let shown = try await desk.type(.user, "show", request)
      #expect(shown.output.contains("核对行政区划"))
      let grants = try await desk.type(.user, "grants")
      let grant = try #require(grants.lines.first { $0.contains("population") }?.split(separator: " ").first)
      let terms = try await desk.type(.user, "grant", String(grant))
      for term in ["code=500113", "2 a day", "work-reference", "holder-user"] { #expect(terms.output.contains(term)) }

      let found = try await desk.type(.user, "query", String(grant), "500113108", "--purpose", "work-reference")
      #expect(found.lines[0].hasSuffix("not to be stored"))
      #expect(found.lines[1].contains("code") && found.lines[1].contains("population"))
      #expect(found.lines[2].contains("500113108") && found.lines[2].hasSuffix("10"))
      let otherwise = try await desk.type(.user, "query", String(grant), "500113108", "--purpose", "data-check")
      #expect(otherwise.status == 77 && otherwise.output.hasPrefix("PURPOSE_MISMATCH: "))
      let outside = try await desk.type(.user, "query", String(grant), "500112001", "--purpose", "work-reference")
      #expect(outside.output.hasPrefix("RECORDS_NOT_GRANTED: "))
      _ = try await desk.type(.user, "query", String(grant), "500113114", "--purpose", "work-reference")
      let spent = try await desk.type(.user, "query", String(grant), "500113108", "--purpose", "work-reference")
      #expect(spent.status == 75 && spent.output.hasPrefix("QUOTA_USED_UP: "))

      let ended = try await desk.type(.provider, "revoke", String(grant), "--reason", "用途已结束")
      #expect(ended.output.contains("revoked"))
      let over = try await desk.type(.user, "query", String(grant), "500113108", "--purpose", "work-reference")
      #expect(over.output.hasPrefix("GRANT_REVOKED: "))
    }
  }

  @Test func `a refusal says why, is disputed, and the authority's decision is a grant`() async throws {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let request = try await desk.apply("population")
      let refused = try await desk.type(
        .provider, "answer", request, "--refuse", "--reason", "not-needed-for-duty", "--text", "超出履职需要")
      #expect(refused.output.contains("refused"))
      #expect(try await desk.type(.user, "show", request).output.contains("超出履职需要"))
      let again = try await desk.type(.provider, "answer", request, "--agree")
      #expect(again.output.hasPrefix("ALREADY_ANSWERED: "))

      let dispute = try await desk.type(.user, "dispute", "open", request, "--statement", "履职确需")
      #expect(dispute.output.contains("before authority 500000"))
      let early = try await desk.type(.authority, "dispute", "decide", dispute.id, "share", "--reasons", "经协调")
      #expect(early.status != 0)
      #expect(
        try await desk.type(.provider, "dispute", "state", dispute.id, "--statement", "超出履职需要").status == 0)
      #expect(try await desk.type(.authority, "dispute", "list").lines.count == 2)
      #expect(try await desk.type(.authority, "dispute", "take-up", dispute.id).output.contains("coordinating"))
      let decided = try await desk.type(
        .secrecyReviewer, "dispute", "decide", dispute.id, "share", "--reasons", "经协调")
      #expect(decided.status == 77)
      let binding = try await desk.type(.authority, "dispute", "decide", dispute.id, "share", "--reasons", "经协调")
      #expect(binding.output.contains("grant "))
      let both = try await desk.type(.user, "dispute", "show", dispute.id)
      #expect(both.output.contains("履职确需") && both.output.contains("超出履职需要") && both.output.contains("经协调"))
      #expect(try await desk.type(.user, "grants").output.contains("population"))
    }
  }

  @Test func `a clock that the decree does not stretch says so by its article, and a request is taken back`()
    async throws
  {
    try await CommandDesk.with { desk in
      try await desk.mountTowns()
      let request = try await desk.apply("population")
      let more = try await desk.type(.authority, "extend", request, "--days", "5", "--reason", "需要会商", language: "zh")
      #expect(more.status == 1 && more.output.hasPrefix("EXTENSION_NOT_ALLOWED: ") && more.output.contains("第十九条"))
      let lacking = try await desk.type(.provider, "supplement", request, "--ask", "请补充依据", language: "zh")
      #expect(lacking.output.hasPrefix("SUPPLEMENT_NOT_ALLOWED: ") && lacking.output.contains("第十九条"))
      #expect(try await desk.type(.provider, "withdraw", request).output.hasPrefix("NOT_THE_USER: "))
      #expect(try await desk.type(.user, "withdraw", request).output.contains("withdrawn"))
      #expect(try await desk.type(.user, "requests").output == "no requests\n")
      #expect(try await desk.type(.user, "requests", "--all").lines.count == 2)
      let obtainable = try await desk.type(.user, "obtainable", towns, "name")
      #expect(obtainable.status == 0)
    }
  }
}

extension CommandDesk {
  func mountTowns() async throws {
    try await world.publish()
    _ = try await world.mount()
  }

  /// Asks for columns of the towns; returns the request's id.
  func apply(_ columns: String, mode: String = "query") async throws -> String {
    let applied = try await type(
      .user, "apply", ShareWorld.towns, "--columns", columns, "--purpose", "work-reference", "--duty", "核对行政区划",
      "--mode", mode)
    try #require(applied.status == 0, "\(applied.output)")
    return applied.id
  }
}
