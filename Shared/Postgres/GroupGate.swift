/// Decides when a free writer begins a group beside those under way. A value: it decides, the writers act.
///
/// Every group costs the log's head row and a flush, however few commands it commits; and callers whose commands have just
/// been committed come back one by one. So a free writer lets them gather until as many wait as are being committed: then
/// two writers share the callers evenly. With nothing under way it begins at once.
struct GroupGate {
  /// How long a group under way counts: one that hangs must not hold up those that wait.
  let timeout: Duration
  /// More than a group can take is not waited for.
  let membersLimit: Int
  private var underWay: [Int: (members: Int, since: ContinuousClock.Instant)] = [:]
  private var lastNumber = 0

  init(timeout: Duration, membersLimit: Int) {
    self.timeout = timeout
    self.membersLimit = membersLimit
  }

  var isIdle: Bool { underWay.isEmpty }

  /// Notes a group that begins; the number is for ``end(_:)``.
  mutating func begin(members: Int, at now: ContinuousClock.Instant) -> Int {
    lastNumber += 1
    underWay[lastNumber] = (members, now)
    return lastNumber
  }

  mutating func end(_ number: Int) {
    underWay[number] = nil
  }

  func isOpen(for waiting: Int, at now: ContinuousClock.Instant) -> Bool {
    let committing = underWay.values.reduce(0) { $0 + (now - $1.since < timeout ? $1.members : 0) }
    return waiting > 0 && waiting >= min(committing, membersLimit)
  }
}
