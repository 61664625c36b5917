import Contracts
import FoundationEssentials
import RPC
import Rules

/// Between the contracts' messages and the domain's values.
extension Report {
  init(_ request: CorrectionV1.SubmitReportRequest, by caller: Caller) throws(Refusal) {
    let kind: CorrectionCase.Kind
    switch request.kind {
    case .doubt: kind = .doubt
    case .error: kind = .error
    default: throw Refusal(.field("kind"), "KIND_MISSING", zh: "须为疑义或者错误", en: "must be doubt or error")
    }
    guard [0, 32].contains(request.evidenceSha256.count) else {
      throw Refusal(
        .field("evidence_sha256"), "DIGEST_MALFORMED", zh: "须为32字节的摘要", en: "must be a digest of 32 bytes")
    }
    self.init(
      reporter: caller.organisation.code, reportedBy: caller.holder.id, kind: kind,
      values: request.values.map {
        DoubtedValue(place: .init(handle: $0.handle, column: $0.column), seen: $0.valueSeen, proposed: $0.valueProposed)
      },
      evidence: request.evidence, evidenceSHA256: request.evidenceSha256)
  }
}

extension [DoubtedValue.Place: DoubtedValue.Verdict] {
  init(_ values: [CorrectionV1.DoubtedValue]) throws(Refusal) {
    self.init()
    for (index, value) in values.enumerated() {
      let place = DoubtedValue.Place(handle: value.handle, column: value.column)
      guard self[place] == nil else { throw .valueTwice(index) }
      switch value.outcome {
      case .confirmedCorrect: self[place] = .correct
      case .corrected: self[place] = .corrected(to: value.valueCorrected)
      default:
        throw Refusal(
          .field("values[\(index)].outcome"), "OUTCOME_MISSING", zh: "须为核实无误或者已更正",
          en: "must be confirmed correct or corrected")
      }
    }
  }
}

extension CorrectionCase {
  var contractState: CorrectionV1.CaseState {
    switch (state, result) {
    case (.underCheck, _): .underCheck
    case (.extended, _): .extended
    case (.answered, .confirmedCorrect): .confirmedCorrect
    case (.answered, .corrected): .corrected
    case (.answered, _): .partlyCorrected
    }
  }

  func contract(obligation: ObligationV1.Obligation?, notified: [NotifiedHolder] = []) -> CorrectionV1.Case {
    var message = CorrectionV1.Case(
      id: id.description, entry: entry, reporter: reporter, provider: provider, delivery: delivery,
      kind: kind == .doubt ? .doubt : .error, values: values.map(\.contract), evidence: evidence,
      evidenceSha256: evidenceSHA256, state: contractState, receivedAt: receivedAt, obligation: obligation,
      notified: notified.map {
        CorrectionV1.HolderNotified(
          organisation: $0.organisation, notifiedAt: $0.notifiedAt, acknowledgedAt: $0.acknowledgedAt,
          successor: $0.successor ?? "")
      })
    switch state {
    case .underCheck: break
    case .extended(let reason): message.extensionReason = reason
    case .answered(let at, let explanation):
      message.answeredAt = at
      message.explanation = explanation
    }
    return message
  }
}

extension DoubtedValue {
  var contract: CorrectionV1.DoubtedValue {
    let outcome: CorrectionV1.Outcome =
      switch verdict {
      case nil: .unspecified
      case .correct: .confirmedCorrect
      case .corrected: .corrected
      }
    return CorrectionV1.DoubtedValue(
      handle: place.handle, column: place.column, valueSeen: seen, valueProposed: proposed, outcome: outcome,
      valueCorrected: correctedTo ?? "")
  }
}
