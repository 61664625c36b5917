import Contracts
import EventLog
import ProtobufC
import ServiceKit
import SuiteContracts

/// I5: whoever was refused is in the log of the service that refused. That nobody is shown another's data, and that no
/// answer reaches another's connection, the errands themselves look at.
extension Invariant {
  static let refusalsAudited = Invariant(claim: "I5 every refusal is recorded and audited") { evidence in
    evidence.refusedKeys.flatMap { key, services in
      services.compactMap { service in
        let entries = evidence.logs[service]?.entries ?? []
        let recorded = entries.contains { entry in
          guard entry.body.topic == EventLogV1.AccessRefused.topic,
            let refused = try? EventLogV1.AccessRefused(packed: entry.body.payload)
          else { return false }
          return refused.keyFingerprint == key
        }
        return recorded ? nil : "\(service) has not recorded that it refused \(key)"
      }
    }
  }
}
