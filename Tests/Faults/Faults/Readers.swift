import Contracts
import RPC
import ServiceKit
import SuiteContracts

/// Readers that take one event at a time and are in no hurry.
struct SlowReaders: Fault {
  let service: SuiteService
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    service = SuiteService.allCases.randomElement(using: &generator)!
    time = generator.duration(1_000...max(1_000, limit))
  }

  var needs: Set<Resource> { [] }
  var length: Duration { time }
  var description: String { "twenty slow readers of \(service)'s log for \(time.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    let auditor = round.departments.auditor
    let end = ContinuousClock.now + time
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          var cursor = EventLogV1.Cursor()
          while .now < end {
            let request = EventLogV1.ReadRequest(after: cursor, limit: 1, waitMs: 500)
            // Whatever it is told, it begins again.
            let reply = try? await auditor.log(of: service).read(request, options: auditor.options())
            cursor = reply?.scannedUpTo ?? .init()
            try? await round.wait(.milliseconds(300))
          }
        }
      }
    }
  }
}

/// A hundred parked readers whose connection stays and takes nothing any more, and is then gone.
struct VanishedReaders: Fault {
  let replica: Replica
  let time: Duration

  init(_ generator: inout SeededGenerator) {
    replica = .random(&generator)
    time = generator.duration(200...3_000)
  }

  var needs: Set<Resource> { [] }
  var length: Duration { time + .seconds(1) }
  var description: String { "a hundred readers at \(replica) take nothing any more and vanish after \(time.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    let link = try Link(to: replica.port(suite.portBase))
    defer { link.close() }
    let reader = try round.departments.auditor.another(at: link.port, of: replica.service)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await reader.run() }
      for _ in 0..<100 {
        group.addTask {
          let log = EventLogV1.EventLog.Client(reader)
          _ = try? await log.read(.init(waitMs: 10_000), options: CallOptions(timeout: .seconds(10)))
        }
      }
      try await round.wait(time / 2)
      link.change { $0.frozen = [.toService, .fromService] }
      try await round.wait(time / 2)
      group.cancelAll()
    }
  }
}
