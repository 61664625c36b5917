import Contracts
import FoundationEssentials
import RPC
import ServiceKit
import Wire

/// What happens in the story, each act by the person whose act it is.
struct Acts {
  let job: MainJob
  let sessions: [Cast.Member: SuiteSession]

  var story: Story { job.story }
  var authority: SuiteSession { sessions[Cast.authorityOfficer]! }
  var provider: SuiteSession { sessions[Cast.providerOfficer]! }
  var head: SuiteSession { sessions[Cast.providerHead]! }
  var reviewer: SuiteSession { sessions[Cast.reviewer]! }
  var a: SuiteSession { sessions[Cast.officerA]! }
  var b: SuiteSession { sessions[Cast.officerB]! }
  var auditor: SuiteSession { sessions[Cast.auditor]! }

  /// Reasons by which a service says that it has not heard yet of what another one did.
  static let notHeardYet: Set<String> = [
    "KEY_UNKNOWN", "NOT_CATALOGUED", "ENTRY_NOT_PUBLISHED", "DELIVERY_NOT_YOURS", "NOT_MOUNTED", "DIRECTORY_STALE",
    "ACCESS_DENIED", "CORRECTION_UNKNOWN",
  ]
}

// MARK: Catalog

extension Acts {
  /// Two entries through review and publication, and one that the law does not allow.
  func catalog() async throws -> (towns: String, villages: String) {
    var codes: [String] = []
    try await story.step("编目：两条目录经保密审查、报送、核实依据后发布", "Catalog: two entries, reviewed, reported, verified, published") {
      for draft in [DemoEntries.towns, DemoEntries.villages] {
        let known = try await published(draft("").name)
        let entry = try await publish(draft(known))
        codes.append(entry.code)
        story.tell(
          "\(entry.code)@\(entry.version) \(entry.name)：\(entry.shareType == .conditional ? "有条件共享" : "无条件共享")，报送期限 \(Terminal.dueDay(entry.reportObligation?.dueAt, pending: entry.reportObligation?.pendingCalendarYear ?? 0))",
          "\(entry.code)@\(entry.version) \(entry.name): \(entry.shareType.shortName), to be reported by \(Terminal.dueDay(entry.reportObligation?.dueAt, pending: entry.reportObligation?.pendingCalendarYear ?? 0))"
        )
      }
    }
    try await story.step("以“领导同意”为由限制共享", "Restrict sharing because “the leader said so”") {
      let error = try await refusal {
        _ = try await provider.catalog.saveDraft(.init(entry: DemoEntries.saidTheLeader()), options: provider.options)
      }
      story.tell("被拒绝：\(error.text.zh)", "refused: \(error.text.en)")
    }
    return (codes[0], codes[1])
  }

  private func published(_ name: String) async throws -> String {
    let found = try await provider.catalog.searchEntries(
      .init(query: name, provider: Cast.provider.code), options: provider.options)
    return found.entries.first { $0.name == name }?.code ?? ""
  }

  private func publish(_ draft: CatalogV1.Entry) async throws -> CatalogV1.Entry {
    let entry = try await untilKnown(Self.notHeardYet) {
      try await provider.catalog.saveDraft(.init(entry: draft), options: provider.options)
    }
    let version = CatalogV1.EntryVersionRequest(code: entry.code, version: entry.version)
    _ = try await provider.catalog.submitForReview(version, options: provider.options)
    let selfReview = try await refusal {
      _ = try await provider.catalog.reviewEntry(
        .init(code: entry.code, version: entry.version, passed: true, conclusion: "不涉密"), options: provider.options)
    }
    try story.check(selfReview.code == .permissionDenied, "经办人不能自己审查", "the officer cannot review its own draft")
    _ = try await reviewer.catalog.reviewEntry(
      .init(code: entry.code, version: entry.version, passed: true, conclusion: "不涉密，可共享开放"),
      options: reviewer.options)
    let reported = try await provider.catalog.reportEntry(version, options: provider.options)
    _ = try await authority.catalog.publishEntry(
      .init(code: entry.code, version: entry.version, basesVerified: true), options: authority.options)
    return reported
  }
}
