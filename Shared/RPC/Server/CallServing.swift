internal import Logging
internal import ProtobufC
internal import SuiteCrypto
internal import Synchronization
internal import Wire
internal import ZeroMQ

/// Answers one call after the other: checks, handler, reply. Knows nothing of sockets.
final class CallServing: Sendable {
  let directory: any CallerDirectory
  let inFlight: InFlightCalls
  let metrics: ServerMetrics
  let observer: (any RefusalObserver)?
  let logger: Logger
  private let methods: [String: ServedMethod]
  private let checks: RequestChecks
  private let interceptor: (any RPCInterceptor)?
  private let directoryGeneration: Generation
  private let subscription: DirectorySubscription
  private let isDraining = Atomic<Bool>(false)

  /// A method and what is kept about its calls.
  private struct ServedMethod {
    let route: RPCRouter.Route
    let metrics: ServerMetrics.OfMethod
    let quickness = Quickness()
  }

  /// Counts the directory's changes.
  private final class Generation: Sendable {
    let value = Atomic<UInt64>(0)
  }

  init(_ parts: RPCServer.Parts) {
    directory = parts.directory
    methods = parts.router.routes.mapValues { ServedMethod(route: $0, metrics: .init($0.method)) }
    checks = RequestChecks(settings: parts.settings, directory: parts.directory, policy: parts.policy)
    inFlight = InFlightCalls(settings: parts.settings)
    metrics = ServerMetrics()
    observer = parts.observer
    interceptor = parts.interceptor
    logger = parts.logger
    let generation = Generation()
    directoryGeneration = generation
    subscription = parts.directory.onChange { generation.value.wrappingAdd(1, ordering: .relaxed) }
  }

  /// From now on new calls are told to go elsewhere.
  func drain() { isDraining.store(true, ordering: .relaxed) }

  /// Whether the call's method has shown to be quick, see ``Quickness``.
  func isQuick(_ call: Intake.Call) -> Bool {
    let body = call.message.body
    guard body.count <= Quickness.largestRequestBytes, let head = EnvelopeHead(body) else { return false }
    return methods[head.method]?.quickness.isQuick == true
  }

  /// The packed reply to a request.
  func answer(_ message: InboundMessage, from caller: Caller, receivedAt: ContinuousClock.Instant) async -> [UInt8] {
    guard !message.hasSurplusFrames else { return refuse(.surplusFrames) }
    let request: WireV1.Request
    do {
      request = try WireV1.Request(packed: message.body)
    } catch {
      return refuse(.malformedEnvelope)
    }
    let language = Self.language(of: request)
    let method = methods[request.method]
    do {
      let began = ContinuousClock.now
      let payload = try await run(request, method?.route, caller, language, receivedAt)
      let ended = ContinuousClock.now
      method?.quickness.took(began.duration(to: ended))
      method?.metrics.answered(after: receivedAt.duration(to: ended))
      return try Self.packedReply(to: request.callID, payload: payload)
    } catch {
      let error = declared(error, method: request.method)
      metrics.failed(method?.route.method, error)
      reportRefusal(error, caller, method?.route.method)
      return error.packedReply(to: request.callID, in: language)
    }
  }

  private func run(
    _ request: WireV1.Request, _ route: RPCRouter.Route?, _ caller: Caller, _ language: Language,
    _ receivedAt: ContinuousClock.Instant
  ) async throws -> [UInt8] {
    guard !isDraining.load(ordering: .relaxed) else { throw RPCError.shuttingDown }
    let deadline = try checks.deadline(of: request, receivedAt: receivedAt)
    guard let route else { throw RPCError.unknownMethod(request.method) }
    let mustBeSigned = try checks.checkAccess(caller, route.method)
    try checks.checkSizes(of: request)
    try checks.checkIdempotencyKey(of: request, route.method)
    let isQuery = route.method.idempotency == .noSideEffects
    let digest = isQuery && request.signature == nil ? [] : SHA256.hash(request.payload).bytes
    try checks.checkSignature(of: request, payloadSHA256: digest, caller: caller, required: mustBeSigned)

    let context = ServerContext(
      method: route.method, caller: caller, deadline: deadline, idempotencyKey: request.idempotencyKey,
      payloadSHA256: digest, payloadByteCount: request.payload.count, signature: request.signature,
      traceparent: request.traceparent, language: language, directory: directory)
    let generation = directoryGeneration.value.load(ordering: .relaxed)
    let reply: [UInt8]
    do {
      reply = try await inFlight.running(until: deadline, isQuery: isQuery) {
        try await intercepted(route, request, context)
      }
    } catch  where Task.isCancelled && !(error is any RPCErrorConvertible) {
      throw deadline.hasPassed ? RPCError.deadlineExceeded("EXPIRED") : .shuttingDown
    }
    // What was read may have waited long: whoever was cut off meanwhile gets nothing. A command that committed did
    // happen, and its caller is told so.
    if isQuery, generation != directoryGeneration.value.load(ordering: .relaxed) {
      _ = try checks.checkAccess(context.currentCaller(), route.method)
    }
    return reply
  }

  private func intercepted(
    _ route: RPCRouter.Route, _ request: WireV1.Request, _ context: ServerContext
  ) async throws -> [UInt8] {
    guard let interceptor else { return try await route.run(request.payload, context) }
    let call = InterceptedCall(
      method: route.method, caller: context.caller, callID: request.callID, traceparent: request.traceparent)
    return try await interceptor.around(call) { try await route.run(request.payload, context) }
  }
}

/// Replies and errors.
extension CallServing {
  /// Refuses a call that was counted out before it was decoded.
  func refuse(_ error: RPCError, callID: UInt64 = 0) -> [UInt8] {
    metrics.failed(nil, error)
    return error.packedReply(to: callID, in: .zh)
  }

  private static func packedReply(to callID: UInt64, payload: [UInt8]) throws -> [UInt8] {
    var reply = WireV1.Reply()
    reply.callID = callID
    reply.payload = payload
    return try reply.packed()
  }

  /// The error as the caller may see it. What nobody declared is logged and hidden.
  private func declared(_ error: any Error, method: String) -> RPCError {
    switch error {
    case let error as any RPCErrorConvertible:
      let shown = error.rpcError
      if shown.code == .internal { log(error, method) }
      return shown
    case CodecError.messageTooLarge(_, let bytes, let limit):
      return .tooLarge("REPLY_TOO_LARGE", bytes: bytes, limit: limit)
    default: break
    }
    log(error, method)
    return .undeclared
  }

  private func log(_ error: any Error, _ method: String) {
    logger.error("A handler failed", metadata: ["rpc.method": "\(method)", "error": "\(error)"])
  }

  private func reportRefusal(_ error: RPCError, _ caller: Caller, _ method: MethodDescriptor?) {
    guard error.code == .permissionDenied || error.code == .unauthenticated else { return }
    observer?.refused(
      fingerprint: caller.fingerprint, organisation: caller.organisation, method: method?.fullName ?? "",
      reason: error.reason)
  }

  private static func language(of request: WireV1.Request) -> Language {
    guard let locale = request.metadata.first(where: { $0.key == "locale" }) else { return .zh }
    return Language(locale: String(decoding: locale.value, as: UTF8.self))
  }
}
