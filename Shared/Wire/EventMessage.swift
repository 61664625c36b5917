package import ProtobufC

/// A message that is an event: something that happened, recorded in its service's log.
///
/// The messages of every `events.proto` conform.
package protocol EventMessage: ContractMessage {
  /// `<service>.v<N>.<event-in-kebab-case>`, such as `share.v1.request-submitted`.
  static var topic: String { get }
}
