package import RPC
package import Wire

/// A policy that a test states in one closure.
package struct FixedPolicy: AccessPolicy {
  private let decision: @Sendable (Caller, MethodDescriptor) -> AccessDecision

  package init(_ decision: @escaping @Sendable (Caller, MethodDescriptor) -> AccessDecision) {
    self.decision = decision
  }

  /// Everybody may call everything, unsigned.
  package static let open = FixedPolicy { _, _ in .allowed(signed: false) }

  package func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision { decision(caller, method) }
}
