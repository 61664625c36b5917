import Glibc
import TestKit
import Testing
import ZeroMQ

/// libzmq's listener spins while the process has no descriptors left. Each test is a process of its own, since the
/// limit is the process's.
@Suite(.timeLimit(.minutes(1))) struct DescriptorTrapTests {
  @Test func `a process takes as many descriptors as it may have`() async {
    await #expect(processExitsWith: .success) {
      var limit = DescriptorLimit.current
      limit.rlim_cur = 64
      try #require(DescriptorLimit.set(limit))

      _ = ZeroMQContext.shared

      try #require(DescriptorLimit.current.rlim_cur == limit.rlim_max)
    }
  }

  @Test func `a listener without descriptors says so, and takes callers again once there are some`() async {
    await #expect(processExitsWith: .success) {
      // The suite's time limit does not reach this process.
      alarm(50)
      let listener = try await Listener()
      let crowd = try Crowd(of: 40, at: listener.address)
      let limit = DescriptorLimit.current
      var tight = limit
      tight.rlim_cur = DescriptorLimit.leaving(10)
      try #require(DescriptorLimit.set(tight))

      crowd.come()
      for await event in listener.events {
        if case .acceptFailed = event { break }
      }

      try #require(DescriptorLimit.set(limit))
      let peer = try await Peer(of: listener)
      await peer.connected()
      peer.endpoint.send([6])
      try #require(await listener.next()?.body == [6])
      crowd.leave()
    }
  }
}

/// How many descriptors this process may have.
private enum DescriptorLimit {
  private static var kind: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }

  static var current: rlimit {
    var limit = rlimit()
    getrlimit(kind, &limit)
    return limit
  }

  static func set(_ limit: rlimit) -> Bool {
    var limit = limit
    return setrlimit(kind, &limit) == 0
  }

  /// The limit under which `count` numbers are free: the limit is on numbers, and this process was given some high ones.
  static func leaving(_ count: Int) -> rlim_t {
    let free = (Int32(0)...).lazy.filter { fcntl($0, F_GETFD) < 0 }
    return rlim_t(free.prefix(count).reduce(0) { _, last in last } + 1)
  }
}

/// Another process that opens many connections and says nothing on them.
private final class Crowd: Sendable {
  private let process: Int32
  private let orders: Int32

  init(of count: Int, at address: SocketAddress) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let port = try #require(address.port)
    let script = "read; for i in $(seq \(count)); do exec {f}<>/dev/tcp/127.0.0.1/\(port); done; read"
    process = try #require(
      ChildProcess.spawn(["/bin/bash", "-c", script], environment: [], input: ends[0], output: 2))
    close(ends[0])
    orders = ends[1]
  }

  func come() { _ = write(orders, "\n", 1) }

  func leave() {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(orders)
  }
}
