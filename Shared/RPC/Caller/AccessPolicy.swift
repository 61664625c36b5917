package import Wire

/// Which caller may call which method; what it may see there is the handler's to judge. Default deny.
package protocol AccessPolicy: Sendable {
  /// Decides before the payload is decoded.
  func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision
}

/// The outcome of an access check.
package enum AccessDecision: Sendable, Hashable {
  /// Allowed; `signed` says whether the call must carry the holder's signature.
  case allowed(signed: Bool)
  /// Not for this caller's role or organisation.
  case denied
  /// This service's directory is too old to change anything by; reading goes on.
  case directoryStale
}

/// Is told of every refused access, so that a service can record it as an event, aggregated above a rate.
package protocol RefusalObserver: Sendable {
  func refused(fingerprint: KeyFingerprint, organisation: OrganisationID?, method: String, reason: String)
}
