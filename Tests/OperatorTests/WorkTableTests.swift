import Contracts
import Foundation
import Testing

@testable import Operator

/// What a person reads of the day's work.
@Suite struct WorkTableTests {
  private let reply = CatalogV1.ListWorkReply(
    items: [
      .init(
        kind: .update, organisation: "11500000009277567B", organisationName: "重庆市民政局", subject: "id",
        name: "中华人民共和国个人信息保护法修正案", dueAt: Date(timeIntervalSince1970: 1_795_190_400), remainingWorkingDays: -1,
        hasClock: true, overdue: true, reason: "307001/000001 307001/000002 307001/000003", citation: "CQ320 Art. 9 ¶2"),
      .init(
        kind: .report, organisationName: "重庆市民政局", subject: "307001/000004", name: "社区信息",
        dueAt: Date(timeIntervalSince1970: 1_796_659_200), remainingWorkingDays: 10, hasClock: true,
        citation: "CQ320 Art. 10 ¶2", version: 2),
      .init(
        kind: .correct, organisationName: "重庆市民政局", subject: "307001/000005", name: "婚姻登记信息",
        reason: "摘要不完整，请说明数据的来源、范围和更新方式，并补充信息项的长度", version: 1),
    ], total: 3)

  @Test(arguments: [80, 100]) func `the table fits the terminal, with Chinese aligned`(width: Int) throws {
    for showsDepartment in [false, true] {
      let lines = WorkTable(reply, showsDepartment: showsDepartment).table.lines(width: width)

      #expect(lines.count == 4)
      #expect(lines.allSatisfy { Table.width(of: $0) <= width })
      // The fourth column begins at the same place in every line.
      let places = ["307001/000001 +2", "307001/000004@2", "307001/000005@1"].enumerated().map { index, about in
        lines[index + 1].range(of: about).map { Table.width(of: String(lines[index + 1][..<$0.lowerBound])) }
      }
      #expect(places[0] != nil && Set(places).count == 1)
    }
  }

  @Test func `remaining days, due day and reason are what the service says`() throws {
    let lines = WorkTable(reply, showsDepartment: false).table.lines(width: .max)

    #expect(lines[1].hasPrefix("-1"))
    #expect(lines[1].contains("2026-11-20"))
    #expect(lines[2].hasPrefix("10"))
    #expect(lines[3].hasPrefix("-"))
    #expect(lines[3].hasSuffix("并补充信息项的长度"))
  }
}
