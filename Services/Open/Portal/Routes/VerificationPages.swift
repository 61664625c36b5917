import HTTPTypes
import Hummingbird
import SuiteCrypto

/// The pages of one language on which a file is verified, by its bytes or by its digest.
struct VerificationPages: Sendable {
  let catalog: PublicCatalog
  let renderer: PageRenderer
  let settings: PortalSettings
  let language: PageLanguage

  func add(to pages: RouterGroup<PortalContext>) {
    pages.get("/verify") { _, _ in page(content) }
    pages.post("/verify") { request, _ in try await verifyDigest(request) }
    pages.post("/verify/file") { request, _ in try await verifyFile(request) }
  }

  private func verifyDigest(_ request: Request) async throws -> Response {
    let typed = try await FormFields.read(request, limitBytes: settings.formLimitBytes)["sha256"]
    var content = content
    content.typed = typed
    content.sent = typed
    // What sha256sum prints may be pasted whole: the digest is its first word.
    let word = typed.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? ""
    guard let sha256 = Hex.decode(word), sha256.count == 32 else {
      content.digestProblem = language("verifyDigestMalformed")
      return page(content, status: .unprocessableContent)
    }
    content.result = .init(try await catalog.verify(sha256: sha256, sizeBytes: nil), language)
    return page(content)
  }

  private func verifyFile(_ request: Request) async throws -> Response {
    var content = content
    do {
      guard let file = try await UploadedFile.read(request, limitBytes: settings.uploadLimitBytes) else {
        content.fileProblem = language("verifyFileMissing")
        return page(content, status: .unprocessableContent)
      }
      content.result = .init(try await catalog.verify(sha256: file.sha256, sizeBytes: file.sizeBytes), language)
      content.sent = Hex.encode(file.sha256)
      return page(content)
    } catch PortalError.tooLarge {
      content.fileProblem = language("verifyFileTooLarge")
      return page(content, status: .contentTooLarge)
    }
  }

  private var content: VerifyContent { VerifyContent(uploadLimitBytes: settings.uploadLimitBytes, language) }

  private func page(_ content: VerifyContent, status: HTTPResponse.Status = .ok) -> Response {
    let heading = language("verifyHeading")
    let hasProblem = content.fileProblem != nil || content.digestProblem != nil
    let title = hasProblem ? language("problemTitle", heading) : content.result?.verdict ?? heading
    return renderer.response(
      Page(
        template: "verify", title: title, path: "/verify", content: content, status: status,
        isPrivate: content.result != nil || status != .ok,
        sent: content.sent.map { [.init(name: "sha256", value: $0)] } ?? []),
      in: language)
  }
}
