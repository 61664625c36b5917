/// What will be broken when: follows from seed and length alone, so that a run can be had again.
struct FaultPlan: Sendable, CustomStringConvertible {
  struct Step: Sendable, CustomStringConvertible {
    let at: Duration
    let fault: any Fault

    var description: String { "\(at.inSeconds)  \(fault)" }
  }

  let seed: UInt64
  let steps: [Step]

  /// Kinds are dealt like cards, so that each comes before any comes again. Faults overlap unless both want the same thing.
  init(seed: UInt64, length: Duration) {
    var generator = SeededGenerator(seed: seed)
    var (deck, steps): ([FaultKind], [Step]) = ([], [])
    var busy: [Resource: Duration] = [:]
    var time = Duration.milliseconds(500)
    while true {
      if deck.isEmpty { deck = FaultKind.allCases.shuffled(using: &generator) }
      let fault = deck.removeLast().drawn(from: &generator, longest: length / 4)
      let start = fault.needs.reduce(time) { max($0, busy[$1] ?? .zero) }
      guard start < length else { break }
      for resource in fault.needs { busy[resource] = start + fault.length }
      steps.append(Step(at: start, fault: fault))
      time = max(time, start) + generator.duration(100...1_500)
    }
    self.seed = seed
    self.steps = steps
  }

  var description: String { steps.map(\.description).joined(separator: "\n") }
}

extension Duration {
  /// `12.345 s`, in any locale.
  var inSeconds: String {
    let milliseconds = components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
  }
}
