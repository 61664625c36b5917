import Testing
import ZeroMQ

struct ConnectionTableTests {
  private let start = ContinuousClock.now
  private let key = CurveKeyPair.generate().publicKey
  private var settings = SocketSettings()

  init() {
    settings.maximumBacklogBytes = 1_000_000
  }

  @Test func `a connection whose bytes reach the application stays`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)
    _ = table.delivered(50_000_000, from: key, on: 7)

    #expect(table.check(7, counters: (50_100_000, 0), at: start) == nil)
  }

  @Test func `a connection that piles up undelivered bytes is shut once`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)
    _ = table.delivered(100, from: key, on: 7)

    let shut = table.check(7, counters: (1_100_000, 0), at: start)

    #expect(shut?.reason == .undeliveredBytes)
    #expect(shut?.key == key)
    #expect(table.check(7, counters: (2_000_000, 0), at: start) == nil)
  }

  @Test func `a connection that never reads its answers is shut`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)
    table.sent(1_200_000, on: 7)

    #expect(table.check(7, counters: (0, 100_000), at: start)?.reason == .unreadBytes)
  }

  @Test func `years of heartbeats do not count as a backlog`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)
    let years = start + .seconds(3 * 365 * 86_400)

    #expect(table.check(7, counters: (3 * 365 * 86_400 * 20, 0), at: years) == nil)
  }

  @Test mutating func `one connection too many is shut, the others stay`() {
    settings.maximumConnections = 2
    var table = ConnectionTable(settings: settings)
    #expect(table.accepted(1, at: start).isEmpty)
    #expect(table.accepted(2, at: start).isEmpty)

    #expect(table.accepted(3, at: start).map(\.descriptor) == [3])
  }

  @Test mutating func `the oldest unproven connection gives way, proven ones stay`() {
    settings.maximumUnprovenConnections = 2
    var table = ConnectionTable(settings: settings)
    for descriptor in 1...3 {
      _ = table.accepted(Int32(descriptor), at: start + .seconds(descriptor))
      if descriptor == 1 { table.prove(1) }
    }

    let shut = table.accepted(4, at: start + .seconds(4))

    #expect(shut.map(\.descriptor) == [2])
    #expect(shut.first?.reason == .tooManyUnproven)
  }

  @Test func `a connection of an unknown key may read its refusal and then goes`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)
    table.distrust(7, at: start)

    #expect(table.check(7, counters: (0, 0), at: start + .milliseconds(900)) == nil)
    #expect(table.check(7, counters: (0, 0), at: start + .milliseconds(1_100))?.reason == .unknownKey)
  }

  @Test func `a connection that is gone is forgotten`() {
    var table = ConnectionTable(settings: settings)
    _ = table.accepted(7, at: start)

    #expect(table.check(7, counters: nil, at: start) == nil)
    #expect(table.count == 0)
  }
}
