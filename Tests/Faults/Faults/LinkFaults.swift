/// Everything to and from one process is late, and not evenly.
struct LinkSlow: Fault {
  let replica: Replica
  let delay: Duration
  let jitter: Duration
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    replica = .random(&generator)
    delay = generator.duration(1...500)
    jitter = generator.duration(0...500)
    time = generator.duration(500...max(500, limit))
  }

  var needs: Set<Resource> { [.link(replica)] }
  var length: Duration { time }
  var description: String {
    "what \(replica) is sent and sends is late by \(delay.inSeconds) ± \(jitter.inSeconds) for \(time.inSeconds)"
  }

  func happen(to suite: Suite, during round: Round) async throws {
    let link = suite.link(to: replica)
    link.change {
      $0.delay = delay
      $0.jitter = jitter
    }
    try await round.wait(time)
    link.change { $0 = Link.Weather() }
  }
}

/// All connections to one process break, some in the middle of a frame.
struct LinkCut: Fault {
  let replica: Replica
  let afterBytes: Int

  init(_ generator: inout SeededGenerator) {
    replica = .random(&generator)
    afterBytes = Int.random(in: 0...300, using: &generator)
  }

  var needs: Set<Resource> { [.link(replica)] }
  var length: Duration { .seconds(1) }
  var description: String { "each connection to \(replica) is cut after \(afterBytes) more bytes" }

  func happen(to suite: Suite, during round: Round) async throws {
    suite.link(to: replica).cut(afterBytes: afterBytes)
  }
}

/// Connections stay open and nothing comes through any more, in one direction or both.
struct LinkHalfOpen: Fault {
  let replica: Replica
  let directions: Set<Link.Direction>
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    replica = .random(&generator)
    directions = [[.toService], [.fromService], [.toService, .fromService]].randomElement(using: &generator)!
    time = generator.duration(500...max(500, limit))
  }

  var needs: Set<Resource> { [.link(replica)] }
  var length: Duration { time }
  var description: String {
    let what = directions.count == 2 ? "nothing" : directions.contains(.toService) ? "no request" : "no answer"
    return "\(what) comes through the connections with \(replica) for \(time.inSeconds)"
  }

  func happen(to suite: Suite, during round: Round) async throws {
    let link = suite.link(to: replica)
    link.change { $0.frozen = directions }
    try await round.wait(time)
    link.change { $0 = Link.Weather() }
  }
}

/// One byte of what is under way is another one.
struct ByteChanged: Fault {
  let replica: Replica
  let direction: Link.Direction
  let place: Int

  init(_ generator: inout SeededGenerator) {
    replica = .random(&generator)
    direction = Link.Direction.allCases.randomElement(using: &generator)!
    place = Int.random(in: 0..<400, using: &generator)
  }

  var needs: Set<Resource> { [.link(replica)] }
  var length: Duration { .seconds(2) }
  var description: String { "byte \(place) of what goes \(direction.rawValue) \(replica) next is changed" }

  func happen(to suite: Suite, during round: Round) async throws {
    suite.link(to: replica).changeByte(place, direction)
  }
}

/// The kernel drops every packet to one process, or from it: the other side is told nothing.
struct LinkPartitioned: Fault {
  let replica: Replica
  let direction: Link.Direction
  let time: Duration

  init(_ generator: inout SeededGenerator, limit: Int) {
    replica = .random(&generator)
    direction = Link.Direction.allCases.randomElement(using: &generator)!
    time = generator.duration(500...max(500, limit))
  }

  var needs: Set<Resource> { [.link(replica)] }
  var length: Duration { time }
  var requirement: Requirement? { .root }
  var description: String { "the kernel drops every packet \(direction.rawValue) \(replica) for \(time.inSeconds)" }

  func happen(to suite: Suite, during round: Round) async throws {
    let port = direction == .toService ? "dport" : "sport"
    let rule = "pref 10 ipproto tcp \(port) \(replica.port(suite.portBase)) blackhole"
    try await suite.shell("ip rule add \(rule)")
    try await round.wait(time)
    try await suite.shell("ip rule del \(rule)")
  }
}
