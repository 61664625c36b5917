// Generated from twinriver/directory/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC
package import Wire

extension DirectoryV1 {
  /// A key was blocked at this service.
  package struct KeyBlocked: Sendable, Hashable {
    /// Fingerprint.
    package var fingerprint: String = ""

    package init() {}

    package init(
      fingerprint: String = ""
    ) {
      self.fingerprint = fingerprint
    }
  }
}

extension DirectoryV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    KeyBlocked.self
  ]
}

extension DirectoryV1.KeyBlocked: ContractMessage, CBacked {
  package static let fullName = "twinriver.directory.v1.KeyBlocked"
  package typealias CMessage = Twinriver__Directory__V1__KeyBlocked
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_key_blocked()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    fingerprint = try Unpacking.string(c.pointee.fingerprint, in: "twinriver.directory.v1.KeyBlocked.fingerprint")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.fingerprint = try arena.string(fingerprint, in: "twinriver.directory.v1.KeyBlocked.fingerprint")
  }
}

extension DirectoryV1.KeyBlocked: EventMessage {
  package static let topic = "directory.v1.key-blocked"
}
