/// I7, I8, I9: calls end in time, memory stays bounded, nothing crashes.
extension Invariant {
  static let memoryLimitBytes = 512 << 20

  static let callsPunctual = Invariant(claim: "I7 each call ends with one status by its deadline") { evidence in
    evidence.lateCalls.map(\.description)
  }

  static let memoryBounded = Invariant(claim: "I8 no process uses more than \(memoryLimitBytes >> 20) MB") { evidence in
    evidence.memory.filter { $0.value > memoryLimitBytes }.map { "\($0.key) used \($0.value >> 20) MB" }
  }

  static let noCrash = Invariant(claim: "I9 no process ends by itself or says that it is at fault") { evidence in
    evidence.unexpectedEnds.map(\.description) + evidence.alarmingLines
  }

  /// What a program at fault leaves in its log, by libzmq's, the runtime's and the sanitizers' words.
  static func isAlarming(_ line: String) -> Bool {
    [
      "Assertion failed", "Fatal error", "ERROR: AddressSanitizer", "Fatal glibc error", "malloc(): ", "free(): ",
      "*** Signal", "Crash: ",
    ].contains {
      line.contains($0)
    }
  }
}
