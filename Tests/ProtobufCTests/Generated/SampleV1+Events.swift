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

extension SampleV1.SampleTaken: ContractMessage, CBacked {
  package static let fullName = "twinriver.sample.v1.SampleTaken"
  package typealias CMessage = Twinriver__Sample__V1__SampleTaken
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_sample_taken()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    sampleID = try Unpacking.string(c.pointee.sample_id, in: "twinriver.sample.v1.SampleTaken.sample_id")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.sample_id = try arena.string(sampleID, in: "twinriver.sample.v1.SampleTaken.sample_id")
  }
}

extension SampleV1.SampleTaken: EventMessage {
  package static let topic = "sample.v1.sample-taken"
}
