import ServiceKit

/// Those who follow the logs and the audit stream from the suite's first day to its last.
struct Followers: Sendable {
  let audit: AuditFollower
  let topics: [SuiteService: TopicFollower]

  init(_ auditor: Officer) {
    audit = AuditFollower(auditor)
    topics = Dictionary(
      uniqueKeysWithValues: SuiteService.allCases.map { ($0, TopicFollower(auditor, of: $0)) })
  }

  /// Follow until cancelled.
  func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await audit.run() }
      for follower in topics.values { group.addTask { await follower.run() } }
    }
  }
}
