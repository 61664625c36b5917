import Contracts
import Foundation
import MerkleLog
import ServiceKit
import SuiteContracts

extension Acts {
  /// Every step is in the audit stream, in order; and whoever edits anything is found.
  func audit() async throws {
    try await story.step("审计日志按顺序记录了以上每一步，并可逐条核验", "The audit log has every step in order, and proves it") {
      try await caughtUp()
      let verifier = try await AuditVerifier(auditor)
      let (leaves, damage) = try await verifier.leaves()
      let findings = damage + (try await SourceComparison(session: verifier.session, leaves: leaves).run().findings)
      try story.check(
        findings.isEmpty, "\(leaves.count) 条记录与五个服务的日志逐条相符，检查点签名有效",
        "\(leaves.count) entries equal the five services' logs; the checkpoint is signed (\(findings.first.map { "\($0)" } ?? "ok"))"
      )
      let wanted = [
        CatalogV1.EntryPublished.topic, ShareV1.GrantIssued.topic, ShareV1.DeliveryMade.topic,
        ShareV1.RequestAnswered.topic,
        CorrectionV1.ValueCorrected.topic, ShareV1.HolderNotice.topic, OpenV1.VersionPublished.topic,
        OpenV1.ApplicationReceived.topic,
      ]
      try story.check(
        Set(wanted).isSubset(of: leaves.map(\.topic)), "发布、授权、交付、答复、更正、通知、开放、申请俱在",
        "publication, grant, delivery, answer, correction, notice, opening, application are all there")
    }
    try await story.step("数据库管理员偷改三处：审计表、服务日志、授权——全部查出", "An administrator edits three places, and every edit is found")
    {
      for edit in Tampering.all {
        try await edit.tryOut(on: job.surroundings.adminDatabase, story) {
          let verifier = try await AuditVerifier(auditor)
          let (leaves, damage) = try await verifier.leaves()
          return damage + (try await SourceComparison(session: verifier.session, leaves: leaves).run().findings)
        }
      }
    }
  }

  /// Waits until a signed checkpoint covers what every service's log holds now.
  private func caughtUp() async throws {
    for service in SuiteService.allCases where service != .audit {
      let log = EventLogV1.EventLog.Client(try auditor.caller(for: service))
      guard let head = try await log.head(.init(), options: auditor.options).head else { continue }
      let place = AuditV1.SourcePosition(source: service.rawValue, epoch: head.epoch, position: head.position)
      _ = try await untilKnown(Self.notTakenInYet) {
        try await auditor.audit.proveInclusion(.init(leaf: .sourcePosition(place)), options: auditor.options)
      }
    }
  }

  private static let notTakenInYet: Set<String> = ["LEAF_NOT_FOUND", "NOT_SIGNED_YET", "INDEX_BEYOND_END"]
}

/// An edit that only the database's superuser can make, past every trigger; undone after it was found.
struct Tampering {
  let zh: String
  let en: String
  /// Saves the old value in a temporary place, then edits.
  let edit: String
  let undo: String

  func tryOut(
    on database: String, _ story: Story, _ verify: () async throws -> [AuditVerifier.Finding]
  ) async throws {
    try Shell.psql(database, "SET session_replication_role = replica; " + edit)
    let findings: [AuditVerifier.Finding]
    do {
      findings = try await verify()
    } catch {
      try Shell.psql(database, "SET session_replication_role = replica; " + undo)
      throw error
    }
    try Shell.psql(database, "SET session_replication_role = replica; " + undo)
    try story.check(
      !findings.isEmpty, "\(zh)：\(findings.first.map { "\($0)" } ?? "")",
      "\(en): \(findings.first.map { "\($0)" } ?? "")")
  }

  static let all = [
    Tampering(
      zh: "改动审计表中的一条记录", en: "an entry in audit's own table",
      edit: "UPDATE audit.leaf SET entry = set_byte(entry, 0, get_byte(entry, 0) # 1) WHERE index = 0;",
      undo: "UPDATE audit.leaf SET entry = set_byte(entry, 0, get_byte(entry, 0) # 1) WHERE index = 0;"),
    Tampering(
      zh: "改动共享服务日志中的一个事件", en: "an event in share's log",
      edit:
        "UPDATE share.log SET body = set_byte(body, length(body) - 1, get_byte(body, length(body) - 1) # 1) WHERE position = 1;",
      undo:
        "UPDATE share.log SET body = set_byte(body, length(body) - 1, get_byte(body, length(body) - 1) # 1) WHERE position = 1;"
    ),
    Tampering(
      zh: "延长一项授权的有效期", en: "a grant made to last longer",
      edit:
        "UPDATE share.share_grant SET valid_until = valid_until + interval '1 day' WHERE id = (SELECT min(id::text)::uuid FROM share.share_grant);",
      undo:
        "UPDATE share.share_grant SET valid_until = valid_until - interval '1 day' WHERE id = (SELECT min(id::text)::uuid FROM share.share_grant);"
    ),
  ]
}
