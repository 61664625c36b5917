import FoundationEssentials
import Rules

@testable import ShareService

let morning = Date(timeIntervalSince1970: 1_793_500_000)
let day = 86_400.0
let userOrganisation = "11500000MB1A00002X"
let providerOrganisation = "11500000MB1A00001X"

extension PublishedEntry {
  /// Towns: code and name are free, the population is conditional, the clerk's number is not shared.
  static let towns = PublishedEntry(
    code: "307001/000001", version: 3, provider: providerOrganisation,
    items: [
      Item(column: "code", isKey: true, sharing: .unconditional, isOpen: true, isSensitive: false),
      Item(column: "name", isKey: false, sharing: .unconditional, isOpen: true, isSensitive: false),
      Item(column: "population", isKey: false, sharing: .conditional, isOpen: false, isSensitive: false),
      Item(column: "head_phone", isKey: false, sharing: .conditional, isOpen: false, isSensitive: true),
      Item(column: "clerk", isKey: false, sharing: .withheld, isOpen: false, isSensitive: true),
    ])
}

extension ShareRequest {
  static func application(
    user: String = userOrganisation, columns: [String] = [], duty: String = "核对行政区划", mode: DeliveryMode = .query,
    from: Date? = nil, until: Date? = nil
  ) -> Application {
    Application(
      user: user, submittedBy: "officer-a", columns: columns, purpose: .workReference, duty: duty, mode: mode,
      receivingSystem: "system-a", from: from, until: until)
  }

  static func submitted(
    _ application: Application = application(), for entry: PublishedEntry = .towns
  ) throws(Refusal) -> (request: ShareRequest, grant: Grant?) {
    try submit(application, for: entry, at: morning, periodLimit: .seconds(1_095 * 86_400))
  }
}

extension Officer {
  static let providers = Officer(holder: "officer-p", organisation: providerOrganisation)
  static let users = Officer(holder: "officer-a", organisation: userOrganisation)
  static let receiver = Officer(holder: "system-a", organisation: userOrganisation)
}

/// The reason `body` is refused for; an empty text if it is not.
func reason(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch let refusal as Refusal {
    return refusal.reason
  } catch {
    return "\(error)"
  }
}
