import Contracts
import ProtobufC
import SuiteCrypto

/// A file on its way to a mount, as its provider sends it.
extension ShareWorld {
  func begin(
    _ content: [UInt8], sha256: [UInt8]? = nil, format: ShareV1.FileFormat = .unspecified,
    key: [UInt8] = Random.bytes(16)
  ) async throws -> ShareV1.Upload {
    let request = beginning(of: content, sha256: sha256, format: format)
    let digest = SHA256.hash(try request.packed()).bytes
    return try await mounts.beginUpload(
      request, context: Principal.provider.calls(Mounts.beginUpload, key: key, digest: digest))
  }

  /// What `content` is begun with.
  func beginning(
    of content: [UInt8], sha256: [UInt8]? = nil, format: ShareV1.FileFormat = .unspecified
  ) -> ShareV1.BeginUploadRequest {
    .init(
      entry: Self.towns, sizeBytes: UInt64(content.count), sha256: sha256 ?? SHA256.hash(content).bytes, format: format)
  }

  func put(_ upload: ShareV1.Upload, _ index: UInt32, of content: [UInt8]) async throws -> ShareV1.Upload {
    let start = Int(index * upload.chunkBytes)
    let end = min(start + Int(upload.chunkBytes), content.count)
    return try await mounts.putChunk(
      .init(upload: upload.id, index: index, content: Array(content[start..<end])),
      context: Principal.provider.calls(Mounts.putChunk))
  }

  func commit(_ id: String) async throws -> ShareV1.Mount {
    try await mounts.commitUpload(.init(upload: id), context: Principal.provider.calls(Mounts.commitUpload))
  }

  func upload(_ text: String, _ format: ShareV1.FileFormat = .unspecified) async throws -> ShareV1.Mount {
    let content = Array(text.utf8)
    var upload = try await begin(content, format: format)
    while let next = upload.missingChunks.first { upload = try await put(upload, next, of: content) }
    return try await commit(upload.id)
  }
}
