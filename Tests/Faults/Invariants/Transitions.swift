import Contracts
import ServiceKit
import SuiteContracts

/// I6: what has a life of its own went through it in order, and ended once.
extension Invariant {
  static let transitionsLegal = Invariant(claim: "I6 requests, grants, cases and applications went legal ways only") {
    evidence in
    evidence.logs.flatMap { service, log -> [String] in
      var stages: [String: Set<String>] = [:]
      return log.entries.compactMap { entry in
        let (topic, subject) = (entry.body.topic, entry.body.subject)
        guard let life = lives.first(where: { $0.topics.contains(topic) }) else { return nil }
        let past = stages["\(life.beginning) \(subject)"] ?? []
        stages["\(life.beginning) \(subject)", default: []].insert(topic)
        let problem = life.problem(with: topic, after: past)
        return problem.map { "\(service) \(entry.position): \(subject) \($0)" }
      }
    }
  }

  private struct Life {
    let beginning: String
    var once: Set<String> = []
    /// No two of these come to pass.
    var ends: Set<String>

    var topics: Set<String> { once.union(ends).union([beginning]) }

    func problem(with topic: String, after past: Set<String>) -> String? {
      if topic != beginning, !past.contains(beginning) { return "has \(topic) without \(beginning)" }
      if past.contains(topic) { return "has \(topic) twice" }
      if let end = past.first(where: ends.contains) { return "has \(topic) after \(end)" }
      return nil
    }
  }

  private static let lives = [
    Life(
      beginning: ShareV1.RequestSubmitted.topic,
      ends: [ShareV1.RequestAnswered.topic, ShareV1.RequestWithdrawn.topic]),
    Life(beginning: ShareV1.GrantIssued.topic, ends: [ShareV1.GrantRevoked.topic]),
    Life(beginning: CorrectionV1.ReportSubmitted.topic, ends: [CorrectionV1.CaseAnswered.topic]),
    Life(
      beginning: OpenV1.ApplicationReceived.topic,
      ends: [OpenV1.ApplicationAnswered.topic, OpenV1.ApplicationWithdrawn.topic]),
  ]
}
