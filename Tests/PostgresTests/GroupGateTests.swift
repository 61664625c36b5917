import Testing

@testable import Postgres

@Suite("When a free writer begins a group")
struct GroupGateTests {
  private let start = ContinuousClock.now
  private var gate = GroupGate(timeout: .milliseconds(5), membersLimit: 32)

  @Test func `nothing waits, nothing begins`() {
    #expect(!gate.isOpen(for: 0, at: start))
  }

  @Test func `the first command does not wait for a second`() {
    #expect(gate.isOpen(for: 1, at: start))
  }

  @Test func `beside a group under way as many gather as it has members`() {
    var gate = gate
    _ = gate.begin(members: 3, at: start)
    #expect(!gate.isOpen(for: 2, at: start))
    #expect(gate.isOpen(for: 3, at: start))
  }

  @Test func `nobody gathers any longer once the group has ended`() {
    var gate = gate
    let number = gate.begin(members: 3, at: start)
    #expect(!gate.isOpen(for: 1, at: start))
    gate.end(number)
    #expect(gate.isOpen(for: 1, at: start))
    #expect(gate.isIdle)
  }

  @Test func `a group that hangs holds nobody up`() {
    var gate = gate
    _ = gate.begin(members: 30, at: start)
    #expect(!gate.isOpen(for: 1, at: start + .milliseconds(4)))
    #expect(gate.isOpen(for: 1, at: start + .milliseconds(5)))
  }

  @Test func `a full group is enough, however many are under way`() {
    var gate = gate
    _ = gate.begin(members: 32, at: start)
    _ = gate.begin(members: 32, at: start)
    #expect(!gate.isOpen(for: 31, at: start))
    #expect(gate.isOpen(for: 32, at: start))
  }
}
