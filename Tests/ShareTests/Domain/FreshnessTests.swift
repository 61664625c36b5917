import FoundationEssentials
import Testing

@testable import ShareService

/// How old data may be (Art. 11), and what a mount is found to be.
@Suite struct FreshnessTests {
  private let limits = FreshnessLimits()

  private func isStale(_ days: Double, _ cycle: UpdateCycle?) -> Bool {
    limits.isStale(morning - days * day, under: cycle, at: morning)
  }

  @Test(arguments: [
    (UpdateCycle.realTime, 1.0), (.everyDay, 2), (.everyWeek, 10), (.everyMonth, 40), (.everyQuarter, 110),
    (.halfYear, 200), (.everyYear, 400),
  ])
  func `data are stale once they are older than their cycle allows`(_ cycle: UpdateCycle, _ days: Double) {
    #expect(!isStale(days, cycle))
    #expect(isStale(days + 0.001, cycle))
  }

  @Test func `what is updated irregularly or otherwise is never stale, and nothing is without a day`() {
    #expect(!isStale(10_000, .irregular))
    #expect(!isStale(10_000, .other))
    #expect(!isStale(10_000, nil))
    #expect(!limits.isStale(nil, under: .realTime, at: morning))
  }

  private static let columns = ["code", "name", "population", "head_phone", "clerk"].compactMap { column in
    SQLName(column).map { MountedColumn(column: column, source: $0, type: "text") }
  }
  private let good = MountFinding(of: .towns, found: columns, recordCount: 3)
  private let bad = MountFinding(of: .towns, found: columns.dropLast(), recordCount: 3)

  @Test func `an impairment degrades what is in order, and changes nothing about what is not`() {
    #expect(good.impaired(by: .slow).state == .degraded)
    #expect(good.impaired(by: .stale).impaired(by: .slow).impairments == [.slow, .stale])
    #expect(good.impaired(by: .stale).isNews(after: good))
    #expect(bad.impaired(by: .stale).state == .mismatch)
    #expect(MountFinding.down(after: good).impaired(by: .stale).state == .down)
  }

  @Test func `replicas see a mount together`() {
    let down = MountFinding.down(after: good)
    #expect(good.joined(with: [], of: .towns) == good)
    #expect(good.joined(with: [true], of: .towns) == good)
    #expect(good.joined(with: [false], of: .towns).impairments == [.someReplicas])
    #expect(down.joined(with: [false], of: .towns).state == .down)
    #expect(down.joined(with: [false, true], of: .towns) == good.joined(with: [false], of: .towns))
    #expect(MountFinding.down(after: nil).joined(with: [true], of: .towns).state == .down)
  }

  @Test func `who is too busy to be probed is what it was, but degraded`() {
    #expect(MountFinding.busy(after: good, of: .towns).impairments == [.busy])
    #expect(MountFinding.busy(after: bad, of: .towns).missingColumns == ["clerk"])
    #expect(MountFinding.busy(after: nil, of: .towns).state == .down)
  }
}
