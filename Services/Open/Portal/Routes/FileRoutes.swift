import HTTPTypes
import Hummingbird
import SuiteCrypto

/// Downloads, their signatures, the platform's keys, and the portal's own style and icon.
struct FileRoutes: Sendable {
  let catalog: PublicCatalog
  let downloads: DownloadCounts

  func add(to router: Router<PortalContext>) {
    router.get("/files/:slug/:file") { request, context in
      let slug = try context.parameters.require("slug")
      let fileName = try context.parameters.require("file")
      guard let address = FileAddress(slug: slug, fileName: fileName) else { throw PortalError.notFound }
      return try await file(address, request)
    }
    router.get("/platform.pem") { _, _ in try key(catalog.keys.current) }
    router.get("/keys/:name") { _, context in
      let name = try context.parameters.require("name")
      guard name.hasSuffix(".pem"), let key = catalog.keys.key(fingerprint: String(name.dropLast(4))) else {
        throw PortalError.notFound
      }
      return try self.key(key)
    }
    router.get("/style.css") { _, _ in
      Response.bytes(PackageResources.style_css, type: "text/css; charset=utf-8", cacheControl: "max-age=3600")
    }
    router.get("/icon.svg") { _, _ in
      Response.bytes(PackageResources.icon_svg, type: "image/svg+xml", cacheControl: "max-age=86400")
    }
  }

  /// A version's bytes never change: caches may keep them for ever. `latest` leads to whichever is newest now.
  private func file(_ address: FileAddress, _ request: Request) async throws -> Response {
    let dataset = try await catalog.dataset(address.slug.text)
    guard let version = address.version else {
      let newest = FileAddress(
        address.slug, dataset.newest.number, address.format, isSignature: address.isSignature)
      var response = Response.redirect(to: "/files/\(address.slug)/\(newest.fileName)", type: .found)
      response.headers[.cacheControl] = "no-cache"
      return response
    }
    let file = try await catalog.file(address, version: version)
    let etag = "\"\(Hex.encode(file.sha256))\(address.isSignature ? "-sig" : "")\""
    var headers: HTTPFields = [.eTag: etag, .cacheControl: "public, max-age=31536000, immutable"]
    if request.headers[values: .ifNoneMatch].contains(where: { $0.contains(etag) }) {
      return Response(status: .notModified, headers: headers)
    }
    if request.method == .get, !address.isSignature { downloads.add(address) }
    headers[.contentDisposition] = "attachment; filename=\"\(address.fileName)\""
    headers[.contentType] = address.isSignature ? "application/octet-stream" : file.format.mediaType
    let body =
      address.isSignature
      ? ResponseBody(byteBuffer: ByteBuffer(bytes: file.signature)) : content(of: file, address.slug, version)
    return Response(status: .ok, headers: headers, body: body)
  }

  /// One part at a time, so that a slow reader holds one part and no database session.
  private func content(of file: DatasetFile, _ slug: Slug, _ version: Int) -> ResponseBody {
    ResponseBody(contentLength: file.sizeBytes) { writer in
      var ordinal = 0
      while let part = try await catalog.part(slug, version, file.format, ordinal) {
        try await writer.write(ByteBuffer(bytes: part))
        ordinal += 1
      }
      try await writer.finish(nil)
    }
  }

  private func key(_ key: Ed25519.PublicKey) throws -> Response {
    .bytes(Array(try key.pem().utf8), type: "application/x-pem-file", cacheControl: "no-cache")
  }
}
