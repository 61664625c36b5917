import Contracts
import EventLog
import MerkleLog
import ProtobufC
import ServiceKit
import SuiteContracts
import SuiteCrypto
import Testing

@testable import suite_faults

/// Each invariant holds on sound evidence and fails on evidence that is spoilt in its own way.
struct InvariantTests {
  @Test func `sound evidence has no problems`() throws {
    let evidence = try Fabricated.evidence()
    for invariant in Invariant.all { #expect(invariant.problems(evidence) == [], "\(invariant.claim)") }
  }

  // MARK: I1

  @Test func `an accepted command that is not in the log is lost`() throws {
    let evidence = try Fabricated.evidence(events: Array(Fabricated.events().dropFirst()))
    #expect(Invariant.acceptedOnce.problems(evidence) == ["“data are requested” 0 is lost"])
  }

  @Test func `an accepted command that is in the log twice happened twice`() throws {
    let events = try Fabricated.events()
    let evidence = try Fabricated.evidence(events: events + [events[0]])
    #expect(Invariant.acceptedOnce.problems(evidence) == ["“data are requested” 0 happened twice"])
  }

  @Test func `what is unknown may be there once or not at all, but not twice`() throws {
    let unknown = Fabricated.records().filter { if case .ok(0, _, _) = $0 { false } else { true } }
    let events = try Fabricated.events()
    #expect(Invariant.acceptedOnce.problems(try Fabricated.evidence(unknown)) == [])
    #expect(Invariant.acceptedOnce.problems(try Fabricated.evidence(unknown, events: Array(events.dropFirst()))) == [])
    #expect(Invariant.acceptedOnce.problems(try Fabricated.evidence(unknown, events: events + [events[0]])).count == 1)
  }

  @Test func `what a restored schema has forgotten is not missed`() throws {
    let records = Fabricated.records() + [.forgotten(service: "share")]
    let events = Array(try Fabricated.events().suffix(1))
    #expect(Invariant.acceptedOnce.problems(try Fabricated.evidence(records, events: events)) == [])
    let missed = try Fabricated.evidence(Fabricated.records(), events: events)
    #expect(Invariant.acceptedOnce.problems(missed).count == 3)
  }

  @Test func `another answer to the same key is noticed`() throws {
    let evidence = try Fabricated.evidence(Fabricated.records() + [.again(number: 1, answer: "another")])
    #expect(Invariant.sameAnswer.problems(evidence).count == 1)
  }

  @Test func `a refused command is noticed`() throws {
    let records =
      Fabricated.records() + [
        .intent(number: 3, errand: "data are requested", service: "share", isCommand: true, key: "0d"),
        .error(number: 3, text: "INTERNAL"),
      ]
    #expect(Invariant.nothingRefused.problems(try Fabricated.evidence(records)) == ["“data are requested” 3: INTERNAL"])
  }

  @Test func `what has no outcome, or two, is noticed`() throws {
    let none =
      Fabricated.records() + [
        .intent(number: 3, errand: "data are requested", service: "share", isCommand: true, key: "0d")
      ]
    let two = Fabricated.records() + [.ok(number: 2, trace: .nothing, answer: "")]
    #expect(Invariant.everythingAnswered.problems(try Fabricated.evidence(none)).count == 1)
    #expect(Invariant.everythingAnswered.problems(try Fabricated.evidence(two)).count == 1)
  }

  // MARK: I2

  @Test func `an event that audit does not have is noticed, at the end and in the middle`() throws {
    var lagging = try Fabricated.evidence()
    lagging.leaves.removeLast()
    #expect(Invariant.auditComplete.problems(lagging).count == 1)
    var holed = try Fabricated.evidence()
    holed.leaves.remove(at: 2)
    #expect(Invariant.auditComplete.problems(holed).count == 1)
  }

  @Test func `a leaf with another digest, or one that comes twice, is noticed`() throws {
    var evidence = try Fabricated.evidence()
    let entry = evidence.logs[Fabricated.service]!.entries[1]
    evidence.leaves[1] = try Fabricated.leaf(entry, digest: [UInt8](repeating: 1, count: 32))
    #expect(Invariant.auditComplete.problems(evidence) == ["share: position 2 is not what audit has"])
    var twice = try Fabricated.evidence()
    twice.leaves.insert(twice.leaves[1], at: 2)
    #expect(Invariant.auditComplete.problems(twice).count == 1)
  }

  @Test func `a rewound log may go back in a new epoch, and in no old one`() throws {
    var evidence = try Fabricated.evidence()
    let entries = evidence.logs[Fabricated.service]!.entries
    evidence.leaves += try entries.dropFirst(2).map { try Fabricated.leaf($0, epoch: 9) }
    #expect(Invariant.auditComplete.problems(evidence) == [])
    evidence.leaves += try entries.suffix(1).map { try Fabricated.leaf($0, epoch: 5) }
    #expect(Invariant.auditComplete.problems(evidence).count == 1)
  }

  // MARK: I3

  @Test func `a gap in a log and a broken chain are noticed`() throws {
    var gap = try Fabricated.evidence()
    gap.logs[Fabricated.service]!.entries.remove(at: 1)
    #expect(Invariant.logsContiguous.problems(gap).count == 1)
    var chain = try Fabricated.evidence()
    let entry = chain.logs[Fabricated.service]!.entries[1]
    chain.logs[Fabricated.service]!.entries[1] = .init(
      position: entry.position, chain: [UInt8](repeating: 0, count: 32), bytes: entry.bytes, body: entry.body)
    #expect(Invariant.logsContiguous.problems(chain) == ["share: the chain breaks at 2"])
  }

  @Test func `a follower that was given something twice, in the wrong order or not at all is noticed`() throws {
    let entries = try Fabricated.evidence().logs[Fabricated.service]!.entries
    for order in [[0, 1, 1, 2, 3, 4], [1, 0, 2, 3, 4], [0, 1, 2, 3], []] {
      var evidence = try Fabricated.evidence()
      var followed = FollowedLog()
      for place in order { followed.take(entries[place].position, entries[place].sha256) }
      evidence.followed[Fabricated.service] = followed
      #expect(!Invariant.followersExact.problems(evidence).isEmpty, "\(order)")
    }
  }

  @Test func `a follower that was given another event is noticed, and one that began again is not`() throws {
    var evidence = try Fabricated.evidence()
    let entries = evidence.logs[Fabricated.service]!.entries
    var followed = FollowedLog()
    followed.take(1, [1])
    followed.beginAgain()
    for entry in entries { followed.take(entry.position, entry.sha256) }
    evidence.followed[Fabricated.service] = followed
    #expect(Invariant.followersExact.problems(evidence) == [])
    evidence.followed[Fabricated.service]!.beginAgain()
    for entry in entries { evidence.followed[Fabricated.service]!.take(entry.position, [2]) }
    #expect(Invariant.followersExact.problems(evidence).count == entries.count)
  }

  // MARK: I4

  @Test func `a checkpoint of another tree, or of a larger one, is noticed`() throws {
    var evidence = try Fabricated.evidence()
    let other = Fabricated.checkpoint(of: Array(evidence.leaves.reversed().prefix(2)))
    evidence.checkpoints[1] = other
    #expect(Invariant.checkpointsConsistent.problems(evidence) == ["the signed root of size 2 is another"])
    var large = try Fabricated.evidence()
    large.leaves.removeLast()
    #expect(Invariant.checkpointsConsistent.problems(large).count == 1)
  }

  @Test func `a proof that proves something else, and no proof at all, are noticed`() throws {
    var evidence = try Fabricated.evidence()
    evidence.proofs = [
      LeafProof(
        proof: InclusionProof(index: 0, treeSize: 1, path: []), leaf: evidence.leaves[1].bytes,
        checkpoint: evidence.checkpoints[0])
    ]
    #expect(Invariant.checkpointsConsistent.problems(evidence).count == 1)
    evidence.proofs = []
    #expect(Invariant.checkpointsConsistent.problems(evidence) == ["nothing was signed or proved"])
  }

  // MARK: I5

  @Test func `a refusal that is not recorded is noticed`() throws {
    var refused = EventLogV1.AccessRefused()
    refused.keyFingerprint = "f00d"
    let event = try Fabricated.event(EventLogV1.AccessRefused.topic, "f00d", payload: refused.packed())
    var evidence = try Fabricated.evidence(events: Fabricated.events() + [event])
    evidence.refusedKeys = ["f00d": [.share]]
    #expect(Invariant.refusalsAudited.problems(evidence) == [])
    evidence.refusedKeys = ["f00d": [.share, .open], "cafe": [.share]]
    #expect(Invariant.refusalsAudited.problems(evidence).count == 2)
  }

  // MARK: I6

  @Test(arguments: [
    [ShareV1.RequestWithdrawn.topic],
    [ShareV1.RequestSubmitted.topic, ShareV1.RequestWithdrawn.topic, ShareV1.RequestAnswered.topic],
    [ShareV1.RequestSubmitted.topic, ShareV1.RequestAnswered.topic, ShareV1.RequestAnswered.topic],
    [ShareV1.RequestSubmitted.topic, ShareV1.RequestSubmitted.topic],
    [ShareV1.GrantRevoked.topic],
    [CorrectionV1.ReportSubmitted.topic, CorrectionV1.CaseAnswered.topic, CorrectionV1.CaseAnswered.topic],
    [OpenV1.ApplicationReceived.topic, OpenV1.ApplicationWithdrawn.topic, OpenV1.ApplicationAnswered.topic],
  ])
  func `an illegal way through a case is noticed`(topics: [String]) throws {
    let events = try topics.map { try Fabricated.event($0, "one") }
    #expect(Invariant.transitionsLegal.problems(try Fabricated.evidence([], events: events)).count == 1)
    let legal = try Fabricated.evidence([], events: [Fabricated.event(ShareV1.RequestSubmitted.topic, "one")])
    #expect(Invariant.transitionsLegal.problems(legal) == [])
  }

  // MARK: I7, I8, I9

  @Test func `a late call, a large process and a crash are noticed`() throws {
    var evidence = try Fabricated.evidence()
    evidence.lateCalls = [.init(method: "M", took: .seconds(6), allowed: .seconds(5))]
    evidence.memory = [Replica.all[0]: Invariant.memoryLimitBytes + 1, Replica.all[1]: 1]
    evidence.unexpectedEnds = [.init(replica: Replica.all[0], status: 6, log: "log")]
    #expect(Invariant.callsPunctual.problems(evidence) == ["M took 6.000 s, allowed were 5.000 s"])
    #expect(Invariant.memoryBounded.problems(evidence) == ["catalog used 512 MB"])
    #expect(Invariant.noCrash.problems(evidence) == ["catalog ended by itself with signal 6, see log"])
  }

  @Test func `a call counts as late by more than its grace only`() {
    let watch = CallWatch(StallWatch())
    watch.ended("punctual", startedAt: .now - .milliseconds(5_050), timeout: .seconds(5))
    #expect(watch.late == [])
    watch.ended("late", startedAt: .now - .milliseconds(5_200), timeout: .seconds(5))
    #expect(watch.late.map(\.method) == ["late"])
    #expect(watch.ended == 2)
  }

  @Test func `what a dying program writes is alarming, what a working one logs is not`() {
    #expect(Invariant.isAlarming("Assertion failed: _input_stopped (stream_engine_base.cpp:417)"))
    #expect(Invariant.isAlarming("share_service/Main.swift:3: Fatal error: Index out of range"))
    #expect(!Invariant.isAlarming(#"{"level":"warning","message":"database session could not be opened"}"#))
  }
}
