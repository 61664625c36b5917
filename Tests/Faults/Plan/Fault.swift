/// One way of breaking the suite, with everything about it decided.
///
/// Its description tells all of it: two faults with the same description do the same.
protocol Fault: Sendable, CustomStringConvertible {
  /// What nobody else may break meanwhile.
  var needs: Set<Resource> { get }
  /// About how long it takes, recovery included; for the plan only.
  var length: Duration { get }
  /// What the machine must have for it; without, it is skipped.
  var requirement: Requirement? { get }

  /// Breaks something and mends it again. Throws if it could not be brought about, or if what it promised did not hold.
  func happen(to suite: Suite, during round: Round) async throws
}

extension Fault {
  var requirement: Requirement? { nil }
}

/// What can be broken by one fault at a time.
enum Resource: Sendable, Hashable, CaseIterable {
  case replica(Replica)
  case link(Replica)
  case database

  static let allCases = Replica.all.flatMap { [Resource.replica($0), .link($0)] } + [.database]
  static let everything = Set(allCases)
}

/// What not every machine has.
enum Requirement: String, Sendable, Hashable {
  case root = "root, who may make namespaces"
  case faketime = "libfaketime (apt-get install faketime)"
}

/// All kinds of faults there are.
enum FaultKind: String, Sendable, CaseIterable {
  case killed, killedAtFailpoint, paused
  case databaseStopped, backendKilled, diskFull
  case schemaRestored
  case linkSlow, linkCut, linkHalfOpen, byteChanged, linkPartitioned
  case clockJump
  case slowReaders, vanishedReaders, restartStorm
  case keyBlocked, rollingUpgrade

  /// A fault of this kind with the rest left to chance.
  ///
  /// - Parameter longest: how long anything may be stopped or away.
  func drawn(from generator: inout SeededGenerator, longest: Duration) -> any Fault {
    let limit = min(20_000, Int(longest.components.seconds) * 1_000)
    switch self {
    case .killed: return Killed(&generator)
    case .killedAtFailpoint: return KilledAtFailpoint(&generator)
    case .paused: return Paused(&generator, limit: limit)
    case .databaseStopped: return DatabaseStopped(&generator, limit: limit)
    case .backendKilled: return BackendKilled(&generator)
    case .diskFull: return DiskFull(&generator)
    case .schemaRestored: return SchemaRestored(&generator)
    case .linkSlow: return LinkSlow(&generator, limit: limit)
    case .linkCut: return LinkCut(&generator)
    case .linkHalfOpen: return LinkHalfOpen(&generator, limit: limit)
    case .byteChanged: return ByteChanged(&generator)
    case .linkPartitioned: return LinkPartitioned(&generator, limit: limit)
    case .clockJump: return ClockJump(&generator, limit: limit)
    case .slowReaders: return SlowReaders(&generator, limit: limit)
    case .vanishedReaders: return VanishedReaders(&generator)
    case .restartStorm: return RestartStorm(&generator)
    case .keyBlocked: return KeyBlocked(&generator)
    case .rollingUpgrade: return RollingUpgrade(&generator)
    }
  }
}
