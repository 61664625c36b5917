import ServiceKit

/// I1: what was accepted is there exactly once, what is not known at most once, and a key has one answer.
extension Invariant {
  static let acceptedOnce = Invariant(claim: "I1 what was accepted is there once, what is unknown at most once") {
    evidence in
    let counts = evidence.logs.mapValues { $0.countsByTrace() }
    return evidence.history.intents.filter(\.isKept).compactMap { intent in
      switch intent.outcome {
      case .ok(.nothing, _): return nil
      case .ok(let trace, _):
        let events = counts[intent.service]?[trace] ?? [:]
        if events.isEmpty { return "\(intent.description) is lost" }
        return events.values.allSatisfy { $0 == 1 } ? nil : "\(intent.description) happened twice"
      case .unknown, .error:
        let events = counts[intent.service]?[.key(intent.key)] ?? [:]
        return events.values.allSatisfy { $0 == 1 } ? nil : "\(intent.description) happened twice"
      }
    }
  }

  static let sameAnswer = Invariant(claim: "I1 the same key is given the same answer again") { evidence in
    evidence.history.intents.filter(\.isKept).compactMap { intent in
      guard case .ok(_, let answer) = intent.outcome else { return nil }
      return intent.answersAgain.allSatisfy { $0 == answer } ? nil : "\(intent.description) was answered otherwise"
    }
  }

  static let nothingRefused = Invariant(claim: "I1 no fault and no upgrade makes a command fail") { evidence in
    evidence.history.intents.filter(\.isKept).compactMap {
      if case .error(let text) = $0.outcome { "\($0.description): \(text)" } else { nil }
    }
  }

  static let everythingAnswered = Invariant(claim: "I7 everything asked for was answered once in the end") { evidence in
    evidence.history.intents.compactMap { $0.outcomes == 1 ? nil : "\($0.description) has \($0.outcomes) outcomes" }
  }
}
