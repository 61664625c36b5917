import Contracts
import Foundation
import RPC
import ServiceKit
import Wire

extension Acts {
  /// The towns are opened, downloaded and verified; one flipped bit fails.
  func open(_ towns: String) async throws {
    try await story.step("乡镇名录向社会开放：审查后发布，下载可核验", "The towns are opened: reviewed, published, downloaded, verified") {
      let prepared = try await untilKnown(Self.notHeardYet) {
        try await provider.open.prepareVersion(
          .init(
            entry: towns, slug: "chongqing-towns", title: "重庆市乡镇街道名录", titleEn: "Towns of Chongqing",
            licence: "CC BY 4.0", note: "更正两处名称"),
          options: provider.options)
      }
      let version = try await reviewer.open.reviewVersion(
        .init(slug: prepared.slug, version: prepared.version, passed: true, conclusion: "不涉密，可开放"),
        options: reviewer.options)
      story.tell("\(version.line)", "\(version.line)")
      let base = "\(job.settings.portal)/files/\(version.slug)/\(version.slug)-v\(version.version).csv"
      let file = job.files + "/towns.csv"
      for (url, path) in [
        (base, file), (base + ".sig", file + ".sig"),
        (job.settings.portal + "/platform.pem", job.files + "/platform.pem"),
      ] {
        let got = try Shell.run("curl", "-fsS", "-o", path, url)
        guard got.status == 0 else { throw StoryBroken(what: "curl \(url): \(got.complaint)") }
      }
      try story.check(
        Shell.verifies(file, signature: file + ".sig", key: job.files + "/platform.pem"),
        "下载文件经 openssl 核验，具有同纸质原件的效力", "openssl verifies the download")
      try flipOneBit(of: file, into: file + ".flipped")
      try story.check(
        !Shell.verifies(file + ".flipped", signature: file + ".sig", key: job.files + "/platform.pem"),
        "改动一个比特即核验不通过", "one flipped bit fails")
    }
  }

  /// A citizen applies through the portal and follows the case; the provider agrees.
  func apply(_ villages: String) async throws {
    try await story.step("市民在门户申请有条件开放的数据并跟踪办理", "A citizen applies in the portal and follows the case") {
      let form = try await untilKnownInPortal(containing: villages) {
        try Shell.run("curl", "-fsS", "\(job.settings.portal)/apply")
      }
      guard let token = form.firstMatch(of: /name="token" value="([0-9a-f]+)"/)?.output.1 else {
        throw StoryBroken(what: say("申请表不完整", "the form is not complete"))
      }
      let page = try await untilKnownInPortal(containing: "KF") {
        try Shell.run(
          "curl", "-fsS", "-X", "POST", "\(job.settings.portal)/apply", "--data-urlencode", "token=\(token)",
          "--data-urlencode", "entry=\(villages)",
          "--data-urlencode", "kind=citizen", "--data-urlencode", "name=王小明", "--data-urlencode", "contact=13000000000",
          "--data-urlencode", "purpose=论文研究：城乡分类与公共服务")
      }
      guard let number = page.firstMatch(of: /KF[0-9]{8}-[0-9A-Z]{16}/)?.output else {
        throw StoryBroken(what: say("回执中没有案件编号", "the acknowledgement has no case number"))
      }
      let caseNumber = String(number)
      let item = try await provider.open.getApplication(.init(caseNumber: caseNumber), options: provider.options)
      story.tell(
        "受理编号 \(caseNumber)，答复期限 \(Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0))",
        "case \(caseNumber), to be answered by \(Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0))"
      )
      let extended = try await head.open.extendApplication(
        .init(caseNumber: caseNumber, workingDays: 15, reason: "需征求统计部门意见"), options: head.options)
      story.tell(
        "负责人同意延期15个工作日：\(Terminal.dueDay(extended.obligation?.dueAt, pending: extended.obligation?.pendingCalendarYear ?? 0))",
        "the head extends by 15 working days: \(Terminal.dueDay(extended.obligation?.dueAt, pending: extended.obligation?.pendingCalendarYear ?? 0))"
      )
      _ = try await provider.open.answerApplication(
        .init(caseNumber: caseNumber, agreed: true, conditions: "仅用于研究，注明来源"), options: provider.options)
      let followed = try Shell.run(
        "curl", "-fsS", "-X", "POST", "\(job.settings.portal)/track", "--data-urlencode", "case=\(caseNumber)")
      try story.check(
        followed.status == 0 && followed.text.contains("已同意"), "市民凭编号看到“已同意”",
        "the citizen sees “agreed” by the number alone")
    }
  }

  private func untilKnownInPortal(
    containing text: String, _ fetch: () throws -> Shell.Result
  ) async throws -> String {
    try await untilKnown(["PORTAL_NOT_YET"]) {
      let result = try fetch()
      guard result.status == 0, result.text.contains(text) else {
        throw RPCError(.unavailable, "PORTAL_NOT_YET", en: result.complaint, zh: result.complaint)
      }
      return result.text
    }
  }

  private func flipOneBit(of file: String, into copy: String) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: copy))
  }
}
