import ServiceKit
import SuiteCrypto

/// I3: each log is contiguous and chained, and whoever followed it was given each position once and in order.
extension Invariant {
  static let logsContiguous = Invariant(claim: "I3 each log has 1…N, chained") { evidence in
    evidence.logs.flatMap { service, log in
      var (chain, position) = ([UInt8](repeating: 0, count: 32), UInt64(0))
      for entry in log.entries {
        guard entry.position == position + 1 else { return ["\(service): after \(position) comes \(entry.position)"] }
        guard entry.chain == SHA256.hash(chain + entry.bytes).bytes else {
          return ["\(service): the chain breaks at \(entry.position)"]
        }
        (chain, position) = (entry.chain, entry.position)
      }
      return []
    }
  }

  static let followersExact = Invariant(
    claim: "I3 every follower was given each position once, in order, as it is stored"
  ) { evidence in
    evidence.followed.flatMap { service, followed in
      var problems = followed.problems.map { "\(service): \($0)" }
      guard let log = evidence.logs[service] else { return problems + ["\(service): there is no log"] }
      if followed.digests.count < log.entries.count {
        problems.append("\(service): \(log.entries.count - followed.digests.count) events were never given")
      }
      for (digest, entry) in zip(followed.digests, log.entries) where digest != entry.sha256 {
        problems.append("\(service): position \(entry.position) was given otherwise")
      }
      return problems
    }
  }
}
