import ServiceKit

/// One process of a service. share runs twice.
struct Replica: Sendable, Hashable, CustomStringConvertible {
  let service: SuiteService
  /// 1, or 2 for the second of the same service.
  let number: Int

  static let all = SuiteService.allCases.map { Replica(service: $0, number: 1) } + [Replica(service: .share, number: 2)]

  static func all(of service: SuiteService) -> [Replica] { all.filter { $0.service == service } }

  /// As its files are called: `share`, `share-2`.
  var description: String { number == 1 ? service.rawValue : "\(service.rawValue)-\(number)" }

  static func random(_ generator: inout SeededGenerator) -> Replica { all.randomElement(using: &generator)! }

  /// Where it is counted from the suite's first port.
  private var place: Int { Self.all.firstIndex(of: self)! }

  /// Where it listens, where it tells metrics, and where the others find it, which is a link that can be broken.
  func port(_ base: Int) -> Int { base + place }
  func httpPort(_ base: Int) -> Int { base + 10 + place }
  func linkPort(_ base: Int) -> Int { base + 30 + place }
}
