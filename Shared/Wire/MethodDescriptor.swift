/// A method as its contract declares it: what clients call, routers route and access rules name.
package struct MethodDescriptor: Sendable, Hashable {
  /// `twinriver.share.v1.ShareService`.
  package let service: String
  /// `GetRequest`.
  package let method: String
  /// What a second call with the same request does.
  package let idempotency: Idempotency
  /// `twinriver.share.v1.ShareService/GetRequest`, as it stands in the envelope.
  package let fullName: String

  package init(service: String, method: String, idempotency: Idempotency) {
    self.service = service
    self.method = method
    self.idempotency = idempotency
    self.fullName = "\(service)/\(method)"
  }
}

/// What a second call with the same request does: the contract's `idempotency_level`.
package enum Idempotency: Sendable, Hashable {
  /// Nothing is changed, so any call may be repeated.
  case noSideEffects
  /// Repeating changes nothing further, so any call may be repeated.
  case idempotent
  /// Something is changed each time; an idempotency key makes a retry safe.
  case command
}
