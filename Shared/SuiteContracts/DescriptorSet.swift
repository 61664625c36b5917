import CContracts

/// The contracts this build was made from, as `protoc --descriptor_set_out --include_imports` writes them.
///
/// What `reflection.v1.Reflection` hands out, so that tools can speak to the suite without our files.
package enum DescriptorSet {
  /// A serialised `google.protobuf.FileDescriptorSet`.
  package static var bytes: [UInt8] {
    [UInt8](UnsafeRawBufferPointer(start: contracts_descriptor_set_start(), count: contracts_descriptor_set_bytes))
  }
}
