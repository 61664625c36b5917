package import RPC
package import SuiteContracts
package import Wire

/// Who did what an event tells of (行为人), and the evidence of it.
package struct EventActor: Sendable, Hashable {
  package var actor: EventLogV1.Actor
  /// W3C trace context of the call.
  package var traceparent: String
  /// The signed act and its signature, where the act has legal effect.
  package var signature: WireV1.Signature?
  package var act: Act?

  package init(
    holder: HolderID, organisation: OrganisationID, keyFingerprint: String = "", traceparent: String = "",
    signature: WireV1.Signature? = nil, act: Act? = nil
  ) {
    actor = EventLogV1.Actor(holder: holder.id, organisation: organisation.code, keyFingerprint: keyFingerprint)
    self.traceparent = traceparent
    self.signature = signature
    self.act = act
  }

  /// The caller of a command, with its signature where it has one.
  package init(_ context: ServerContext) {
    self.init(
      holder: context.caller.holder, organisation: context.caller.organisation,
      keyFingerprint: context.caller.fingerprint.hex, traceparent: context.traceparent, signature: context.signature,
      act: context.signature == nil
        ? nil
        : Act(
          method: context.method.fullName, idempotencyKey: context.idempotencyKey,
          payloadSHA256: context.payloadSHA256))
  }

  /// A service of the suite acting by itself, such as a due date that passed.
  package static func service(_ name: String) -> Self {
    Self(holder: HolderID(name), organisation: OrganisationID(name))
  }
}
