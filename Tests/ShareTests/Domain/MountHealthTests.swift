import Testing

@testable import ShareService

/// Counts and times of a mount in a sliding window.
@Suite struct MountHealthTests {
  @Test func `what was asked is answered, refused or failed, by reason`() {
    var health = MountHealth(windowMinutes: 3)
    health.add(.answered, took: .milliseconds(5), in: 7)
    health.add(.answered, took: nil, in: 7)
    health.add(.refused(reason: "SOURCE_BUSY"), took: nil, in: 8)
    health.add(.failed(reason: "SOURCE_DOWN"), took: .seconds(5), in: 8)
    health.add(.failed(reason: "SOURCE_DOWN"), took: nil, in: 9)

    let summary = health.summary(at: 9)
    #expect((summary.asked, summary.answered) == (5, 2))
    #expect(summary.refused == ["SOURCE_BUSY": 1])
    #expect(summary.failed == ["SOURCE_DOWN": 2])
  }

  @Test func `what is older than the window no longer counts`() {
    var health = MountHealth(windowMinutes: 2)
    health.add(.answered, took: .milliseconds(1), in: 1)
    health.add(.failed(reason: "SOURCE_DOWN"), took: nil, in: 2)
    #expect(health.summary(at: 2).asked == 2)
    #expect(health.summary(at: 3).asked == 1)
    #expect(health.summary(at: 4).asked == 0)
    #expect(health.summary(at: 4).p50 == nil)
    health.add(.answered, took: .milliseconds(1), in: 9)
    #expect(health.summary(at: 9).asked == 1)
  }

  @Test func `percentiles are of what was answered, and at most a seventh too long`() throws {
    var health = MountHealth(windowMinutes: 5)
    for number in 1...100 { health.add(.answered, took: .milliseconds(number), in: number % 5) }
    let summary = health.summary(at: 4)
    for (found, exact) in [(summary.p50, 50.0), (summary.p95, 95), (summary.p99, 99)] {
      let milliseconds = try #require(found) / .milliseconds(1)
      #expect(milliseconds >= exact && milliseconds <= exact * 1.15)
    }
  }
}
