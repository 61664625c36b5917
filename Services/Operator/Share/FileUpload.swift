import Contracts
import Foundation
import ProtobufC
import RPC
import SuiteCrypto
import Wire

/// Brings a file to its mount, chunk by chunk; a later run of the same file goes on where the last one broke off.
///
/// Meanwhile `FILE.upload` lies beside the file, with the request and its idempotency key: by these the same upload is
/// found again, and it says itself which chunks it lacks.
struct FileUpload {
  private let request: ShareV1.BeginUploadRequest
  private let content: Data
  private let memory: RequestMemory

  init(of file: String, to entry: String) throws {
    content = try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
    request = ShareV1.BeginUploadRequest(
      entry: entry, sizeBytes: UInt64(content.count), sha256: SHA256.hash([UInt8](content)).bytes,
      format: file.hasSuffix(".jsonl") ? .jsonLines : .csv)
    memory = RequestMemory(path: file + ".upload")
  }

  /// Ends with the file in force, or with what is wrong with it; either way this upload is over.
  func run(_ mounts: ShareV1.MountService.Client, options: CallOptions) async throws -> ShareV1.Mount {
    var beginning = options
    beginning.idempotencyKey = try memory.idempotencyKey(of: try request.packed())
    var upload = try await mounts.beginUpload(request, options: beginning)
    do {
      // Each answer says what is missing then, so what an earlier run has brought is passed over.
      while let next = upload.missingChunks.first {
        upload = try await mounts.putChunk(
          .init(upload: upload.id, index: next, content: chunk(Int(next), of: upload)), options: options)
      }
      let mount = try await mounts.commitUpload(.init(upload: upload.id), options: options)
      try memory.forget()
      return mount
    } catch let error as RPCError where !Self.mayGoOn(error) {
      try memory.forget()
      throw error
    }
  }

  private func chunk(_ index: Int, of upload: ShareV1.Upload) -> [UInt8] {
    let start = index * Int(upload.chunkBytes)
    return [UInt8](content[start..<min(content.count, start + Int(upload.chunkBytes))])
  }

  /// Whether another run may bring what is missing, rather than begin anew.
  private static func mayGoOn(_ error: RPCError) -> Bool {
    switch error.code {
    case .unavailable, .deadlineExceeded, .resourceExhausted, .aborted, .cancelled: true
    default: false
    }
  }
}
