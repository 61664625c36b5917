internal import Failpoints
internal import Glibc
internal import ZeroMQ

/// The tasks that answer calls: one for each core, and one on the I/O thread for calls that come alone.
///
/// Every call is a child task that begins on the spot: until it first waits it costs no change of thread. What is
/// answered from memory never waits, and for a lone call the two changes of thread to a worker and back would be most of
/// its time. Methods that have not shown to be quick never begin on the I/O thread, see ``Quickness``.
struct CallWorkers: Sendable {
  let serving: CallServing
  let thread: SocketThread

  /// Cores, because the cooperative pool has as many threads.
  private static let count = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  private static let callsPerTurn = 16

  /// Returns when the last call that came before ``Arrivals/finish()`` is answered.
  func work(on arrivals: Arrivals<Intake.Call>) async {
    await withDiscardingTaskGroup { group in
      for _ in 0..<Self.count { group.addTask { await workAnywhere(on: arrivals) } }
      group.addTask { await ThreadWorker(thread: thread, serving: serving).work(on: arrivals) }
    }
  }

  private func workAnywhere(on arrivals: Arrivals<Intake.Call>) async {
    await withDiscardingTaskGroup { group in
      var count = 0
      while let call = await arrivals.next() {
        Self.begin(call, serving, in: &group)
        count += 1
        // Calls that had to wait, and everything else in the process, want their turn too.
        if count % Self.callsPerTurn == 0 { await Task.yield() }
      }
    }
  }

  fileprivate static func begin(
    _ call: Intake.Call, _ serving: CallServing, in group: inout DiscardingTaskGroup
  ) {
    group.addImmediateTask {
      let message = call.message
      let reply = await serving.answer(message, from: call.caller, receivedAt: call.receivedAt)
      Failpoint.reached(.beforeReplySent)
      call.endpoint.send(reply, to: message.route)
      serving.inFlight.leave(message.key, bytes: message.body.count)
    }
  }
}

/// The worker whose calls begin on the I/O thread.
private actor ThreadWorker {
  private nonisolated let thread: SocketThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private let serving: CallServing

  init(thread: SocketThread, serving: CallServing) {
    self.thread = thread
    self.serving = serving
  }

  func work(on arrivals: Arrivals<Intake.Call>) async {
    await withDiscardingTaskGroup { group in
      while let call = await arrivals.nextAlone() { CallWorkers.begin(call, serving, in: &group) }
    }
  }
}
