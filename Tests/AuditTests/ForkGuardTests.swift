import AuditService
import MerkleLog
import SuiteCrypto
import Testing

@Suite struct ForkGuardTests {
  let head = Checkpoint(origin: "log", size: 5, root: SHA256.hash([5]))
  var continued: ForkEvidence.Signed { .init(checkpoint: head, storedRoot: head.root) }

  func evidence(
    size: UInt64 = 7, kept: ForkEvidence.Signed? = nil, published: ForkEvidence.Signed? = nil, origin: String = "log"
  ) -> ForkEvidence {
    ForkEvidence(origin: origin, storedSize: size, kept: kept, published: published)
  }

  @Test func `a log that has signed nothing may begin`() throws {
    #expect(throws: Never.self) { try ForkGuard.check(evidence(size: 0)) }
    #expect(throws: Never.self) { try ForkGuard.check(evidence(size: 7)) }
  }

  @Test func `a log that continues all it has signed goes on`() throws {
    #expect(throws: Never.self) { try ForkGuard.check(evidence(kept: continued)) }
    #expect(throws: Never.self) { try ForkGuard.check(evidence(kept: continued, published: continued)) }
    #expect(throws: Never.self) { try ForkGuard.check(evidence(size: 5, kept: continued)) }
  }

  @Test func `a tree that lost signed leaves is refused`() {
    #expect(throws: ForkRefusal.treeShorter(signed: 5, stored: 4)) {
      try ForkGuard.check(evidence(size: 4, kept: .init(checkpoint: head, storedRoot: nil)))
    }
  }

  @Test func `a tree with other leaves than were signed is refused`() {
    let forked = ForkEvidence.Signed(checkpoint: head, storedRoot: SHA256.hash([6]))

    #expect(throws: ForkRefusal.rootDiffers(size: 5)) { try ForkGuard.check(evidence(kept: forked)) }
    #expect(throws: ForkRefusal.rootDiffers(size: 5)) {
      try ForkGuard.check(evidence(kept: continued, published: forked))
    }
  }

  @Test func `a lost state folder and one of another log are refused`() {
    #expect(throws: ForkRefusal.stateMissing(size: 5)) { try ForkGuard.check(evidence(published: continued)) }
    #expect(throws: ForkRefusal.otherOrigin(signed: "log", stored: "other")) {
      try ForkGuard.check(evidence(kept: continued, origin: "other"))
    }
  }

  @Test func `only more than published checkpoints is worth a checkpoint`() {
    #expect(!CheckpointPolicy.isDue(leavesSinceLast: 0, ofThemPublications: 0))
    #expect(!CheckpointPolicy.isDue(leavesSinceLast: 1, ofThemPublications: 1))
    #expect(CheckpointPolicy.isDue(leavesSinceLast: 1, ofThemPublications: 0))
    #expect(CheckpointPolicy.isDue(leavesSinceLast: 2, ofThemPublications: 1))
  }
}
