import Contracts
import RPC
import SuiteContracts
import Wire

/// Asks a running catalog-service, as eight callers do.
struct CatalogProbe {
  let options: BenchOptions
  let size: Int
  /// Of the entries in force.
  let codes: [String]
  /// One connection for each caller.
  let catalogs: [CatalogV1.CatalogService.Client]
  let cpu: CPUMeter

  private var title: String { "catalog \(size)" }
  /// What the issue of search asks for: 50 ms among ten thousand entries, 100 ms among more.
  private var searchTarget: Target { .oursAtMost(size <= 10_000 ? 50_000 : 100_000) }

  /// Two characters, with the first page of twenty.
  func words(beside peer: PycswPeer?) async throws -> [BenchResult] {
    var programs: [(name: String, run: () async throws -> Measured)] = [("ours", { try await searchWords() })]
    if let peer {
      programs.append(("pycsw", { try await peer.measure(callers: catalogs.count, seconds: options.seconds) }))
    }
    let medians = try await options.alternate("\(title), search", programs)
    let ours = medians[0]
    var rows = [
      BenchResult(
        name: "\(title), search, p99", unit: "us", ours: ours.p99Microseconds, target: searchTarget, detail: ours,
        note: "\(BenchReport.short(ours.perSecond))/s, \(catalogs.count) callers")
    ]
    if let peer, medians.count > 1 {
      rows.append(
        .rates(
          "\(title), search, beside pycsw", ours, peer: medians[1], PycswPeer.name, target: .ratioAtLeast(20),
          note: peer.note))
    }
    return rows
  }

  func medianOfWords() async throws -> Measured {
    try await options.alternate("\(title), search", [("ours", { try await searchWords() })])[0]
  }

  /// Longer words, pinyin, filters with counts beside the page, and a page far down beside the first of the same query.
  func otherSearches() async throws -> [BenchResult] {
    let (deep, number) = try await deepToken()
    let medians = try await options.alternate(
      "\(title), other searches",
      [
        ("longer words", { try await search { .init(query: CatalogData.longWords.randomElement()!) } }),
        ("pinyin", { try await search { .init(query: CatalogData.pinyin.randomElement()!) } }),
        ("filters, facets", { try await search(filtered) }),
        ("first page", { try await search { .init(query: "信息") } }),
        ("page \(number)", { try await search { .init(query: "信息", pageToken: deep) } }),
        ("suggestions", { try await suggest() }),
      ])
    return [
      row("search, longer words", medians[0]), row("search, pinyin", medians[1]),
      row("search, filters and facets", medians[2]), row("search, page \(number)", medians[4]),
      row("suggestions", medians[5]),
      BenchResult(
        name: "\(title), page \(number), p50", unit: "us", ours: medians[4].p50Microseconds,
        peer: medians[3].p50Microseconds, peerName: "first page", target: .ratioAtMost(1.2), detail: medians[4],
        peerDetail: medians[3]),
    ]
  }

  /// Throws unless every word is found in just as many entries as have it.
  func checkRecall(_ counts: [String: Int]) async throws {
    for (word, count) in counts {
      let total = try await catalogs[0].searchEntries(.init(query: word), options: CallOptions()).total
      guard total == UInt64(count) else { throw BenchFailure("\(word): \(total) found, \(count) have it") }
    }
    options.progress("\(title): \(counts.count) words found in as many entries as have them")
  }

  /// By one caller, and by eight at once.
  func reading() async throws -> [BenchResult] {
    let counts = [1, catalogs.count]
    let medians = try await options.alternate(
      "\(title), read", counts.map { callers in ("\(callers) callers", { try await read(callers: callers) }) })
    return zip(counts, medians).map { callers, measured in
      BenchResult(
        name: "\(title), entry read, \(callers) callers, p99", unit: "us", ours: measured.p99Microseconds,
        target: .oursAtMost(5_000), detail: measured, note: "\(BenchReport.short(measured.perSecond))/s")
    }
  }

  private func read(callers: Int) async throws -> Measured {
    try await measure(callers: callers) { catalog in
      let entry = try await catalog.getEntry(.init(code: codes.randomElement()!), options: CallOptions())
      guard entry.items.count == 12 else { throw BenchFailure("an entry has lost items") }
    }
  }

  private func row(_ name: String, _ measured: Measured) -> BenchResult {
    BenchResult(
      name: "\(title), \(name), p99", unit: "us", ours: measured.p99Microseconds, target: searchTarget,
      detail: measured,
      note: "\(BenchReport.short(measured.perSecond))/s")
  }

  /// The token of a page far down, and its number among pages of twenty.
  private func deepToken() async throws -> (token: String, page: Int) {
    let pages = min(1_000, size / 2 / 20)
    var token = ""
    for _ in 0..<(pages * 20 / 200) {
      token = try await catalogs[0].searchEntries(
        .init(query: "信息", limit: 200, pageToken: token), options: CallOptions()
      ).nextPageToken
    }
    return (token, pages * 20 / 200 * 10 + 1)
  }

  private func searchWords() async throws -> Measured {
    try await search { .init(query: CatalogData.words.randomElement()!) }
  }

  private func search(_ request: @Sendable @escaping () -> CatalogV1.SearchEntriesRequest) async throws -> Measured {
    try await measure { catalog in
      let reply = try await catalog.searchEntries(request(), options: CallOptions())
      guard reply.total > 0 || reply.entries.isEmpty else { throw BenchFailure("a page without a total") }
    }
  }

  /// A word, one of the code lists, and the counts of all of them.
  private func filtered() -> CatalogV1.SearchEntriesRequest {
    var request = CatalogV1.SearchEntriesRequest(query: CatalogData.words.randomElement()!, withFacets: true)
    switch Int.random(in: 0..<4) {
    case 0: request.resourceClass = .department
    case 1: request.updateCycle = .everyDay
    case 2: request.categoryCode = "3"
    default: request.openType = .notOpened
    }
    return request
  }

  private func suggest() async throws -> Measured {
    try await measure { catalog in
      _ = try await catalog.suggestEntries(
        .init(prefix: CatalogData.words.randomElement()!), options: CallOptions())
    }
  }

  private func measure(
    callers: Int? = nil, _ operation: @Sendable @escaping (CatalogV1.CatalogService.Client) async throws -> Void
  ) async throws -> Measured {
    try await ClosedLoop(inFlight: callers ?? catalogs.count).measure(seconds: options.seconds, cpu: cpu) { caller in
      try await operation(catalogs[caller])
    }
  }
}
