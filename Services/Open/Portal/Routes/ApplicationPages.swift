import HTTPTypes
import Hummingbird
import Rules
import SuiteCrypto

/// The pages of one language on which people apply, follow their case and withdraw.
///
/// The case number travels in bodies alone: never in an address, a log or a cache.
struct ApplicationPages: Sendable {
  let catalog: PublicCatalog
  let desk: ApplicationDesk
  let renderer: PageRenderer
  let settings: PortalSettings
  let language: PageLanguage

  func add(to pages: RouterGroup<PortalContext>) {
    pages.get("/apply") { request, _ in
      var form = ApplicationForm()
      form.entry = FormFields(request.uri.query ?? "")["entry"]
      return try await applyPage(form, token: Hex.encode(Random.bytes(16)))
    }
    pages.post("/apply") { request, _ in try await apply(request) }
    pages.get("/track") { _, _ in track(TrackContent(typed: "", problem: nil)) }
    pages.post("/track") { request, _ in
      try await withCase(request) { try await desk.status(of: $0) }
    }
    pages.post("/track/withdraw") { request, _ in try await withdraw(request) }
  }

  private func apply(_ request: Request) async throws -> Response {
    let fields = try await FormFields.read(request, limitBytes: settings.formLimitBytes)
    guard let token = Hex.decode(fields["token"]), token.count == 16 else { throw PortalError.badRequest }
    var form = ApplicationForm()
    (form.entry, form.kind) = (fields["entry"], fields["kind"])
    (form.name, form.contact, form.purpose) = (fields["name"], fields["contact"], fields["purpose"])
    do {
      let status = try await desk.receive(form, token: token)
      let content = CaseContent(status, language)
      return page(
        "received", title: language("receivedHeading"), path: "/apply", content,
        sent: Self.sent(form, token: fields["token"]))
    } catch let problems as FormProblems {
      return try await applyPage(form, token: fields["token"], problems: problems)
    }
  }

  private func applyPage(
    _ form: ApplicationForm, token: String, problems: FormProblems? = nil
  ) async throws -> Response {
    let entries = try await catalog.conditionalEntries()
    var link: String?
    if problems?.refusal(of: "entry")?.reason == Refusal.openUnconditionally.reason {
      link = "\(language.prefix)/entries/\(FormFields.encodedPath(form.entry))"
    }
    let content = ApplyContent(form, token: token, entries: entries, problems: problems, link: link, language)
    return page(
      "apply", title: title("applyHeading", problems != nil), path: "/apply", content,
      status: problems == nil ? .ok : .unprocessableContent,
      sent: problems == nil ? [] : Self.sent(form, token: token))
  }

  private static func sent(_ form: ApplicationForm, token: String) -> [Page.Field] {
    [
      .init(name: "token", value: token), .init(name: "entry", value: form.entry), .init(name: "kind", value: form.kind),
      .init(name: "name", value: form.name), .init(name: "contact", value: form.contact),
      .init(name: "purpose", value: form.purpose),
    ]
  }

  private func withdraw(_ request: Request) async throws -> Response {
    try await withCase(request) { number in
      do {
        return try await desk.withdraw(number)
      } catch let refusal as Refusal where refusal == .unknownCase {
        return nil
      }
    }
  }

  /// Shows the case whose number was sent, or the form again with what is wrong.
  private func withCase(
    _ request: Request, _ body: (CaseNumber) async throws -> CaseStatus?
  ) async throws -> Response {
    let typed = try await FormFields.read(request, limitBytes: settings.formLimitBytes)["case"]
    guard !typed.isBlank else {
      return track(TrackContent(typed: "", problem: language("caseMissing")), status: .unprocessableContent)
    }
    let number = CaseNumber(typed)
    do {
      guard let number, let status = try await body(number) else {
        return track(TrackContent(typed: typed, problem: language("caseUnknown")), status: .notFound)
      }
      return casePage(status)
    } catch let refusal as Refusal {
      guard let number, let status = try await desk.status(of: number) else { throw PortalError.notFound }
      return casePage(status, problem: language(refusal.sentence), code: .conflict)
    }
  }

  private func casePage(
    _ status: CaseStatus, problem: String? = nil, code: HTTPResponse.Status = .ok
  ) -> Response {
    page(
      "case", title: language("caseHeading"), path: "/track", CaseContent(status, problem: problem, language),
      status: code, sent: [.init(name: "case", value: status.application.caseNumber.text)])
  }

  private func track(_ content: TrackContent, status: HTTPResponse.Status = .ok) -> Response {
    page(
      "track", title: title("trackHeading", content.problem != nil), path: "/track", content, status: status,
      sent: content.problem == nil ? [] : [.init(name: "case", value: content.typed)])
  }

  /// A page that comes back says so before anything else is read out.
  private func title(_ key: String, _ hasProblem: Bool) -> String {
    hasProblem ? language("problemTitle", language(key)) : language(key)
  }

  private func page(
    _ template: String, title: String, path: String, _ content: any Sendable, status: HTTPResponse.Status = .ok,
    sent: [Page.Field] = []
  ) -> Response {
    renderer.response(
      Page(
        template: template, title: title, path: path, content: content, status: status, isPrivate: true, sent: sent),
      in: language)
  }
}
