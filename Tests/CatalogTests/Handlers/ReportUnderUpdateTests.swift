import CatalogService
import Contracts
import FoundationEssentials
import Obligations
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// Reports under State Council decree 809, which makes them part of the update (Art. 16, 17).
@Suite(.serialized) struct ReportUnderUpdateTests {
  @Test func `decree 809 Art. 17: a head who signs on 2025-08-01 at 23:58 is not late at midnight, but on 2025-08-16`()
    async throws
  {
    try await story { desk, _ in
      desk.at("2025-08-01 23:50")
      let reviewed = try await desk.review(desk.submit(desk.save(.fixture("街道信息"))))
      #expect(reviewed.state == .signOff && reviewed.reportObligation == nil)
      desk.at("2025-08-01 23:58")
      let final = try await sign(reviewed, at: desk)

      #expect(final.reportDue == "2025-08-15")
      #expect(final.reportObligation?.citation.hasPrefix("SC809 Art. 16, 17") == true)
      desk.at("2025-08-15 23:59:59.999")
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)
      desk.at("2025-08-16 00:00")
      try await desk.settle()
      try await desk.settle()
      #expect(try await desk.overdue().map(\.kind) == ["catalog.report"])
    }
  }

  @Test func `decree 809 Art. 17: with a change of 2025-08-01 behind it the report is due with the update, 2025-08-15`()
    async throws
  {
    try await story { desk, entry in
      desk.at("2025-08-01 09:00")
      let change = try await desk.register(change: "2025-08-01", of: [entry])
      #expect(change.due == "2025-08-15")
      desk.at("2025-08-05 10:00")
      let final = try await sign(desk.updated(entry), at: desk)

      #expect(final.reportDue == "2025-08-15")
      #expect(final.reportObligation?.startedAt == instant("2025-08-01 00:00"))
      #expect(try await desk.change(change.id).closedAt == instant("2025-08-05 10:00"))
      desk.at("2025-08-15 23:59:59.999")
      let reported = try await desk.report(final)
      #expect(reported.reportObligation?.closedAt != nil)
      desk.at("2025-08-16 00:00")
      try await desk.settle()
      #expect(try await desk.overdue().filter { $0.kind == "catalog.report" }.isEmpty)
    }
  }

  @Test func `decree 809 Art. 17: an update extended to 2025-08-22 gives its report until then`() async throws {
    try await story { desk, entry in
      desk.at("2025-08-01 09:00")
      let change = try await desk.register(change: "2025-08-01", of: [entry])
      _ = try await desk.extend(change, by: 5)
      desk.at("2025-08-18 10:00")
      let final = try await sign(desk.updated(entry), at: desk)

      #expect(final.reportDue == "2025-08-22" && final.reportObligation?.extensionDays == 5)
    }
  }

  @Test
  func
    `decree 809 Art. 17: an update signed on its last day at 23:58 is in time, and there is a working day to report it`()
    async throws
  {
    try await story { desk, entry in
      desk.at("2025-08-01 09:00")
      let change = try await desk.register(change: "2025-08-01", of: [entry])
      desk.at("2025-08-15 23:58")
      let final = try await sign(desk.updated(entry), at: desk)
      desk.at("2025-08-16 10:00")
      try await desk.settle()

      #expect(try await desk.change(change.id).obligation?.overdue == false)
      #expect(final.reportDue == "2025-08-18")
      #expect(try await desk.overdue().isEmpty)
    }
  }

  @Test func `decree 809 Art. 17: a late update is told as late once, by its own duty and not by its report's`()
    async throws
  {
    try await story { desk, entry in
      desk.at("2025-08-01 09:00")
      _ = try await desk.register(change: "2025-08-01", of: [entry])
      desk.at("2025-08-20 10:00")
      try await desk.settle()
      let final = try await sign(desk.updated(entry), at: desk)
      try await desk.settle()

      #expect(final.reportDue == "2025-08-21")
      #expect(try await desk.overdue().map(\.kind) == ["catalog.update"])
    }
  }

  @Test func `decree 809 Art. 17, 17 ¶2: a category's first edit is reported within the period of an update too`()
    async throws
  {
    try await story { desk, _ in
      let entry = try await desk.publish(desk.saveAndReport(.basic("户籍人口信息")))
      _ = try await desk.assign()
      desk.at("2025-08-01 23:58")
      let due = try #require(try await desk.edit(add: [entry]).reportDueAt)
      #expect(ChinaTime.date(of: due - 1) == CivilDate("2025-08-15"))
    }
  }

  /// A story with an entry in force, on a platform where decree 809 applies from 2025-08-01 on.
  private func story(_ body: (Desk, CatalogV1.Entry) async throws -> Void) async throws {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      try await body(desk, entry)
    }
  }

  private func sign(_ entry: CatalogV1.Entry, at desk: Desk) async throws -> CatalogV1.Entry {
    try await desk.call(
      Desk.Catalog.signOffEntry, desk.catalog.signOffEntry,
      .init(
        code: entry.code, version: entry.version, secrecyAssessment: "保密风险评估〔2025〕1号：无风险",
        personalInformationAssessment: "影响评估〔2025〕2号：影响较小"), as: .head)
  }
}
