import Contracts
import RPC
import ServiceKit

/// Brings the entries of an exchange into force, each step by its own person, and mounts them.
struct ExchangeEntries {
  let suite: BenchSuite
  let people: ExchangeStaff.People

  private static let notHeardYet: Set<String> = [
    "KEY_UNKNOWN", "NOT_CATALOGUED", "ENTRY_NOT_PUBLISHED", "DIRECTORY_STALE", "ACCESS_DENIED",
  ]

  /// So many entries of places, and a wide one behind them.
  func publish(_ count: Int) async throws -> [String] {
    try await connected(people.provider, .catalog) { provider in
      try await connected(people.reviewer, .catalog) { reviewer in
        try await connected(people.authority, .catalog) { authority in
          var codes: [String] = []
          for number in 0...count {
            let draft = number < count ? place(number) : wide
            let code = try await publish(
              draft, .init(provider), by: .init(reviewer), and: .init(authority))
            let relation = number < count ? ProviderDatabase.view(number) : ProviderDatabase.wideTable
            try await mount(code, on: relation, source: number)
            codes.append(code)
          }
          return codes
        }
      }
    }
  }

  private func publish(
    _ draft: CatalogV1.Entry, _ provider: CatalogV1.CatalogService.Client,
    by reviewer: CatalogV1.CatalogService.Client, and authority: CatalogV1.CatalogService.Client
  ) async throws -> String {
    let entry = try await provider.saveDraft(.init(entry: draft), options: people.provider.options)
    let version = CatalogV1.EntryVersionRequest(code: entry.code, version: entry.version)
    _ = try await provider.submitForReview(version, options: people.provider.options)
    _ = try await reviewer.reviewEntry(
      .init(code: entry.code, version: entry.version, passed: true, conclusion: "不涉密"),
      options: people.reviewer.options)
    _ = try await provider.reportEntry(version, options: people.provider.options)
    _ = try await authority.publishEntry(
      .init(code: entry.code, version: entry.version, basesVerified: true), options: people.authority.options)
    return entry.code
  }

  private func mount(_ entry: String, on relation: String, source: Int) async throws {
    try await connected(people.provider, .share) { client in
      let mounts = ShareV1.MountService.Client(client)
      let mount = try await eventually(Self.notHeardYet) {
        try await mounts.mountDatabase(
          .init(entry: entry, source: BenchSuite.source(source), relation: relation), options: people.provider.options)
      }
      guard mount.state == .mounted else { throw BenchFailure("\(relation) is \(mount.state)") }
    }
  }

  private func connected<R: Sendable>(
    _ person: ExchangeWorld.Person, _ service: SuiteService, _ body: (RPCClient) async throws -> R
  ) async throws -> R {
    try await suite.connected(as: person.keys.curve, to: service, 1) { try await body($0[0]) }
  }

  private func place(_ number: Int) -> CatalogV1.Entry {
    let names = ["区划代码", "名称", "上级代码", "级别", "城乡分类"]
    return entry(
      "第\(number)号区划名录", zip(names, ProviderDatabase.columns).map { item($0, $1, isKey: $1 == "code") })
  }

  private var wide: CatalogV1.Entry {
    entry("宽表", [item("编号", "code", isKey: true), item("说明", "note")])
  }

  private func entry(_ name: String, _ items: [CatalogV1.Item]) -> CatalogV1.Entry {
    CatalogV1.Entry(
      name: name, category: .init(resourceClass: .department, subject: "07", division: "001", subdivision: ""),
      abstract: "西南四省市的区划，用于测量。", acquisition: .made, formatClass: "数据库", formatType: "postgresql",
      updateCycle: .everyYear, items: items, attribution: ProviderDatabase.attribution)
  }

  private func item(_ name: String, _ column: String, isKey: Bool = false) -> CatalogV1.Item {
    CatalogV1.Item(
      name: name, column: column, dataType: "C", length: 1_000, key: isKey, shareType: .unconditional,
      shareCondition: "无条件", shareMode: .database, openType: .unconditional)
  }
}
