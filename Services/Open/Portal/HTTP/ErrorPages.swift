import HTTPTypes
import Hummingbird
import Logging
import Metrics
import Postgres
import RPC
import Rules
import Wire

/// Why the portal answers something else than what was asked for.
enum PortalError: Error {
  case notFound
  /// Was here and is not any more; the reason is shown.
  case retired(reason: String)
  case badRequest
  case tooLarge
  case tooMany(retryAfterSeconds: Int)
}

/// Turns errors into pages in the language of the address, or into JSON below `/api`.
struct ErrorPages: RouterMiddleware {
  let renderer: PageRenderer
  let logger: Logger

  func handle(
    _ request: Request, context: PortalContext, next: @concurrent (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let failure = Failure(error)
      if failure.status.code >= 500 {
        // The route is logged, not the address: a query may hold what somebody looked for.
        logger.error(
          "portal request failed",
          metadata: ["http.route": "\(context.endpointPath ?? "-")", "error": "\(error)"])
        Counter(label: "portal.requests.failed").increment()
      }
      return response(failure, path: request.uri.path)
    }
  }

  private func response(_ failure: Failure, path: String) -> Response {
    let language = PageLanguage(path == "/en" || path.hasPrefix("/en/") ? .en : .zh)
    let wait = failure.retryAfterSeconds.map(String.init) ?? ""
    var response: Response
    if path.hasPrefix("/api/") {
      var object = JSONText()
      object.object {
        $0.field("error", failure.reason)
        $0.field("message", language.other(failure.key + "Text", wait))
        if let quote = failure.quote { $0.field("reason", quote) }
      }
      response = .json(object, status: failure.status)
    } else {
      let content = MessageContent(
        heading: language(failure.key + "Heading"), text: language(failure.key + "Text", wait), quote: failure.quote)
      response = renderer.response(
        Page(
          template: "message", title: content.heading, path: "/", content: content, status: failure.status,
          isPrivate: true),
        in: language)
    }
    if failure.retryAfterSeconds != nil { response.headers[.retryAfter] = wait }
    return response
  }
}

/// A page that only says something.
struct MessageContent {
  let heading: String
  let text: String
  let quote: String?
}

/// An error as the public hears of it.
private struct Failure {
  let status: HTTPResponse.Status
  /// Beginning of its texts' keys.
  let key: String
  let reason: String
  var quote: String?
  var retryAfterSeconds: Int?

  init(_ error: any Error) {
    switch error {
    case PortalError.retired(let reason):
      (status, key, self.reason, quote) = (.gone, "retired", "RETIRED", reason)
    case PortalError.tooLarge: (status, key, reason) = (.contentTooLarge, "tooLarge", "TOO_LARGE")
    case PortalError.badRequest: (status, key, reason) = (.badRequest, "badRequest", "BAD_REQUEST")
    case PortalError.tooMany(let seconds):
      (status, key, reason, retryAfterSeconds) = (.tooManyRequests, "tooMany", "TOO_MANY_REQUESTS", seconds)
    case PortalError.notFound: (status, key, reason) = (.notFound, "notFound", "NOT_FOUND")
    case let error as HTTPError where error.status == .notFound:
      (status, key, reason) = (.notFound, "notFound", "NOT_FOUND")
    case let error as HTTPError where error.status.code < 500:
      (status, key, reason) = (error.status, "badRequest", "BAD_REQUEST")
    case is DatabaseError:
      (status, key, reason, retryAfterSeconds) = (.serviceUnavailable, "unavailable", "UNAVAILABLE", 5)
    case let error as RPCError where error.code == .unavailable:
      (status, key, reason, retryAfterSeconds) = (.serviceUnavailable, "unavailable", error.reason, 5)
    default: (status, key, reason) = (.internalServerError, "unavailable", "INTERNAL")
    }
  }
}
