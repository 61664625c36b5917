import Foundation

/// The one thread of a ``Link``: everything that waits, waits in `poll`.
struct LinkLoop {
  private let listener: Int32
  private let servicePort: Int
  private let link: Link
  private var pairs: [Pair] = []

  /// Nothing more is read while so much waits to be passed on.
  private static let queueLimitBytes = 1 << 20
  /// How soon changed weather is felt.
  private static let turn: Int32 = 5

  init(listener: Int32, servicePort: Int, link: Link) {
    self.listener = listener
    self.servicePort = servicePort
    self.link = link
  }

  consuming func run() {
    while !link.isClosed { turn() }
    for pair in pairs { pair.close() }
    close(listener)
  }

  private mutating func turn() {
    let weather = link.weather
    if let count = link.takeCut() { for pair in pairs { pair.cut(afterBytes: count) } }
    var polled = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    for pair in pairs { polled += pair.interests(frozen: weather.frozen, limit: Self.queueLimitBytes) }
    let isWaiting = pairs.contains { $0.hasQueued }
    guard poll(&polled, nfds_t(polled.count), isWaiting ? 1 : Self.turn) >= 0 else { return }
    for (index, pair) in pairs.enumerated() {
      pair.read(polled[1 + 2 * index], polled[2 + 2 * index], weather, link)
      pair.write(frozen: weather.frozen)
    }
    for pair in pairs where pair.isDone { pair.close() }
    pairs.removeAll(where: \.isDone)
    if polled[0].revents != 0 { accept() }
  }

  private mutating func accept() {
    let client = Glibc.accept(listener, nil, nil)
    guard client >= 0 else { return }
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    _ = fcntl(client, F_SETFL, O_NONBLOCK)
    guard let service = TCP.connect(to: servicePort) else {
      close(client)
      return
    }
    pairs.append(Pair(client: client, service: service))
  }
}

/// A connection and the one that goes on from it. Touched on its link's thread alone.
final class Pair {
  private struct Queued {
    let due: ContinuousClock.Instant
    var bytes: ArraySlice<UInt8>
  }

  private struct Way {
    let from: Int32
    let to: Int32
    let direction: Link.Direction
    var queue: [Queued] = []
    var queuedBytes = 0
    var hasEnded = false
  }

  private var ways: [Way]
  private var bytesLeft: Int?
  private(set) var isDone = false

  init(client: Int32, service: Int32) {
    ways = [
      Way(from: client, to: service, direction: .toService), Way(from: service, to: client, direction: .fromService),
    ]
  }

  var hasQueued: Bool { ways.contains { !$0.queue.isEmpty } }

  func cut(afterBytes count: Int) { bytesLeft = count }

  func close() { ways.forEach { Glibc.close($0.from) } }

  func interests(frozen: Set<Link.Direction>, limit: Int) -> [pollfd] {
    ways.map { way in
      let reads = !way.hasEnded && !frozen.contains(way.direction) && way.queuedBytes < limit
      // A negative descriptor is passed over: else a hang-up would be reported again and again.
      return pollfd(fd: reads ? way.from : -1, events: Int16(POLLIN), revents: 0)
    }
  }

  func read(_ first: pollfd, _ second: pollfd, _ weather: Link.Weather, _ link: Link) {
    for (index, polled) in [first, second].enumerated() where polled.fd >= 0 && polled.revents != 0 {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(ways[index].from, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else {
        ways[index].hasEnded = true
        continue
      }
      buffer.removeLast(buffer.count - count)
      link.harm(&buffer, ways[index].direction)
      let jitter = weather.jitter * Double.random(in: 0...1)
      // What came later never overtakes.
      let due = max(.now + weather.delay + jitter, ways[index].queue.last?.due ?? .now)
      ways[index].queue.append(Queued(due: due, bytes: buffer[...]))
      ways[index].queuedBytes += count
    }
  }

  func write(frozen: Set<Link.Direction>) {
    let now = ContinuousClock.now
    for index in ways.indices where !frozen.contains(ways[index].direction) {
      while let next = ways[index].queue.first, next.due <= now, !isDone {
        let wanted = min(next.bytes.count, bytesLeft ?? .max)
        let sent = next.bytes.withUnsafeBytes { send(ways[index].to, $0.baseAddress, wanted, Int32(MSG_NOSIGNAL)) }
        if sent < 0, errno == EAGAIN || errno == EINTR || errno == ENOTCONN { break }
        guard sent >= 0 else {
          isDone = true
          return
        }
        ways[index].queuedBytes -= sent
        ways[index].queue[0].bytes = next.bytes.dropFirst(sent)
        if ways[index].queue[0].bytes.isEmpty { ways[index].queue.removeFirst() }
        if let left = bytesLeft {
          bytesLeft = left - sent
          if left - sent <= 0 { isDone = true }
        }
      }
      if ways[index].hasEnded, ways[index].queue.isEmpty { isDone = true }
    }
  }
}
