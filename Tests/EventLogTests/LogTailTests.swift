import SuiteCrypto
import Testing

@testable import EventLog

/// The newest events in memory: in the order of their positions, whatever the order in which commits are acknowledged.
@Suite struct LogTailTests {
  @Test func `groups whose acknowledgements overtake each other are served in order`() throws {
    let tail = LogTail(LogTail.Limits())
    var head = LogHead(epoch: 1, position: 0, chain: .zero)
    tail.begin(at: head)
    let groups = [["a", "b"], ["c"], ["d"]].map { texts in
      (events: head.append(texts.map(event)), head: head)
    }

    tail.append(groups[2].events, head: groups[2].head)
    guard case .behind(let end) = tail.look(after: 0, chain: .zero) else {
      Issue.record("an event was served whose predecessors were not acknowledged")
      return
    }
    #expect(end.position == 0)
    for group in groups.prefix(2) { tail.append(group.events, head: group.head) }

    guard case .events(let served, let end) = tail.look(after: 0, chain: .zero) else {
      Issue.record("acknowledged events were not served")
      return
    }
    #expect(served.map(\.position) == [1, 2, 3, 4])
    #expect(end == head)
  }

  @Test func `others are told of a commit that another replica's commits part from what is here`() {
    let tail = LogTail(LogTail.Limits())
    tail.begin(at: LogHead(epoch: 1, position: 0, chain: .zero))
    var head = LogHead(epoch: 1, position: 1, chain: .zero)
    let events = head.append([event("mine")])

    tail.append(events, head: head)

    #expect(tail.acknowledged == head)
  }

  @Test func `of what waits for a gap to close only so much is kept, and the rest is read from the table`() {
    var limits = LogTail.Limits()
    limits.earlyGroups = 2
    let tail = LogTail(limits)
    var head = LogHead(epoch: 1, position: 0, chain: .zero)
    tail.begin(at: head)
    let groups = ["a", "b", "c", "d", "e"].map { text in (events: head.append([event(text)]), head: head) }

    for group in groups.dropFirst() { tail.append(group.events, head: group.head) }
    tail.append(groups[0].events, head: groups[0].head)

    guard case .behind(let end) = tail.look(after: 3, chain: groups[2].head.chain) else {
      Issue.record("what was not kept was not known to be missing")
      return
    }
    #expect(end == groups[2].head)
  }

  private func event(_ text: String) -> PendingEvent {
    PendingEvent(topic: "test.v1.noted", everyone: true, organisations: [], body: Array(text.utf8))
  }
}
