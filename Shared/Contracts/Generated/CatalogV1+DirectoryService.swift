// Generated from twinriver/catalog/v1/directory.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The register of organisations, holders, roles and keys (Art. 2, 5, 6, 29).
  package enum DirectoryService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.DirectoryService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Registers a department, authority, utility or other body (政务部门等). Operators and the competent authority.
      package static let registerOrganisation = MethodDescriptor(
        service: name, method: "RegisterOrganisation", idempotency: .command)
      /// Records the dedicated unit, contact and internal procedures that Art. 6 asks for (机构档案).
      package static let updateProfile = MethodDescriptor(
        service: name, method: "UpdateProfile", idempotency: .command)
      /// One organisation.
      package static let getOrganisation = MethodDescriptor(
        service: name, method: "GetOrganisation", idempotency: .noSideEffects)
      /// All organisations, by code.
      package static let listOrganisations = MethodDescriptor(
        service: name, method: "ListOrganisations", idempotency: .noSideEffects)
      /// Registers a person or system of an organisation and issues a one-time enrolment code (一次性登记码).
      package static let enrolHolder = MethodDescriptor(
        service: name, method: "EnrolHolder", idempotency: .command)
      /// Issues a new enrolment code for a holder whose first was lost or has run out.
      package static let reissueCode = MethodDescriptor(
        service: name, method: "ReissueCode", idempotency: .command)
      /// Presents the holder's own keys over a connection made with the enrolment code, or with a key it already has (rotation).
      package static let enrolKey = MethodDescriptor(
        service: name, method: "EnrolKey", idempotency: .command)
      /// Called with the newly enrolled key itself: completing a CURVE handshake proves possession of it.
      package static let activateKey = MethodDescriptor(
        service: name, method: "ActivateKey", idempotency: .command)
      /// Ends a key at once, everywhere within a second. Operators, the organisation's head, the holder itself.
      package static let revokeKey = MethodDescriptor(
        service: name, method: "RevokeKey", idempotency: .command)
      /// Gives a holder a role for a time (授权委托).
      package static let grantRole = MethodDescriptor(
        service: name, method: "GrantRole", idempotency: .command)
      /// Ends a role at once.
      package static let endRole = MethodDescriptor(
        service: name, method: "EndRole", idempotency: .command)
      /// People and systems of one organisation; names are personal data and shown to that organisation, the authority and operators.
      package static let listHolders = MethodDescriptor(
        service: name, method: "ListHolders", idempotency: .noSideEffects)
      /// Keys of one organisation.
      package static let listKeys = MethodDescriptor(
        service: name, method: "ListKeys", idempotency: .noSideEffects)
      /// What the service knows of the caller itself.
      package static let whoAmI = MethodDescriptor(
        service: name, method: "WhoAmI", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        registerOrganisation,
        updateProfile,
        getOrganisation,
        listOrganisations,
        enrolHolder,
        reissueCode,
        enrolKey,
        activateKey,
        revokeKey,
        grantRole,
        endRole,
        listHolders,
        listKeys,
        whoAmI,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Registers a department, authority, utility or other body (政务部门等). Operators and the competent authority.
      func registerOrganisation(
        _ request: CatalogV1.RegisterOrganisationRequest, context: ServerContext
      ) async throws -> CatalogV1.Organisation
      /// Records the dedicated unit, contact and internal procedures that Art. 6 asks for (机构档案).
      func updateProfile(
        _ request: CatalogV1.UpdateProfileRequest, context: ServerContext
      ) async throws -> CatalogV1.Organisation
      /// One organisation.
      func getOrganisation(
        _ request: CatalogV1.GetOrganisationRequest, context: ServerContext
      ) async throws -> CatalogV1.Organisation
      /// All organisations, by code.
      func listOrganisations(
        _ request: CatalogV1.ListOrganisationsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListOrganisationsReply
      /// Registers a person or system of an organisation and issues a one-time enrolment code (一次性登记码).
      func enrolHolder(
        _ request: CatalogV1.EnrolHolderRequest, context: ServerContext
      ) async throws -> CatalogV1.EnrolHolderReply
      /// Issues a new enrolment code for a holder whose first was lost or has run out.
      func reissueCode(
        _ request: CatalogV1.ReissueCodeRequest, context: ServerContext
      ) async throws -> CatalogV1.EnrolHolderReply
      /// Presents the holder's own keys over a connection made with the enrolment code, or with a key it already has (rotation).
      func enrolKey(
        _ request: CatalogV1.EnrolKeyRequest, context: ServerContext
      ) async throws -> CatalogV1.Key
      /// Called with the newly enrolled key itself: completing a CURVE handshake proves possession of it.
      func activateKey(
        _ request: CatalogV1.ActivateKeyRequest, context: ServerContext
      ) async throws -> CatalogV1.Key
      /// Ends a key at once, everywhere within a second. Operators, the organisation's head, the holder itself.
      func revokeKey(
        _ request: CatalogV1.RevokeKeyRequest, context: ServerContext
      ) async throws -> CatalogV1.Key
      /// Gives a holder a role for a time (授权委托).
      func grantRole(
        _ request: CatalogV1.GrantRoleRequest, context: ServerContext
      ) async throws -> CatalogV1.Holder
      /// Ends a role at once.
      func endRole(
        _ request: CatalogV1.EndRoleRequest, context: ServerContext
      ) async throws -> CatalogV1.Holder
      /// People and systems of one organisation; names are personal data and shown to that organisation, the authority and operators.
      func listHolders(
        _ request: CatalogV1.ListHoldersRequest, context: ServerContext
      ) async throws -> CatalogV1.ListHoldersReply
      /// Keys of one organisation.
      func listKeys(
        _ request: CatalogV1.ListKeysRequest, context: ServerContext
      ) async throws -> CatalogV1.ListKeysReply
      /// What the service knows of the caller itself.
      func whoAmI(
        _ request: CatalogV1.WhoAmIRequest, context: ServerContext
      ) async throws -> CatalogV1.WhoAmIReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Registers a department, authority, utility or other body (政务部门等). Operators and the competent authority.
      package func registerOrganisation(
        _ request: CatalogV1.RegisterOrganisationRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Organisation {
        try await rpc.call(Method.registerOrganisation, request, options: options)
      }

      /// Records the dedicated unit, contact and internal procedures that Art. 6 asks for (机构档案).
      package func updateProfile(
        _ request: CatalogV1.UpdateProfileRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Organisation {
        try await rpc.call(Method.updateProfile, request, options: options)
      }

      /// One organisation.
      package func getOrganisation(
        _ request: CatalogV1.GetOrganisationRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Organisation {
        try await rpc.call(Method.getOrganisation, request, options: options)
      }

      /// All organisations, by code.
      package func listOrganisations(
        _ request: CatalogV1.ListOrganisationsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListOrganisationsReply {
        try await rpc.call(Method.listOrganisations, request, options: options)
      }

      /// Registers a person or system of an organisation and issues a one-time enrolment code (一次性登记码).
      package func enrolHolder(
        _ request: CatalogV1.EnrolHolderRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.EnrolHolderReply {
        try await rpc.call(Method.enrolHolder, request, options: options)
      }

      /// Issues a new enrolment code for a holder whose first was lost or has run out.
      package func reissueCode(
        _ request: CatalogV1.ReissueCodeRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.EnrolHolderReply {
        try await rpc.call(Method.reissueCode, request, options: options)
      }

      /// Presents the holder's own keys over a connection made with the enrolment code, or with a key it already has (rotation).
      package func enrolKey(
        _ request: CatalogV1.EnrolKeyRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Key {
        try await rpc.call(Method.enrolKey, request, options: options)
      }

      /// Called with the newly enrolled key itself: completing a CURVE handshake proves possession of it.
      package func activateKey(
        _ request: CatalogV1.ActivateKeyRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Key {
        try await rpc.call(Method.activateKey, request, options: options)
      }

      /// Ends a key at once, everywhere within a second. Operators, the organisation's head, the holder itself.
      package func revokeKey(
        _ request: CatalogV1.RevokeKeyRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Key {
        try await rpc.call(Method.revokeKey, request, options: options)
      }

      /// Gives a holder a role for a time (授权委托).
      package func grantRole(
        _ request: CatalogV1.GrantRoleRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Holder {
        try await rpc.call(Method.grantRole, request, options: options)
      }

      /// Ends a role at once.
      package func endRole(
        _ request: CatalogV1.EndRoleRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Holder {
        try await rpc.call(Method.endRole, request, options: options)
      }

      /// People and systems of one organisation; names are personal data and shown to that organisation, the authority and operators.
      package func listHolders(
        _ request: CatalogV1.ListHoldersRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListHoldersReply {
        try await rpc.call(Method.listHolders, request, options: options)
      }

      /// Keys of one organisation.
      package func listKeys(
        _ request: CatalogV1.ListKeysRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListKeysReply {
        try await rpc.call(Method.listKeys, request, options: options)
      }

      /// What the service knows of the caller itself.
      package func whoAmI(
        _ request: CatalogV1.WhoAmIRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.WhoAmIReply {
        try await rpc.call(Method.whoAmI, request, options: options)
      }
    }
  }
}

extension CatalogV1.DirectoryService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.DirectoryService.Method.registerOrganisation) {
      (request: CatalogV1.RegisterOrganisationRequest, context: ServerContext) in
      try await self.registerOrganisation(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.updateProfile) {
      (request: CatalogV1.UpdateProfileRequest, context: ServerContext) in
      try await self.updateProfile(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.getOrganisation) {
      (request: CatalogV1.GetOrganisationRequest, context: ServerContext) in
      try await self.getOrganisation(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.listOrganisations) {
      (request: CatalogV1.ListOrganisationsRequest, context: ServerContext) in
      try await self.listOrganisations(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.enrolHolder) {
      (request: CatalogV1.EnrolHolderRequest, context: ServerContext) in
      try await self.enrolHolder(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.reissueCode) {
      (request: CatalogV1.ReissueCodeRequest, context: ServerContext) in
      try await self.reissueCode(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.enrolKey) {
      (request: CatalogV1.EnrolKeyRequest, context: ServerContext) in
      try await self.enrolKey(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.activateKey) {
      (request: CatalogV1.ActivateKeyRequest, context: ServerContext) in
      try await self.activateKey(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.revokeKey) {
      (request: CatalogV1.RevokeKeyRequest, context: ServerContext) in
      try await self.revokeKey(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.grantRole) {
      (request: CatalogV1.GrantRoleRequest, context: ServerContext) in
      try await self.grantRole(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.endRole) {
      (request: CatalogV1.EndRoleRequest, context: ServerContext) in
      try await self.endRole(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.listHolders) {
      (request: CatalogV1.ListHoldersRequest, context: ServerContext) in
      try await self.listHolders(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.listKeys) {
      (request: CatalogV1.ListKeysRequest, context: ServerContext) in
      try await self.listKeys(request, context: context)
    }
    router.handle(CatalogV1.DirectoryService.Method.whoAmI) {
      (request: CatalogV1.WhoAmIRequest, context: ServerContext) in
      try await self.whoAmI(request, context: context)
    }
  }
}
