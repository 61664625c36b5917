import Foundation

/// Processor time of a set of processes: this one, services, and PostgreSQL with all its sessions.
struct CPUMeter: Sendable {
  /// Processes that count by themselves.
  var processes: [Int32] = []
  /// Processes that count with everything they have started.
  var families: [Int32] = []
  var countsThisProcess = true

  var seconds: Double {
    let own = countsThisProcess ? [ProcessInfo.processInfo.processIdentifier] : []
    let alone = (processes + own).compactMap(ProcessStatus.init).map(\.ownSeconds)
    guard !families.isEmpty else { return alone.reduce(0, +) }
    let all = ProcessStatus.all()
    let related = families.flatMap { family in all.filter { $0.id == family || $0.parent == family } }
    return (alone + related.map { $0.ownSeconds + $0.endedChildrenSeconds }).reduce(0, +)
  }
}

/// A line of `/proc/PID/stat`.
struct ProcessStatus: Hashable {
  let id: Int32
  let parent: Int32
  let ownSeconds: Double
  /// Of children that have ended and were waited for.
  let endedChildrenSeconds: Double

  init?(_ id: Int32) {
    guard let line = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return nil }
    self.init(line, ticksPerSecond: Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  /// The name is in brackets and may hold anything, so fields are counted from the last bracket.
  init?(_ line: String, ticksPerSecond: Double) {
    guard let name = line.lastIndex(of: ")"), let id = Int32(line.prefix { $0 != " " }) else { return nil }
    let fields = line[line.index(after: name)...].split(separator: " ")
    guard fields.count > 14, let parent = Int32(fields[1]) else { return nil }
    let ticks = fields[11...14].compactMap { Double($0) }
    guard ticks.count == 4 else { return nil }
    self.id = id
    self.parent = parent
    ownSeconds = (ticks[0] + ticks[1]) / ticksPerSecond
    endedChildrenSeconds = (ticks[2] + ticks[3]) / ticksPerSecond
  }

  static func all() -> [ProcessStatus] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.compactMap { ProcessStatus($0) }
  }

  /// Resident memory of a process in megabytes.
  static func residentMegabytes(_ id: Int32) -> Double? {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return nil }
    return residentMegabytes(in: text)
  }

  static func residentMegabytes(in status: String) -> Double? {
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1_024 }
  }
}
