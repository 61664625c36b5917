/// Commands waiting for a writer, and which keys are being worked on. A value: it decides, others act.
struct CommandQueue {
  private var waiting: [CommandMember] = []
  private var heldKeys: Set<LockKey> = []

  var count: Int { waiting.count }
  var isEmpty: Bool { waiting.isEmpty }

  mutating func append(_ member: CommandMember) {
    // Those that run again were accepted before all others.
    let index = member.isAlone ? waiting.firstIndex { !$0.isAlone } ?? waiting.endIndex : waiting.endIndex
    waiting.insert(member, at: index)
  }

  /// Takes the next group, oldest first, and holds its keys until ``release(_:)``.
  ///
  /// A command whose keys another group of this process holds stays, and so does every later one that shares a key with
  /// it: waiting here is free, waiting in the database holds up a whole group. One that must run alone is a group of its own.
  mutating func takeGroup(limit: Int) -> [CommandMember] {
    waiting.removeAll(where: \.ticket.isOver)
    var blocked = heldKeys
    var taken: [CommandMember] = []
    var kept: [CommandMember] = []
    for (index, member) in waiting.enumerated() {
      if taken.count == limit || taken.first?.isAlone ?? false {
        kept += waiting[index...]
        break
      }
      if (member.isAlone && !taken.isEmpty) || !blocked.isDisjoint(with: member.keys) {
        blocked.formUnion(member.keys)
        kept.append(member)
      } else {
        taken.append(member)
      }
    }
    waiting = kept
    for member in taken { heldKeys.formUnion(member.keys) }
    return taken
  }

  mutating func release(_ group: [CommandMember]) {
    for member in group { heldKeys.subtract(member.keys) }
  }

  mutating func takeAll() -> [CommandMember] {
    defer { waiting = [] }
    return waiting
  }
}
