/// Keeps so many operations in flight: each caller begins its next one when the last is answered.
struct ClosedLoop {
  let inFlight: Int

  /// Runs `operation` for a while without counting, then for `seconds` with counting.
  ///
  /// - Parameters:
  ///   - cpu: what the operations cost processor time in.
  ///   - operation: given the number of the caller.
  func measure(
    seconds: Int, warmUp: Duration = .milliseconds(700), cpu: CPUMeter,
    _ operation: @Sendable @escaping (_ caller: Int) async throws -> Void
  ) async throws -> Measured {
    _ = try await run(for: warmUp, operation)
    let before = cpu.seconds
    let began = ContinuousClock.now
    let latencies = try await run(for: .seconds(seconds), operation)
    let elapsed = began.duration(to: .now) / .seconds(1)
    return Measured(latencies: latencies, seconds: elapsed, cpuSeconds: cpu.seconds - before)
  }

  private func run(
    for duration: Duration, _ operation: @Sendable @escaping (_ caller: Int) async throws -> Void
  ) async throws -> Latencies {
    let end = ContinuousClock.now + duration
    return try await withThrowingTaskGroup(of: [UInt32].self) { group in
      for caller in 0..<inFlight {
        group.addTask {
          // Plain numbers while it counts; a histogram for each caller would push everything else out of the caches.
          var nanoseconds: [UInt32] = []
          var now = ContinuousClock.now
          while now < end {
            let began = now
            try await operation(caller)
            now = .now
            nanoseconds.append(UInt32(clamping: began.duration(to: now).wholeNanoseconds))
          }
          return nanoseconds
        }
      }
      return try await group.reduce(into: Latencies()) { $0.record(nanoseconds: $1) }
    }
  }
}

extension Duration {
  var wholeNanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
