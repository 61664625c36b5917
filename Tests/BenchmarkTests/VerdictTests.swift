import Foundation
import Testing

@testable import suite_bench

/// What the figures of a measurement amount to.
struct VerdictTests {
  private let ours = Measured(
    perSecond: 900, p50Microseconds: 10, p99Microseconds: 20, p999Microseconds: 30, cpuSecondsPerMillion: 5)
  private let peer = Measured(
    perSecond: 1_000, p50Microseconds: 8, p99Microseconds: 9, p999Microseconds: 9, cpuSecondsPerMillion: 4)

  @Test(arguments: [
    (Target.ratioAtLeast(0.9), true), (.ratioAtLeast(0.91), false), (.ratioAtMost(0.9), true),
    (.ratioAtMost(0.89), false), (.oursAtLeast(900), true), (.oursAtLeast(901), false), (.oursAtMost(900), true),
    (.oursAtMost(899), false), (.none, true),
  ])
  func `a target is met at its very number and missed beyond it`(target: Target, isMet: Bool) {
    #expect(BenchResult.rates("call", ours, peer: peer, "raw", target: target).isMet == isMet)
  }

  @Test func `a ratio without a peer, or with one that did nothing, is not met`() {
    #expect(!Target.ratioAtLeast(0.1).isMet(ours: 1, peer: nil))
    #expect(!Target.ratioAtMost(10).isMet(ours: 1, peer: 0))
  }

  @Test func `the median is taken of each figure by itself, also of an even number of rounds`() {
    let rounds = [(3.0, 1.0), (1, 2), (2, 9)].map {
      Measured(
        perSecond: $0.0, p50Microseconds: $0.1, p99Microseconds: 0, p999Microseconds: 0, cpuSecondsPerMillion: nil)
    }
    let median = Measured.median(of: rounds)
    #expect(median.perSecond == 2)
    #expect(median.p50Microseconds == 2)
    #expect(median.cpuSecondsPerMillion == nil)
    #expect([1.0, 2, 3, 4].median == 3)
  }

  @Test func `percentiles are those of all latencies`() {
    var latencies = Latencies()
    latencies.record(nanoseconds: (1...1_000).map { UInt32($0 * 1_000) })
    #expect(latencies.count == 1_000)
    #expect(abs(latencies.microseconds(at: 50) - 500) <= 1)
    #expect(abs(latencies.microseconds(at: 99) - 990) <= 1)
    let measured = Measured(latencies: latencies, seconds: 2, cpuSeconds: 0.5)
    #expect(measured.perSecond == 500)
    #expect(measured.cpuSecondsPerMillion == 500)
  }

  @Test func `nothing measured is zero, not a crash`() {
    let measured = Measured(latencies: Latencies(), seconds: 1, cpuSeconds: 1)
    #expect(measured.perSecond == 0)
    #expect(measured.p99Microseconds == 0)
  }
}
