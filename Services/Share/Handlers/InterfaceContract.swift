import Contracts
import FoundationEssentials
import Rules

/// Queries and answers of interfaces as the contract says them.
extension InterfaceQueues.Taken {
  var contract: ShareV1.InterfaceQuery {
    let milliseconds = max(0, Int(answerWithin / .milliseconds(1)))
    var message = ShareV1.InterfaceQuery(
      id: id.uuidString.lowercased(), entry: query.entry, entryVersion: UInt32(query.entryVersion),
      columns: query.columns, keyWidth: UInt32(query.keyWidth),
      filters: query.filters.map { ShareV1.RowFilter(column: $0.column, equals: $0.equals, prefixes: $0.prefixes) },
      answerWithinMs: UInt32(milliseconds))
    switch query.question {
    case .probe: message.question = .probe(.init())
    case .keys(let keys): message.question = .keys(.init(keys: keys.map { .init(values: $0) }))
    case .page(let after, let limit): message.question = .page(.init(afterKey: after, limit: UInt32(limit)))
    }
    return message
  }
}

extension InterfaceAnswer {
  /// - Throws: `ANSWER_UNFIT` if it says nothing this build understands.
  init(_ answer: ShareV1.InterfaceAnswer) throws(Refusal) {
    switch answer.answer {
    case .records(let message): self = .records(message.records.map(\.texts))
    case .finding(let finding):
      self = .finding(
        columns: finding.columns, recordCount: Int(clamping: finding.recordCount), changedAt: finding.dataChangedAt)
    case .failure(.unavailable): self = .failure(.sourceDown)
    case .failure(.busy): self = .failure(.sourceBusy)
    case .failure(.keyMalformed): self = .failure(.keyMalformed)
    case .failure, nil: throw .answerUnfit
    }
  }
}

extension ShareV1.InterfaceRecord {
  fileprivate var texts: [String?] {
    var texts: [String?] = values
    for place in nulls where Int(place) < texts.count { texts[Int(place)] = nil }
    return texts
  }
}
