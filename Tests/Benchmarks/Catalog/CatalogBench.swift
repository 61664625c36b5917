import Contracts
import RPC
import ServiceKit
import SuiteContracts
import Wire

/// Measures import, search and reading, on a catalog of each size.
struct CatalogBench {
  let options: BenchOptions
  var sizes = Self.sizes

  static let sizes = [10_000, 100_000]
  private static let callers = 8
  private static let hidden = 10_000

  func run() async throws -> [BenchResult] {
    var results: [BenchResult] = []
    for size in sizes { results += try await measure(size) }
    return results
  }

  private func measure(_ size: Int) async throws -> [BenchResult] {
    try await BenchSuite.with { suite in
      let load = CatalogLoad(suite: suite, data: try CatalogData())
      try await load.register()
      let figures = try await load.drafts(0..<size)
      options.progress("catalog, \(size) entries: stored")
      try await load.publish()
      options.progress("catalog, \(size) entries: in force")
      let catalog = try await suite.start(.catalog)
      let caller = try await enrolledOfficer(suite)
      let results = try await connected(suite, as: caller.curve, Self.callers) { clients in
        let probe = CatalogProbe(
          options: options, size: size, data: load.data, catalogs: clients.map { CatalogV1.CatalogService.Client($0) },
          cpu: CPUMeter(processes: [catalog.process.id], families: [suite.postmaster]))
        var rows = try await probe.reading()
        rows += try await searching(probe, suite, load)
        return rows
      }
      await catalog.process.stop()
      return importing(figures, size) + results
    }
  }

  private func importing(_ figures: CatalogLoad.Figures, _ size: Int) -> [BenchResult] {
    [
      BenchResult(
        name: "catalog \(size), import", unit: "/s", ours: figures.entriesPerSecond, target: .oursAtLeast(2_000),
        note: "entries with 12 items, stored as drafts"),
      BenchResult(
        name: "catalog \(size), import, memory grown", unit: "MB", ours: max(0, figures.grownMegabytes),
        target: .oursAtMost(50)),
    ]
  }

  /// Search beside the peer, and again after as many entries as a small catalog has were added that nobody may see.
  private func searching(_ probe: CatalogProbe, _ suite: BenchSuite, _ load: CatalogLoad) async throws -> [BenchResult]
  {
    var rows = try await withTemporaryFolder { folder in
      let peer = options.peers ? try await PycswPeer.start(suite: suite, in: folder) : nil
      let rows = try await probe.words(beside: peer)
      await peer?.stop()
      return rows
    }
    rows += try await probe.otherSearches()
    let before = try await probe.medianOfWords()
    _ = try await load.drafts(probe.size..<probe.size + Self.hidden)
    try await load.tidy()
    let after = try await probe.medianOfWords()
    rows.append(
      BenchResult(
        name: "catalog \(probe.size), search, p50 with \(Self.hidden) hidden", unit: "us", ours: after.p50Microseconds,
        peer: before.p50Microseconds, peerName: "without them", target: .ratioAtMost(1.1), detail: after,
        peerDetail: before))
    return rows
  }

  private func enrolledOfficer(_ suite: BenchSuite) async throws -> KeyFolder.Keys {
    try await suite.client(for: .catalog, as: suite.keys(of: "operator")).connected { client in
      let enrolment = Enrolment(suite: suite, registrar: .init(client))
      return try await enrolment.officer(of: enrolment.department(1), named: "officer")
    }
  }
}
