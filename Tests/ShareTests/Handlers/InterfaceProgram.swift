import Contracts
import FoundationEssentials
import Logging
import RPC
import TestKit

@testable import ShareService

/// A provider's own program, as it stands behind an interface mount: it takes queries of one replica and answers them.
struct InterfaceProgram: Sendable {
  typealias Record = [String?]
  typealias M = ShareV1.InterfaceService.Method

  var columns = ["code", "name", "population", "head_phone", "clerk"]
  /// In the order of their keys.
  var records: [Record] = [
    ["500112001", "龙溪街道", "30", "3", "c"], ["500113108", "跳石镇", "10", "1", "a"],
    ["500113114", "东泉镇", nil, "2", "b"],
  ]
  var changedAt: Date?
  /// What it says instead of the truth; `nil` from it is the truth.
  var lie: @Sendable (ShareV1.InterfaceQuery) -> ShareV1.InterfaceAnswer.Answer? = { _ in nil }
  /// Takes queries by key and never answers them.
  var isSilentAboutKeys = false

  /// Serves until it is cancelled.
  func serve(
    _ world: ShareWorld, entries: [String] = [ShareWorld.towns], of provider: Principal = .provider
  ) async throws {
    while !Task.isCancelled {
      let queries = try await world.interfaces.takeQueries(
        .init(entries: entries, waitMs: 20_000), context: provider.calls(M.takeQueries)
      ).queries
      let answers = queries.compactMap { query -> ShareV1.InterfaceAnswer? in
        if isSilentAboutKeys, case .keys = query.question { return nil }
        return .init(id: query.id, answer: answer(query))
      }
      guard !answers.isEmpty else { continue }
      _ = try await world.interfaces.answerQueries(
        .init(answers: answers), context: provider.calls(M.answerQueries))
    }
  }

  func answer(_ query: ShareV1.InterfaceQuery) -> ShareV1.InterfaceAnswer.Answer? {
    if let lie = lie(query) { return lie }
    switch query.question {
    case .probe:
      return .finding(.init(columns: columns, recordCount: UInt64(records.count), dataChangedAt: changedAt))
    case .keys(let keys):
      let wanted = keys.keys.map(\.values)
      return found(records.filter { wanted.contains([$0[0]!]) }, query)
    case .page(let page):
      let after = page.afterKey.first ?? ""
      return found(Array(records.filter { $0[0]! > after }.prefix(Int(page.limit))), query)
    case nil: return nil
    }
  }

  private func found(_ records: [Record], _ query: ShareV1.InterfaceQuery) -> ShareV1.InterfaceAnswer.Answer {
    let places = query.columns.map { columns.firstIndex(of: $0)! }
    return .records(
      .init(
        records: records.map { record in
          let values = places.map { record[$0] }
          return .init(
            values: values.map { $0 ?? "" },
            nulls: values.indices.filter { values[$0] == nil }.map(UInt32.init))
        }))
  }
}

extension ShareWorld {
  func mountInterface(
    _ entry: String = towns, columns: [ShareV1.ColumnMapping] = [], by principal: Principal = .provider
  ) async throws -> ShareV1.Mount {
    try await interfaces.mountInterface(
      .init(entry: entry, columns: columns), context: principal.calls(InterfaceProgram.M.mountInterface))
  }

  func probe(_ entry: String = towns) async throws -> ShareV1.Mount {
    try await mounts.probeMount(.init(entry: entry), context: Principal.provider.calls(Mounts.probeMount))
  }

  func listed(_ principal: Principal = .provider) async throws -> [ShareV1.Mount] {
    try await mounts.listMounts(.init(), context: principal.calls(Mounts.listMounts)).mounts
  }

  func sweep() async throws {
    try await MountWatch(
      database: database.database, keeper: interfaces.keeper, probeInterval: .seconds(60), logger: .init(label: "test")
    ).sweep()
  }

  /// The chunks of a batch end to end.
  func content(of delivery: ShareV1.Delivery) async throws -> [UInt8] {
    var content: [UInt8] = []
    for index in 0..<delivery.chunkCount { content += try await chunk(delivery.id, index) }
    return content
  }

  /// While `body` runs, `program` is dialled in here.
  func served<R: Sendable>(
    by program: InterfaceProgram, entries: [String] = [towns], of provider: Principal = .provider,
    _ body: @escaping @Sendable () async throws -> R
  ) async throws -> R {
    let lines = entries.map { InterfaceQueues.Line(entry: $0, provider: provider.organisation) }
    return try await withThrowingTaskGroup(of: R?.self) { group in
      group.addTask {
        do {
          try await program.serve(self, entries: entries, of: provider)
        } catch is CancellationError {}
        return nil
      }
      group.addTask {
        try await eventually {
          guard lines.allSatisfy(interfaces.keeper.probe.interfaces.isAttended) else { throw NotThere() }
        }
        return try await body()
      }
      while let result = try await group.next() {
        guard let result else { continue }
        group.cancelAll()
        return result
      }
      throw NotThere()
    }
  }

  private struct NotThere: Error {}
}
