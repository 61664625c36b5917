import ArgumentParser
import Contracts
import Foundation
import ProtobufC
import Rules
import SuiteContracts
import Testing

@testable import suite_bench

/// What measurements read: a peer's last line, the kernel's counters, samples, options.
struct ReadingTests {
  @Test func `a peer's last line is read`() throws {
    let output = "listening\nRESULT per_second=12.5 p50_us=1 p99_us=2 p999_us=3 cpu_s_per_million=4.25\n"
    let measured = try #require(Measured(peerOutput: output))
    #expect(measured.perSecond == 12.5)
    #expect(measured.p999Microseconds == 3)
    #expect(measured.cpuSecondsPerMillion == 4.25)
  }

  @Test(arguments: ["", "RESULT per_second=1", "RESULT per_second=x p50_us=1 p99_us=2 p999_us=3", "bind: in use"])
  func `output without a whole result is none`(output: String) {
    #expect(Measured(peerOutput: output) == nil)
  }

  @Test func `processor time is read behind a name with brackets and blanks`() throws {
    let line = "42 (a) b (c)) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 30 20 20 0 1 0 100 200 300"
    let status = try #require(ProcessStatus(line, ticksPerSecond: 100))
    #expect(status.id == 42)
    #expect(status.parent == 7)
    #expect(status.ownSeconds == 2)
    #expect(status.endedChildrenSeconds == 0.5)
    #expect(ProcessStatus("42 (short) S 7", ticksPerSecond: 100) == nil)
  }

  @Test func `this process has used processor time and memory`() throws {
    #expect(CPUMeter().seconds > 0)
    #expect(ProcessStatus.residentMegabytes(in: "VmPeak:\t 9 kB\nVmRSS:\t    2048 kB\n") == 2)
    #expect(ProcessStatus.residentMegabytes(in: "VmPeak:\t 9 kB\n") == nil)
  }

  @Test func `a sample's ports are replaced everywhere by the same ones, and nothing else is`() {
    var next = 20_000
    var ports = PortMap {
      next += 1
      return next
    }
    let text = """
      # about 25600 of them
        port: 25610
        bind: "tcp://127.0.0.1:25600"
        endpoints: ["tcp://127.0.0.1:25600", "tcp://127.0.0.1:25601"]
        fileLimitBytes: 25600
      """
    #expect(
      ports.renumbered(text) == """
        # about 25600 of them
          port: 20001
          bind: "tcp://127.0.0.1:20002"
          endpoints: ["tcp://127.0.0.1:20002", "tcp://127.0.0.1:20003"]
          fileLimitBytes: 25600
        """)
    #expect(ports.renumbered("port: 25610") == "port: 20001")
  }

  @Test func `departments' codes are valid and differ`() throws {
    let codes = try (0..<2_000).map { try DepartmentCode.text($0) }
    #expect(Set(codes).count == 2_000)
    for code in codes { _ = try SocialCreditCode(code) }
  }

  @Test func `options have their bounds`() throws {
    #expect(try BenchOptions.parse(["--seconds", "2", "--peers", "--json", "a.json"]).peers)
    #expect(throws: (any Error).self) { try BenchOptions.parse(["--seconds", "0"]) }
    #expect(throws: (any Error).self) { try BenchOptions.parse(["--rounds", "2"]) }
    #expect(throws: (any Error).self) { try CallCommand.parse(["--in-flight", "0"]) }
  }
}

/// What single measurements read.
struct MeasurementReadingTests {
  @Test func `pgbench's transactions count from the end of the warm-up`() {
    let log = PgbenchLog(
      """
      0 1 900 0 100 500000
      0 2 1000 0 101 0
      1 1 3000 0 102 250000
      1 2 skipped 0 103 0
      """, from: 101)
    #expect(log.latencies.count == 2)
    #expect(log.lastEnd == 102.25)
    #expect(abs(log.latencies.microseconds(at: 100) - 3_000) < 5)
  }

  @Test func `a reader tells of the time it was asked about`() throws {
    let sightings = Sightings()
    let recorded = Date(timeIntervalSince1970: 100)
    let body = EventLogV1.EventBody(topic: "a.v1.b", recordedAt: recorded)
    let event = EventLogV1.Event(position: 1, body: try body.packed(), chain: [])
    try sightings.add([event], at: recorded + 0.002)
    try sightings.add([event], at: recorded + 0.004)
    let inside = try #require(Measured(peerOutput: sightings.result(from: 100_000_000, to: 101_000_000)))
    #expect(inside.perSecond == 2)
    #expect(abs(inside.p99Microseconds - 4_000) < 10)
    let outside = try #require(Measured(peerOutput: sightings.result(from: 101_000_000, to: 102_000_000)))
    #expect(outside.perSecond == 0)
  }

  @Test func `each measurement refuses what cannot be measured`() {
    #expect(throws: (any Error).self) { try CommandCommand.parse(["--callers", "0"]) }
    #expect(throws: (any Error).self) { try EventCommand.parse(["--rates", "0"]) }
    #expect(throws: (any Error).self) { try AuditCommand.parse(["--events", "10"]) }
    #expect(throws: Never.self) { try EventCommand.parse(["--rates", "2000", "--readers", "1", "8"]) }
  }

  @Test func `a made-up catalog is the same in every run, and no two of its entries are called alike`() throws {
    let (data, again) = (try CatalogData(), try CatalogData())
    let rows = (0..<20_000).map { data.row($0, as: $0) }
    #expect(Set(rows.compactMap(\.entry?.name)).count == rows.count)
    #expect(Set(rows.map(\.externalCode)).count == rows.count)
    #expect(rows.allSatisfy { $0.entry?.items.count == 12 && Set($0.entry?.items.map(\.column) ?? []).count == 12 })
    #expect(again.row(7_919, as: 0).entry == rows[7_919].entry)
    #expect(CatalogData.words.allSatisfy { $0.count == 2 })
    #expect(throws: (any Error).self) { try CatalogBenchCommand.parse(["--entries", "10"]) }
    #expect(throws: Never.self) { try CatalogBenchCommand.parse(["--entries", "10000", "100000", "--peers"]) }
  }
}
