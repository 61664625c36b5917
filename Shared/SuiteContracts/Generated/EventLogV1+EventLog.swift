// Generated from twinriver/eventlog/v1/eventlog.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension EventLogV1 {
  /// Reading a service's log.
  package enum EventLog {
    /// The full name.
    package static let name = "twinriver.eventlog.v1.EventLog"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Reads events after a cursor; with wait_ms it is a long poll answered right after the next commit (主题读取).
      /// Fails with FAILED_PRECONDITION / LOG_REWOUND when the cursor's chain is not this log's.
      package static let read = MethodDescriptor(
        service: name, method: "Read", idempotency: .noSideEffects)
      /// The log's newest position, epoch and chain.
      package static let head = MethodDescriptor(
        service: name, method: "Head", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        read,
        head,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Reads events after a cursor; with wait_ms it is a long poll answered right after the next commit (主题读取).
      /// Fails with FAILED_PRECONDITION / LOG_REWOUND when the cursor's chain is not this log's.
      func read(
        _ request: EventLogV1.ReadRequest, context: ServerContext
      ) async throws -> EventLogV1.ReadReply
      /// The log's newest position, epoch and chain.
      func head(
        _ request: EventLogV1.HeadRequest, context: ServerContext
      ) async throws -> EventLogV1.HeadReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Reads events after a cursor; with wait_ms it is a long poll answered right after the next commit (主题读取).
      /// Fails with FAILED_PRECONDITION / LOG_REWOUND when the cursor's chain is not this log's.
      package func read(
        _ request: EventLogV1.ReadRequest, options: CallOptions = .init()
      ) async throws -> EventLogV1.ReadReply {
        try await rpc.call(Method.read, request, options: options)
      }

      /// The log's newest position, epoch and chain.
      package func head(
        _ request: EventLogV1.HeadRequest, options: CallOptions = .init()
      ) async throws -> EventLogV1.HeadReply {
        try await rpc.call(Method.head, request, options: options)
      }
    }
  }
}

extension EventLogV1.EventLog.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(EventLogV1.EventLog.Method.read) {
      (request: EventLogV1.ReadRequest, context: ServerContext) in
      try await self.read(request, context: context)
    }
    router.handle(EventLogV1.EventLog.Method.head) {
      (request: EventLogV1.HeadRequest, context: ServerContext) in
      try await self.head(request, context: context)
    }
  }
}
