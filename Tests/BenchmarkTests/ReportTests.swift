import Foundation
import Testing

@testable import suite_bench

/// What a run writes down.
struct ReportTests {
  private let row = BenchResult.rates(
    "call, 256 in flight",
    Measured(perSecond: 60, p50Microseconds: 1, p99Microseconds: 2, p999Microseconds: 3, cpuSecondsPerMillion: 4),
    peer: Measured(
      perSecond: 100, p50Microseconds: 5, p99Microseconds: 6, p999Microseconds: 7, cpuSecondsPerMillion: 8),
    "raw", target: .ratioAtLeast(0.6))

  private func decoded(_ results: [BenchResult]) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: BenchReport(results: results).json())
    return try #require((object as? [String: Any])?["results"] as? [[String: Any]])
  }

  @Test func `JSON has every field of a row by its name`() throws {
    let json = try #require(try decoded([row]).first)
    #expect(json["name"] as? String == "call, 256 in flight")
    #expect(json["ours"] as? Double == 60)
    #expect(json["peer"] as? Double == 100)
    #expect(json["peer_name"] as? String == "raw")
    #expect(json["ratio"] as? Double == 0.6)
    #expect(json["target"] as? Double == 0.6)
    #expect(json["target_is"] as? String == "ratio at least")
    #expect(json["met"] as? Bool == true)
    #expect(json["p50_us"] as? Double == 1)
    #expect(json["p99_us"] as? Double == 2)
    #expect(json["p999_us"] as? Double == 3)
    #expect(json["cpu_s_per_million"] as? Double == 4)
    #expect(json["peer_p99_us"] as? Double == 6)
  }

  @Test func `a row without a target says so and is met`() throws {
    let json = try #require(try decoded([BenchResult(name: "idle", unit: "MB", ours: 50)]).first)
    #expect(json["target"] is NSNull)
    #expect(json["target_is"] as? String == "none")
    #expect(json["met"] as? Bool == true)
    #expect(json["peer"] is NSNull)
  }

  @Test func `the table says which target was missed`() {
    let table = BenchReport(results: [row, .init(name: "idle", unit: "MB", ours: 70, target: .oursAtMost(60))]).table
    let lines = table.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("ratio at least 0.60") && lines[1].contains("met"))
    #expect(lines[2].contains("MISSED"))
  }

  @Test func `numbers have three digits`() {
    #expect(BenchReport.short(12_345.6) == "12346")
    #expect(BenchReport.short(12.345) == "12.3")
    #expect(BenchReport.short(1.234) == "1.23")
    #expect(BenchReport.short(nil) == "")
  }
}
