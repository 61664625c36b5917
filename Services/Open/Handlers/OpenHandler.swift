import Contracts
import Directory
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteCrypto

/// Answers `open.v1.OpenService`: the back office of the portal.
struct OpenHandler: OpenV1.OpenService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let directory: DirectoryView
  let snapshots: SnapshotSource
  let signingKey: Ed25519.PrivateKey

  /// Who hears of what happens to a department's datasets and cases: itself and the competent authority.
  func audience(_ provider: String) -> Audience {
    .organisations([OrganisationID(provider)] + directory.authorities)
  }
}

extension ServerContext {
  /// The code of the organisation the caller acts for.
  var organisation: String { caller.organisation.code }
}
