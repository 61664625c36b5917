// Generated from twinriver/catalog/v1/catalog.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The catalog of government data resources (政务信息资源目录), Art. 8–13, 16, 17, 30.
  package enum CatalogService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.CatalogService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Stores a draft; with a code it becomes the next version of that entry. Refused with the article and field that are not met.
      package static let saveDraft = MethodDescriptor(
        service: name, method: "SaveDraft", idempotency: .command)
      /// Hands a draft to the department's secrecy reviewer. The profile of Art. 6 must be complete.
      package static let submitForReview = MethodDescriptor(
        service: name, method: "SubmitForReview", idempotency: .command)
      /// The secrecy review before sharing and opening (保密审查, Art. 30), by another person; passing makes the version final.
      package static let reviewEntry = MethodDescriptor(
        service: name, method: "ReviewEntry", idempotency: .command)
      /// Reports a final version to the competent authority (报送, Art. 10), due 10 working days after it became final.
      package static let reportEntry = MethodDescriptor(
        service: name, method: "ReportEntry", idempotency: .command)
      /// Publishes a reported version after its legal bases were verified (发布). The competent authority.
      package static let publishEntry = MethodDescriptor(
        service: name, method: "PublishEntry", idempotency: .command)
      /// Returns a version for correction, with a reason (退回): a reported one the competent authority, one that waits for the
      /// sign-off the head.
      package static let returnEntry = MethodDescriptor(
        service: name, method: "ReturnEntry", idempotency: .command)
      /// One version, by default the published one; drafts are seen by their department only.
      package static let getEntry = MethodDescriptor(
        service: name, method: "GetEntry", idempotency: .noSideEffects)
      /// Takes a published version out of use for a time or at once, with a reason (暂停); deliveries stop.
      package static let suspendEntry = MethodDescriptor(
        service: name, method: "SuspendEntry", idempotency: .command)
      /// Puts a suspended version back into use; another person than the one who suspended it (恢复), and one of the
      /// authority where that suspended it.
      package static let resumeEntry = MethodDescriptor(
        service: name, method: "ResumeEntry", idempotency: .command)
      /// Ends an entry for good, with a reason and what takes its place (注销).
      package static let retireEntry = MethodDescriptor(
        service: name, method: "RetireEntry", idempotency: .command)
      /// The head signs off a reviewed version with both impact assessments, where the rule pack asks for it (审签).
      package static let signOffEntry = MethodDescriptor(
        service: name, method: "SignOffEntry", idempotency: .command)
      /// What differs between two versions, field by field (版本比对).
      package static let compareVersions = MethodDescriptor(
        service: name, method: "CompareVersions", idempotency: .noSideEffects)
      /// Names that begin with or contain what was typed, pinyin initials too (检索建议).
      package static let suggestEntries = MethodDescriptor(
        service: name, method: "SuggestEntries", idempotency: .noSideEffects)
      /// All versions of an entry the caller may see, newest first.
      package static let listVersions = MethodDescriptor(
        service: name, method: "ListVersions", idempotency: .noSideEffects)
      /// Published entries by words (two Chinese characters are enough), department, share and open type.
      package static let searchEntries = MethodDescriptor(
        service: name, method: "SearchEntries", idempotency: .noSideEffects)
      /// What the caller's department has to do and by when, soonest first.
      package static let listObligations = MethodDescriptor(
        service: name, method: "ListObligations", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        saveDraft,
        submitForReview,
        reviewEntry,
        reportEntry,
        publishEntry,
        returnEntry,
        getEntry,
        suspendEntry,
        resumeEntry,
        retireEntry,
        signOffEntry,
        compareVersions,
        suggestEntries,
        listVersions,
        searchEntries,
        listObligations,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Stores a draft; with a code it becomes the next version of that entry. Refused with the article and field that are not met.
      func saveDraft(
        _ request: CatalogV1.SaveDraftRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Hands a draft to the department's secrecy reviewer. The profile of Art. 6 must be complete.
      func submitForReview(
        _ request: CatalogV1.EntryVersionRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// The secrecy review before sharing and opening (保密审查, Art. 30), by another person; passing makes the version final.
      func reviewEntry(
        _ request: CatalogV1.ReviewEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Reports a final version to the competent authority (报送, Art. 10), due 10 working days after it became final.
      func reportEntry(
        _ request: CatalogV1.EntryVersionRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Publishes a reported version after its legal bases were verified (发布). The competent authority.
      func publishEntry(
        _ request: CatalogV1.PublishEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Returns a version for correction, with a reason (退回): a reported one the competent authority, one that waits for the
      /// sign-off the head.
      func returnEntry(
        _ request: CatalogV1.ReturnEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// One version, by default the published one; drafts are seen by their department only.
      func getEntry(
        _ request: CatalogV1.GetEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Takes a published version out of use for a time or at once, with a reason (暂停); deliveries stop.
      func suspendEntry(
        _ request: CatalogV1.SuspendEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Puts a suspended version back into use; another person than the one who suspended it (恢复), and one of the
      /// authority where that suspended it.
      func resumeEntry(
        _ request: CatalogV1.ResumeEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// Ends an entry for good, with a reason and what takes its place (注销).
      func retireEntry(
        _ request: CatalogV1.RetireEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// The head signs off a reviewed version with both impact assessments, where the rule pack asks for it (审签).
      func signOffEntry(
        _ request: CatalogV1.SignOffEntryRequest, context: ServerContext
      ) async throws -> CatalogV1.Entry
      /// What differs between two versions, field by field (版本比对).
      func compareVersions(
        _ request: CatalogV1.CompareVersionsRequest, context: ServerContext
      ) async throws -> CatalogV1.CompareVersionsReply
      /// Names that begin with or contain what was typed, pinyin initials too (检索建议).
      func suggestEntries(
        _ request: CatalogV1.SuggestEntriesRequest, context: ServerContext
      ) async throws -> CatalogV1.SuggestEntriesReply
      /// All versions of an entry the caller may see, newest first.
      func listVersions(
        _ request: CatalogV1.ListVersionsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListVersionsReply
      /// Published entries by words (two Chinese characters are enough), department, share and open type.
      func searchEntries(
        _ request: CatalogV1.SearchEntriesRequest, context: ServerContext
      ) async throws -> CatalogV1.SearchEntriesReply
      /// What the caller's department has to do and by when, soonest first.
      func listObligations(
        _ request: CatalogV1.ListObligationsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListObligationsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Stores a draft; with a code it becomes the next version of that entry. Refused with the article and field that are not met.
      package func saveDraft(
        _ request: CatalogV1.SaveDraftRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.saveDraft, request, options: options)
      }

      /// Hands a draft to the department's secrecy reviewer. The profile of Art. 6 must be complete.
      package func submitForReview(
        _ request: CatalogV1.EntryVersionRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.submitForReview, request, options: options)
      }

      /// The secrecy review before sharing and opening (保密审查, Art. 30), by another person; passing makes the version final.
      package func reviewEntry(
        _ request: CatalogV1.ReviewEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.reviewEntry, request, options: options)
      }

      /// Reports a final version to the competent authority (报送, Art. 10), due 10 working days after it became final.
      package func reportEntry(
        _ request: CatalogV1.EntryVersionRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.reportEntry, request, options: options)
      }

      /// Publishes a reported version after its legal bases were verified (发布). The competent authority.
      package func publishEntry(
        _ request: CatalogV1.PublishEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.publishEntry, request, options: options)
      }

      /// Returns a version for correction, with a reason (退回): a reported one the competent authority, one that waits for the
      /// sign-off the head.
      package func returnEntry(
        _ request: CatalogV1.ReturnEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.returnEntry, request, options: options)
      }

      /// One version, by default the published one; drafts are seen by their department only.
      package func getEntry(
        _ request: CatalogV1.GetEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.getEntry, request, options: options)
      }

      /// Takes a published version out of use for a time or at once, with a reason (暂停); deliveries stop.
      package func suspendEntry(
        _ request: CatalogV1.SuspendEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.suspendEntry, request, options: options)
      }

      /// Puts a suspended version back into use; another person than the one who suspended it (恢复), and one of the
      /// authority where that suspended it.
      package func resumeEntry(
        _ request: CatalogV1.ResumeEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.resumeEntry, request, options: options)
      }

      /// Ends an entry for good, with a reason and what takes its place (注销).
      package func retireEntry(
        _ request: CatalogV1.RetireEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.retireEntry, request, options: options)
      }

      /// The head signs off a reviewed version with both impact assessments, where the rule pack asks for it (审签).
      package func signOffEntry(
        _ request: CatalogV1.SignOffEntryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Entry {
        try await rpc.call(Method.signOffEntry, request, options: options)
      }

      /// What differs between two versions, field by field (版本比对).
      package func compareVersions(
        _ request: CatalogV1.CompareVersionsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CompareVersionsReply {
        try await rpc.call(Method.compareVersions, request, options: options)
      }

      /// Names that begin with or contain what was typed, pinyin initials too (检索建议).
      package func suggestEntries(
        _ request: CatalogV1.SuggestEntriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.SuggestEntriesReply {
        try await rpc.call(Method.suggestEntries, request, options: options)
      }

      /// All versions of an entry the caller may see, newest first.
      package func listVersions(
        _ request: CatalogV1.ListVersionsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListVersionsReply {
        try await rpc.call(Method.listVersions, request, options: options)
      }

      /// Published entries by words (two Chinese characters are enough), department, share and open type.
      package func searchEntries(
        _ request: CatalogV1.SearchEntriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.SearchEntriesReply {
        try await rpc.call(Method.searchEntries, request, options: options)
      }

      /// What the caller's department has to do and by when, soonest first.
      package func listObligations(
        _ request: CatalogV1.ListObligationsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListObligationsReply {
        try await rpc.call(Method.listObligations, request, options: options)
      }
    }
  }
}

extension CatalogV1.CatalogService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.CatalogService.Method.saveDraft) {
      (request: CatalogV1.SaveDraftRequest, context: ServerContext) in
      try await self.saveDraft(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.submitForReview) {
      (request: CatalogV1.EntryVersionRequest, context: ServerContext) in
      try await self.submitForReview(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.reviewEntry) {
      (request: CatalogV1.ReviewEntryRequest, context: ServerContext) in
      try await self.reviewEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.reportEntry) {
      (request: CatalogV1.EntryVersionRequest, context: ServerContext) in
      try await self.reportEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.publishEntry) {
      (request: CatalogV1.PublishEntryRequest, context: ServerContext) in
      try await self.publishEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.returnEntry) {
      (request: CatalogV1.ReturnEntryRequest, context: ServerContext) in
      try await self.returnEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.getEntry) {
      (request: CatalogV1.GetEntryRequest, context: ServerContext) in
      try await self.getEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.suspendEntry) {
      (request: CatalogV1.SuspendEntryRequest, context: ServerContext) in
      try await self.suspendEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.resumeEntry) {
      (request: CatalogV1.ResumeEntryRequest, context: ServerContext) in
      try await self.resumeEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.retireEntry) {
      (request: CatalogV1.RetireEntryRequest, context: ServerContext) in
      try await self.retireEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.signOffEntry) {
      (request: CatalogV1.SignOffEntryRequest, context: ServerContext) in
      try await self.signOffEntry(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.compareVersions) {
      (request: CatalogV1.CompareVersionsRequest, context: ServerContext) in
      try await self.compareVersions(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.suggestEntries) {
      (request: CatalogV1.SuggestEntriesRequest, context: ServerContext) in
      try await self.suggestEntries(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.listVersions) {
      (request: CatalogV1.ListVersionsRequest, context: ServerContext) in
      try await self.listVersions(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.searchEntries) {
      (request: CatalogV1.SearchEntriesRequest, context: ServerContext) in
      try await self.searchEntries(request, context: context)
    }
    router.handle(CatalogV1.CatalogService.Method.listObligations) {
      (request: CatalogV1.ListObligationsRequest, context: ServerContext) in
      try await self.listObligations(request, context: context)
    }
  }
}
