internal import CZeroMQ
internal import Glibc

/// The process's one ZeroMQ context.
///
/// libzmq 4.3.4 keeps CURVE's random source per process: a second context that is terminated while another works can
/// crash it. So there is exactly one, made on first use and kept until the process ends.
package final class ZeroMQContext: Sendable {
  package static let shared = ZeroMQContext()

  // zmq_ctx_new(3): a context "may be shared among as many application threads as necessary, without any additional
  // locking"; the pointer never changes.
  nonisolated(unsafe) let handle: UnsafeMutableRawPointer

  private init() {
    guard let handle = zmq_ctx_new() else {
      fatalError("ZeroMQ could not make its context: the process has no descriptors or memory left")
    }
    self.handle = handle
    Self.raiseDescriptorLimit()
    // A socket for each replica, its monitor and their inproc peers; libzmq's default of 1023 is for all of them.
    zmq_ctx_set(handle, ZMQ_MAX_SOCKETS, 4096)
  }

  /// Sets how many threads encrypt and move bytes. Only counts before the first socket is made; one serves a process
  /// with a gigabit of traffic, and on a small machine a second one only adds switches.
  package func setIOThreads(_ count: Int) {
    zmq_ctx_set(handle, ZMQ_IO_THREADS, Int32(count))
  }

  /// Takes as many descriptors as the process may have: libzmq's listener spins when they run out.
  private static func raiseDescriptorLimit() {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
  }

  /// Whether the installed libzmq was built with CURVE; without it no service may start.
  package static var hasCurve: Bool { zmq_has("curve") == 1 }
}
