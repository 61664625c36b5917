/// Commands waiting for a writer, and which keys are being worked on. A value: it decides, others act.
struct CommandQueue {
  private var waiting: [CommandMember] = []
  private var held = HeldKeys()

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
    var blocked = held
    var taken: [CommandMember] = []
    var kept: [CommandMember] = []
    for (index, member) in waiting.enumerated() {
      if taken.count == limit || taken.first?.isAlone ?? false {
        kept += waiting[index...]
        break
      }
      if (member.isAlone && !taken.isEmpty) || blocked.excludes(member.keys) {
        blocked.add(member.keys)
        kept.append(member)
      } else {
        taken.append(member)
      }
    }
    waiting = kept
    for member in taken { held.add(member.keys) }
    return taken
  }

  mutating func release(_ group: [CommandMember]) {
    for member in group { held.remove(member.keys) }
  }

  mutating func takeAll() -> [CommandMember] {
    defer { waiting = [] }
    return waiting
  }
}

/// Keys that are being worked on, or waited for.
private struct HeldKeys {
  /// How many commands hold each, which within a group may be several.
  private var exclusive: [LockKey: Int] = [:]
  private var shared: [LockKey: Int] = [:]

  /// Whether a command with `keys` must wait.
  func excludes(_ keys: LockKeys) -> Bool {
    keys.exclusive.contains { exclusive[$0] != nil || shared[$0] != nil }
      || keys.shared.contains { exclusive[$0] != nil }
  }

  mutating func add(_ keys: LockKeys) {
    for key in keys.exclusive { exclusive[key, default: 0] += 1 }
    for key in keys.shared { shared[key, default: 0] += 1 }
  }

  mutating func remove(_ keys: LockKeys) {
    for key in keys.exclusive { Self.release(key, &exclusive) }
    for key in keys.shared { Self.release(key, &shared) }
  }

  private static func release(_ key: LockKey, _ counts: inout [LockKey: Int]) {
    let count = counts[key, default: 1] - 1
    counts[key] = count == 0 ? nil : count
  }
}
