import AuditService
import Contracts
import ProtobufC
import SuiteContracts
import SuiteCrypto
import Testing

@Suite struct SourceBatchTests {
  @Test func `events become leaves that bind the event byte for byte`() throws {
    var log = SourceLog()
    try log.write(3)

    let batch = try log.batch()

    let leaf = try AuditV1.Leaf(packed: batch.leaves[1].entry)
    #expect(leaf.source == "share")
    #expect(leaf.epoch == 1)
    #expect(leaf.position == 2)
    #expect(leaf.topic == "share.v1.request-submitted")
    #expect(leaf.subject == "case-2")
    #expect(leaf.actor == "officer")
    #expect(leaf.organisation == "o")
    #expect(leaf.recordedAtUs == 1_772_413_200_000_001)
    #expect(leaf.payloadSha256 == SHA256.hash(log.events[1].body).bytes)
    #expect(batch.after.position == 3)
    #expect(batch.after.chain.bytes == log.events[2].chain)
  }

  @Test func `a batch goes on where the last one ended`() throws {
    var log = SourceLog()
    try log.write(5)

    let first = try log.batch(limit: 2)
    let second = try log.batch(after: first.after)

    #expect(second.leaves.map(\.content.position) == [3, 4, 5])
    #expect(try log.batch(after: second.after).isEmpty)
  }

  @Test func `a missing event is refused`() throws {
    var log = SourceLog()
    try log.write(3)
    var reply = log.read(after: .start(of: "share"))

    reply.events.remove(at: 1)
    #expect(throws: SourceFault.gap(expected: 2, found: 3)) { try SourceBatch(reply, after: .start(of: "share")) }

    reply.events.removeAll()
    #expect(throws: SourceFault.gap(expected: 1, found: 3)) { try SourceBatch(reply, after: .start(of: "share")) }
  }

  @Test func `an event changed after it was written is refused`() throws {
    var log = SourceLog()
    try log.write(3)
    var reply = log.read(after: .start(of: "share"))
    reply.events[1].body[0] ^= 1

    #expect(throws: SourceFault.chainBroken(position: 2)) { try SourceBatch(reply, after: .start(of: "share")) }
  }

  @Test func `an event that is none is refused`() throws {
    let body: [UInt8] = [0xff, 0xff]
    let reply = EventLogV1.ReadReply(
      events: [EventLogV1.Event(position: 1, body: body, chain: SHA256.hash(Digest.zero, body).bytes)],
      scannedUpTo: EventLogV1.Cursor(epoch: 1, position: 1), headPosition: 1)

    #expect(throws: SourceFault.self) { try SourceBatch(reply, after: .start(of: "share")) }
  }

  @Test func `a new epoch without events still moves the cursor`() throws {
    var log = SourceLog()
    try log.write(3)
    let before = try log.batch().after
    log.restore(to: 3)

    let batch = try log.batch(after: before)

    #expect(batch.leaves.isEmpty)
    #expect(!batch.isEmpty)
    #expect(batch.after.epoch == 2)
  }

  @Test func `a list of sources goes through its text unchanged`() throws {
    var log = SourceLog()
    try log.write(3)
    let list = SourceList(treeSize: 3, cursors: try [log.batch().after, .start(of: "audit")])

    #expect(SourceList(parsing: list.text) == list)
    for broken in ["", "x\n", "3\nshare 1 3\n", "3\nshare 1 x 00\n", "3\nshare 1 3 00\n"] {
      #expect(SourceList(parsing: broken) == nil)
    }
  }
}
