import Contracts
import Foundation
import Testing

@testable import Operator

/// What a person reads of the requests that wait.
@Suite struct RequestTableTests {
  private let requests = [
    ShareV1.Request(
      id: "0b0c1a52-7c7b-4b55-9a08-2a8a3b1f0001", entry: "307001/000001", user: "11500000009275780L",
      duty: "城乡居民最低生活保障对象经济状况核对，依据社会救助暂行办法第五十八条", state: .underReview,
      obligation: .init(dueAt: Date(timeIntervalSince1970: 1_795_190_400), remainingWorkingDays: -1)),
    ShareV1.Request(
      id: "0b0c1a52-7c7b-4b55-9a08-2a8a3b1f0002", entry: "307001/000002", user: "11500000009275780L", duty: "核对",
      state: .needsSupplement,
      obligation: .init(
        dueAt: Date(timeIntervalSince1970: 1_795_190_400), closedAt: Date(timeIntervalSince1970: 1_795_000_000))),
    ShareV1.Request(
      id: "0b0c1a52-7c7b-4b55-9a08-2a8a3b1f0003", entry: "307001/000003", user: "11500000009275780L", duty: "核对",
      state: .held, obligation: .init(pendingCalendarYear: 2027)),
  ]

  @Test(arguments: [80, 100, 160]) func `the table fits the terminal, with Chinese aligned`(width: Int) {
    let lines = RequestTable(requests, side: .provider).table.lines(width: width)

    #expect(lines.allSatisfy { Table.width(of: $0) <= width })
  }

  @Test func `remaining working days come first; a clock that stopped or waits for a calendar has none`() {
    let lines = RequestTable(requests, side: .provider).table.lines(width: 400)

    #expect(lines.count == 4)
    #expect(lines[1].hasPrefix("-1 ") && lines[2].hasPrefix("- ") && lines[3].hasPrefix("- "))
    #expect(lines[1].contains("2026-11-20") && lines[3].contains("2027"))
  }
}
