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

  private func event(_ text: String) -> PendingEvent {
    PendingEvent(topic: "test.v1.noted", everyone: true, organisations: [], body: Array(text.utf8))
  }
}
