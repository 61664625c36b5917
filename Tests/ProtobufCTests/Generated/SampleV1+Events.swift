// Generated from twinriver/sample/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CSample
package import ProtobufC
package import Wire

extension SampleV1 {
  /// A sample was taken.
  package struct SampleTaken: Sendable, Hashable {
    /// Whose.
    package var sampleID: String = ""

    package init() {}

    package init(
      sampleID: String = ""
    ) {
      self.sampleID = sampleID
    }
  }
}

extension SampleV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    SampleTaken.self
  ]
}

extension SampleV1.SampleTaken: ContractMessage {
  package static let fullName = "twinriver.sample.v1.SampleTaken"
  package typealias CMessage = Twinriver__Sample__V1__SampleTaken
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_sample_taken()) }

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
    self.sampleID = try Unpacking.string(c.pointee.sample_id, in: "twinriver.sample.v1.SampleTaken.sample_id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.sample_id = try arena.string(self.sampleID, in: "twinriver.sample.v1.SampleTaken.sample_id")
    return c
  }
}

extension SampleV1.SampleTaken: EventMessage {
  package static let topic = "sample.v1.sample-taken"
}
