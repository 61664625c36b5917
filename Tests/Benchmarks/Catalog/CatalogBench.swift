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
  private static let checked = 10_000

  func run() async throws -> [BenchResult] {
    var results: [BenchResult] = []
    for size in sizes { results += try await measure(size) }
    return results
  }

  private func measure(_ size: Int) async throws -> [BenchResult] {
    try await BenchSuite.with { suite in
      let catalog = try await suite.start(.catalog)
      let data = try CatalogData()
      let (officer, authority) = try await registered(data, suite)
      let results = try await suite.connected(as: officer.curve, to: .catalog, Self.callers) { clients in
        let load = CatalogLoad(suite: suite, data: data, service: catalog, client: clients[0], authority: authority)
        let checked = try await load.take(0..<Self.checked, isDryRun: true, callsAtOnce: 1)
        let singly = try await load.take(0..<size / 2, callsAtOnce: 1)
        let taken = try await load.take(size / 2..<size)
        options.progress("catalog \(size): \(BenchReport.short(taken.entriesPerSecond)) entries/s")
        try await load.publish()
        options.progress("catalog \(size): in force")
        let probe = CatalogProbe(
          options: options, size: size, codes: singly.codes + taken.codes,
          catalogs: clients.map { CatalogV1.CatalogService.Client($0) },
          cpu: CPUMeter(processes: [catalog.process.id], families: [suite.postmaster]))
        let counts = try await CatalogRecall(suite: suite).counts(of: CatalogRecall.words)
        try await probe.checkRecall(counts)
        var rows = importing(checked, singly, taken, size)
        rows += try await probe.reading()
        rows += try await searching(probe, suite, load, counts)
        return rows
      }
      await catalog.process.stop()
      return results
    }
  }

  /// Half of the entries go in by one call after the other: what is stored has been checked in the same call, so the time
  /// of storing is what a dry run takes less. The other half goes in as the command line does it.
  private func importing(
    _ checked: CatalogLoad.Figures, _ singly: CatalogLoad.Figures, _ taken: CatalogLoad.Figures, _ size: Int
  ) -> [BenchResult] {
    let storing = 1 / singly.entriesPerSecond - 1 / checked.entriesPerSecond
    return [
      BenchResult(
        name: "catalog \(size), import, checks alone", unit: "/s", ours: checked.entriesPerSecond,
        cpuSecondsPerMillionAlone: checked.cpuSecondsPerMillion, note: "a dry run of \(Self.checked) entries"),
      BenchResult(
        name: "catalog \(size), import after checks", unit: "/s", ours: 1 / max(storing, 1e-9),
        target: .oursAtLeast(2_000), note: "one call at a time, by what the dry run takes less"),
      BenchResult(
        name: "catalog \(size), import, one call at a time", unit: "/s", ours: singly.entriesPerSecond,
        cpuSecondsPerMillionAlone: singly.cpuSecondsPerMillion, note: "entries with 12 items, checked, then stored"),
      BenchResult(
        name: "catalog \(size), import as a whole", unit: "/s", ours: taken.entriesPerSecond,
        cpuSecondsPerMillionAlone: taken.cpuSecondsPerMillion, note: "the same, the next call checked meanwhile"),
      BenchResult(
        name: "catalog \(size), import, memory grown", unit: "MB", ours: max(0, taken.grownMegabytes),
        target: .oursAtMost(50), note: "catalog-service, which had \(BenchReport.short(taken.megabytes)) MB"),
    ]
  }

  /// Search beside the peer, and again after as many entries as a small catalog has were added that nobody may see.
  private func searching(
    _ probe: CatalogProbe, _ suite: BenchSuite, _ load: CatalogLoad, _ counts: [String: Int]
  ) async throws -> [BenchResult] {
    var rows = try await withTemporaryFolder { folder in
      let peer = options.peers ? try await PycswPeer.start(suite: suite, in: folder) : nil
      if let peer { try await peer.checkRecall(counts) }
      let rows = try await probe.words(beside: peer)
      await peer?.stop()
      return rows
    }
    rows += try await probe.otherSearches()
    let before = try await probe.medianOfWords()
    _ = try await load.take(probe.size..<probe.size + Self.hidden)
    try await load.tidy()
    let after = try await probe.medianOfWords()
    rows.append(
      BenchResult(
        name: "catalog \(probe.size), search, p50 with \(Self.hidden) hidden", unit: "us", ours: after.p50Microseconds,
        peer: before.p50Microseconds, peerName: "without them", target: .ratioAtMost(1.1), detail: after,
        peerDetail: before))
    return rows
  }

  /// The authority, the departments whose entries it takes in, and its officer.
  private func registered(
    _ data: CatalogData, _ suite: BenchSuite
  ) async throws -> (officer: KeyFolder.Keys, authority: String) {
    try await suite.client(for: .catalog, as: suite.keys(of: "operator")).connected { client in
      let enrolment = Enrolment(suite: suite, registrar: .init(client))
      let authority = try await enrolment.department(0, isAuthority: true)
      for provider in data.providers { try await enrolment.department(provider.number, named: provider.name) }
      return (try await enrolment.officer(of: authority, named: "officer"), authority)
    }
  }
}
