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

extension DirectoryV1.KeyBlocked: ContractMessage {
  package static let fullName = "twinriver.directory.v1.KeyBlocked"
  package typealias CMessage = Twinriver__Directory__V1__KeyBlocked
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_key_blocked()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.fingerprint = try Unpacking.string(c.pointee.fingerprint, in: "twinriver.directory.v1.KeyBlocked.fingerprint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.fingerprint = try arena.string(self.fingerprint, in: "twinriver.directory.v1.KeyBlocked.fingerprint")
    return c
  }
}

extension DirectoryV1.KeyBlocked: EventMessage {
  package static let topic = "directory.v1.key-blocked"
}
