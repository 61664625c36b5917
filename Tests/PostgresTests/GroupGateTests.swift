import Testing

@testable import Postgres

@Suite("When a free writer begins a group")
struct GroupGateTests {
  private let start = ContinuousClock.now
  private var gate = GroupGate(timeout: .milliseconds(5), membersLimit: 32)

  @Test func `nothing waits, nothing begins`() {
    #expect(gate.verdict(waiting: 0, at: start) == .rest)
  }

  @Test func `the first command does not wait for a second`() {
    #expect(gate.verdict(waiting: 1, at: start) == .begin)
  }

  @Test func `beside a group under way as many gather as it has members`() {
    var gate = gate
    _ = gate.begin(members: 3, at: start)
    #expect(gate.verdict(waiting: 2, at: start) == .gather(until: start + .milliseconds(5)))
    #expect(gate.verdict(waiting: 3, at: start) == .begin)
  }

  @Test func `nobody gathers any longer once the group has ended`() {
    var gate = gate
    let number = gate.begin(members: 3, at: start)
    #expect(gate.verdict(waiting: 1, at: start) != .begin)
    gate.end(number)
    #expect(gate.verdict(waiting: 1, at: start) == .begin)
    #expect(gate.isIdle)
  }

  @Test func `a group that hangs holds nobody up`() {
    var gate = gate
    _ = gate.begin(members: 30, at: start)
    #expect(gate.verdict(waiting: 1, at: start + .milliseconds(4)) == .gather(until: start + .milliseconds(5)))
    #expect(gate.verdict(waiting: 1, at: start + .milliseconds(5)) == .begin)
  }

  @Test func `a full group is enough, however many are under way`() {
    var gate = gate
    _ = gate.begin(members: 32, at: start)
    _ = gate.begin(members: 32, at: start)
    #expect(gate.verdict(waiting: 31, at: start) != .begin)
    #expect(gate.verdict(waiting: 32, at: start) == .begin)
  }
}
