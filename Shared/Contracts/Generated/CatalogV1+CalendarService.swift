// Generated from twinriver/catalog/v1/calendar.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The State Council's working calendar, loaded without redeployment (工作日历).
  package enum CalendarService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.CalendarService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Loads or replaces the exceptions of one year; open cases are computed or recomputed from it.
      package static let loadCalendar = MethodDescriptor(
        service: name, method: "LoadCalendar", idempotency: .command)
      /// The years known here.
      package static let listCalendars = MethodDescriptor(
        service: name, method: "ListCalendars", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        loadCalendar,
        listCalendars,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Loads or replaces the exceptions of one year; open cases are computed or recomputed from it.
      func loadCalendar(
        _ request: CatalogV1.LoadCalendarRequest, context: ServerContext
      ) async throws -> CatalogV1.CalendarYear
      /// The years known here.
      func listCalendars(
        _ request: CatalogV1.ListCalendarsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListCalendarsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Loads or replaces the exceptions of one year; open cases are computed or recomputed from it.
      package func loadCalendar(
        _ request: CatalogV1.LoadCalendarRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CalendarYear {
        try await rpc.call(Method.loadCalendar, request, options: options)
      }

      /// The years known here.
      package func listCalendars(
        _ request: CatalogV1.ListCalendarsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListCalendarsReply {
        try await rpc.call(Method.listCalendars, request, options: options)
      }
    }
  }
}

extension CatalogV1.CalendarService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.CalendarService.Method.loadCalendar) {
      (request: CatalogV1.LoadCalendarRequest, context: ServerContext) in
      try await self.loadCalendar(request, context: context)
    }
    router.handle(CatalogV1.CalendarService.Method.listCalendars) {
      (request: CatalogV1.ListCalendarsRequest, context: ServerContext) in
      try await self.listCalendars(request, context: context)
    }
  }
}
