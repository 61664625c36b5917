// Generated from twinriver/correction/v1/correction.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CorrectionV1 {
  /// The rapid check mechanism (疑义、错误信息快速校核机制), Art. 20.
  package enum CorrectionService {
    /// The full name.
    package static let name = "twinriver.correction.v1.CorrectionService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Reports doubts or errors in data the caller's organisation obtained. The provider checks within 10 working days.
      package static let submitReport = MethodDescriptor(
        service: name, method: "SubmitReport", idempotency: .command)
      /// The provider's result for each value: confirmed, or corrected with its source (校核结果).
      package static let answerCase = MethodDescriptor(
        service: name, method: "AnswerCase", idempotency: .command)
      /// Extends the check once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      package static let extendCase = MethodDescriptor(
        service: name, method: "ExtendCase", idempotency: .command)
      /// One case, for its reporter, its provider and whoever supervises; the values only for the first two.
      package static let getCase = MethodDescriptor(
        service: name, method: "GetCase", idempotency: .noSideEffects)
      /// Cases reported by or addressed to the caller's organisation, least remaining time first.
      package static let listCases = MethodDescriptor(
        service: name, method: "ListCases", idempotency: .noSideEffects)
      /// The corrected value behind a notice, for organisations that hold the record; the reading is recorded.
      package static let getCorrection = MethodDescriptor(
        service: name, method: "GetCorrection", idempotency: .command)
      /// States that the caller's organisation has taken over the correction (更正确认).
      package static let acknowledgeCorrection = MethodDescriptor(
        service: name, method: "AcknowledgeCorrection", idempotency: .command)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        submitReport,
        answerCase,
        extendCase,
        getCase,
        listCases,
        getCorrection,
        acknowledgeCorrection,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Reports doubts or errors in data the caller's organisation obtained. The provider checks within 10 working days.
      func submitReport(
        _ request: CorrectionV1.SubmitReportRequest, context: ServerContext
      ) async throws -> CorrectionV1.Case
      /// The provider's result for each value: confirmed, or corrected with its source (校核结果).
      func answerCase(
        _ request: CorrectionV1.AnswerCaseRequest, context: ServerContext
      ) async throws -> CorrectionV1.Case
      /// Extends the check once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      func extendCase(
        _ request: CorrectionV1.ExtendCaseRequest, context: ServerContext
      ) async throws -> CorrectionV1.Case
      /// One case, for its reporter, its provider and whoever supervises; the values only for the first two.
      func getCase(
        _ request: CorrectionV1.GetCaseRequest, context: ServerContext
      ) async throws -> CorrectionV1.Case
      /// Cases reported by or addressed to the caller's organisation, least remaining time first.
      func listCases(
        _ request: CorrectionV1.ListCasesRequest, context: ServerContext
      ) async throws -> CorrectionV1.ListCasesReply
      /// The corrected value behind a notice, for organisations that hold the record; the reading is recorded.
      func getCorrection(
        _ request: CorrectionV1.GetCorrectionRequest, context: ServerContext
      ) async throws -> CorrectionV1.GetCorrectionReply
      /// States that the caller's organisation has taken over the correction (更正确认).
      func acknowledgeCorrection(
        _ request: CorrectionV1.AcknowledgeCorrectionRequest, context: ServerContext
      ) async throws -> CorrectionV1.AcknowledgeCorrectionReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Reports doubts or errors in data the caller's organisation obtained. The provider checks within 10 working days.
      package func submitReport(
        _ request: CorrectionV1.SubmitReportRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.Case {
        try await rpc.call(Method.submitReport, request, options: options)
      }

      /// The provider's result for each value: confirmed, or corrected with its source (校核结果).
      package func answerCase(
        _ request: CorrectionV1.AnswerCaseRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.Case {
        try await rpc.call(Method.answerCase, request, options: options)
      }

      /// Extends the check once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      package func extendCase(
        _ request: CorrectionV1.ExtendCaseRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.Case {
        try await rpc.call(Method.extendCase, request, options: options)
      }

      /// One case, for its reporter, its provider and whoever supervises; the values only for the first two.
      package func getCase(
        _ request: CorrectionV1.GetCaseRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.Case {
        try await rpc.call(Method.getCase, request, options: options)
      }

      /// Cases reported by or addressed to the caller's organisation, least remaining time first.
      package func listCases(
        _ request: CorrectionV1.ListCasesRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.ListCasesReply {
        try await rpc.call(Method.listCases, request, options: options)
      }

      /// The corrected value behind a notice, for organisations that hold the record; the reading is recorded.
      package func getCorrection(
        _ request: CorrectionV1.GetCorrectionRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.GetCorrectionReply {
        try await rpc.call(Method.getCorrection, request, options: options)
      }

      /// States that the caller's organisation has taken over the correction (更正确认).
      package func acknowledgeCorrection(
        _ request: CorrectionV1.AcknowledgeCorrectionRequest, options: CallOptions = .init()
      ) async throws -> CorrectionV1.AcknowledgeCorrectionReply {
        try await rpc.call(Method.acknowledgeCorrection, request, options: options)
      }
    }
  }
}

extension CorrectionV1.CorrectionService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CorrectionV1.CorrectionService.Method.submitReport) {
      (request: CorrectionV1.SubmitReportRequest, context: ServerContext) in
      try await self.submitReport(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.answerCase) {
      (request: CorrectionV1.AnswerCaseRequest, context: ServerContext) in
      try await self.answerCase(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.extendCase) {
      (request: CorrectionV1.ExtendCaseRequest, context: ServerContext) in
      try await self.extendCase(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.getCase) {
      (request: CorrectionV1.GetCaseRequest, context: ServerContext) in
      try await self.getCase(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.listCases) {
      (request: CorrectionV1.ListCasesRequest, context: ServerContext) in
      try await self.listCases(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.getCorrection) {
      (request: CorrectionV1.GetCorrectionRequest, context: ServerContext) in
      try await self.getCorrection(request, context: context)
    }
    router.handle(CorrectionV1.CorrectionService.Method.acknowledgeCorrection) {
      (request: CorrectionV1.AcknowledgeCorrectionRequest, context: ServerContext) in
      try await self.acknowledgeCorrection(request, context: context)
    }
  }
}
