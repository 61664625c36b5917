import Directory
import EventLog
import RPC
import Rules

/// Who may see a case and who is told of it.
struct Parties: Sendable {
  let directory: DirectoryView

  /// Both sides and the competent authorities, who hear of what they supervise.
  func concerned(_ organisations: String...) -> [OrganisationID] {
    var all: [OrganisationID] = []
    for organisation in organisations.map(OrganisationID.init) + directory.authorities where !all.contains(organisation)
    {
      all.append(organisation)
    }
    return all
  }

  func audience(_ user: String, _ provider: String) -> Audience { .organisations(concerned(user, provider)) }

  /// Whether `holder` belongs to `organisation`.
  func has(_ holder: String, in organisation: OrganisationID) -> Bool {
    directory.holder(HolderID(holder))?.organisation == organisation
  }
}

extension Caller {
  var officer: Officer { Officer(holder: holder.id, organisation: organisation.code) }

  /// Sees cases of all organisations: the authority and those who watch it.
  var seesAllCases: Bool { isAuthority || seesEverything }

  /// Whose cases a list shows: the caller's, or all for `nil`.
  var ownCases: String? { seesAllCases ? nil : organisation.code }

  func maySee(user: String, provider: String) -> Bool {
    seesAllCases || organisation.code == user || organisation.code == provider
  }
}
