internal import Failpoints
internal import FoundationEssentials

/// Commands that are committed together.
///
/// Bodies with disjoint keys, or that only share keys, run side by side, so that their reads share round trips; a body that
/// takes a key for itself runs after those with that key that came earlier, and before those that came later. All wait for the verdict: what a body has read may be another's uncommitted write.
/// Touched only on the writers' thread.
final class CommandGroup {
  let members: [CommandMember]
  let connection: Connection
  private let startedAt: ContinuousClock.Instant
  private let databaseTime: Date
  private let clock: any DatabaseClock
  private var unfinished: Int
  private var driver: CheckedContinuation<Void, Never>?

  init(_ members: [CommandMember], on connection: Connection, at databaseTime: Date, clock: any DatabaseClock) {
    self.members = members
    self.connection = connection
    self.databaseTime = databaseTime
    self.clock = clock
    startedAt = .now
    unfinished = members.count
  }

  /// The time a body that begins now is given.
  var now: Date { clock.now(databaseTime: databaseTime, elapsed: .now - startedAt) }

  /// Lets every member run as soon as the earlier members it shares keys with have ended, and waits for all of them.
  func runBodies() async {
    var order = KeyOrder()
    for member in members {
      for blocker in order.blockers(of: member) {
        blocker.dependents.append(member)
        member.blockers += 1
      }
      member.group = self
    }
    for member in members where member.blockers == 0 { start(member) }
    await withCheckedContinuation { continuation in
      if unfinished == 0 { continuation.resume() } else { driver = continuation }
    }
  }

  private func start(_ member: CommandMember) {
    // One that was cancelled between being chosen and being started counts as a body that did nothing.
    if !member.ticket.admit() { ended(member) }
  }

  /// Called when a member's body has returned or thrown.
  func ended(_ member: CommandMember) {
    if unfinished == members.count { Failpoint.reached(.midGroup) }
    if !member.dependents.isEmpty, !member.hasThrown { sendRows(of: member) }
    for dependent in member.dependents {
      dependent.blockers -= 1
      if dependent.blockers == 0 { start(dependent) }
    }
    unfinished -= 1
    if unfinished == 0 {
      driver?.resume()
      driver = nil
    }
  }

  /// What depends on a member may look for the rows it added.
  private func sendRows(of member: CommandMember) {
    let rows = member.effects.rows
    guard !rows.isEmpty else { return }
    connection.assumeIsolated { $0.send(rows) }
    member.effects.rows = []
    member.effects.hasSentWrites = true
  }

  func decide(_ verdict: (CommandMember) -> CommandMember.Verdict) {
    for member in members { member.decide(verdict(member)) }
  }
}

/// Which members of a group a member comes after.
private struct KeyOrder {
  private var lastAlone: [LockKey: CommandMember] = [:]
  /// Those that share a key since then.
  private var sharing: [LockKey: [CommandMember]] = [:]

  /// Each once; `member` itself counts from now on.
  mutating func blockers(of member: CommandMember) -> [CommandMember] {
    var blockers: [ObjectIdentifier: CommandMember] = [:]
    func note(_ earlier: some Sequence<CommandMember>) {
      for blocker in earlier { blockers[ObjectIdentifier(blocker)] = blocker }
    }
    for key in member.keys.exclusive {
      let sharers = sharing.removeValue(forKey: key) ?? []
      let last = lastAlone.updateValue(member, forKey: key)
      // Those that share it came after the last that had it alone, and wait for that themselves.
      if sharers.isEmpty { note(CollectionOfOne(last).compactMap(\.self)) } else { note(sharers) }
    }
    for key in member.keys.shared {
      note(CollectionOfOne(lastAlone[key]).compactMap(\.self))
      sharing[key, default: []].append(member)
    }
    return Array(blockers.values)
  }
}

/// One command in a group. Touched only on the writers' thread.
final class CommandMember {
  enum Verdict {
    /// The body's result, or the error it threw, stands.
    case settled
    /// Nothing was committed; run again alone, or give up with this error after too many times.
    case again(DatabaseError?)
    /// Nothing more can be done.
    case failed(DatabaseError)
  }

  let keys: LockKeys
  /// Whether this run shares its transaction with nobody.
  let isAlone: Bool
  let ticket = CommandTicket()
  let effects = Effects()
  var group: CommandGroup?
  var dependents: [CommandMember] = []
  var blockers = 0
  private(set) var hasThrown = false
  /// What became of the group before the body could begin.
  private(set) var earlyVerdict: Verdict?
  private var waiter: CheckedContinuation<Verdict, Never>?

  init(keys: LockKeys, isAlone: Bool) {
    self.keys = keys
    self.isAlone = isAlone
  }

  /// Reports the end of the body and waits for what becomes of the group.
  func leave(thrown: Bool) async -> Verdict {
    hasThrown = thrown
    return await withCheckedContinuation { continuation in
      waiter = continuation
      group?.ended(self)
    }
  }

  func decide(_ verdict: Verdict) {
    group = nil
    if let waiter {
      self.waiter = nil
      waiter.resume(returning: verdict)
    } else {
      earlyVerdict = verdict
      _ = ticket.admit()
    }
  }
}
