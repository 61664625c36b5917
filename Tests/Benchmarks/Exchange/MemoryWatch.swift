/// Watches how much a process grows at its highest.
struct MemoryWatch {
  let process: Int32

  func during<R: Sendable>(_ body: () async throws -> R) async throws -> (R, grownMegabytes: Double) {
    let before = ProcessStatus.residentMegabytes(process) ?? 0
    return try await withThrowingTaskGroup(of: Double.self) { group in
      group.addTask { await highest() }
      defer { group.cancelAll() }
      let result = try await body()
      group.cancelAll()
      return (result, max(0, (try await group.next() ?? 0) - before))
    }
  }

  /// Until its task is cancelled.
  private func highest() async -> Double {
    var highest = 0.0
    while !Task.isCancelled {
      highest = max(highest, ProcessStatus.residentMegabytes(process) ?? 0)
      // A sample now and then is what is wanted.
      try? await Task.sleep(for: .milliseconds(20))
    }
    return highest
  }
}
