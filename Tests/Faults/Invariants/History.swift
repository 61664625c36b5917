import ServiceKit
import SuiteCrypto

/// What the journal says of each thing somebody wanted done.
struct History: Sendable {
  struct Intent: Sendable {
    enum Outcome: Sendable, Hashable {
      case ok(JournalTrace, answer: String)
      case error(String)
      /// It was asked for, and nobody has said what came of it.
      case unknown
    }

    let number: Int
    let errand: String
    let service: SuiteService
    let isCommand: Bool
    let key: String
    var outcome = Outcome.unknown
    /// Whether it must still be there: what was done before a schema was restored need not.
    var isKept = true
    /// What was answered when it was asked for again after it had happened.
    var answersAgain: [String] = []
    /// How many outcomes were written down.
    var outcomes = 0

    var keyBytes: [UInt8]? { Hex.decode(key) }
    var description: String { "“\(errand)” \(number)" }
  }

  private(set) var intents: [Intent] = []

  init(_ records: [JournalRecord]) throws {
    var places: [Int: Int] = [:]
    for record in records {
      switch record {
      case .intent(let number, let errand, let service, let isCommand, let key):
        guard let service = SuiteService(rawValue: service) else {
          throw Suite.Failed("no service is called \(service)")
        }
        places[number] = intents.count
        intents.append(Intent(number: number, errand: errand, service: service, isCommand: isCommand, key: key))
      case .ok(let number, let trace, let answer):
        try change(places[number]) {
          $0.outcome = .ok(trace, answer: answer)
          $0.outcomes += 1
        }
      case .error(let number, let text):
        try change(places[number]) {
          $0.outcome = .error(text)
          $0.outcomes += 1
        }
      case .again(let number, let answer): try change(places[number]) { $0.answersAgain.append(answer) }
      case .unknown: break
      case .forgotten(let service):
        for place in intents.indices where intents[place].service.rawValue == service { intents[place].isKept = false }
      }
    }
  }

  private mutating func change(_ place: Int?, _ body: (inout Intent) -> Void) throws {
    guard let place else { throw Suite.Failed("the journal tells of something that was never begun") }
    body(&intents[place])
  }
}
