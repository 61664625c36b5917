package import Directory
package import EventLog
package import RPC
package import Rules

/// The organisations concerned by a case between departments: who may see it and who is told of it.
package struct CaseParties: Sendable {
  private let directory: DirectoryView

  package init(_ directory: DirectoryView) { self.directory = directory }

  /// Both sides and the competent authorities, who hear of what they supervise.
  package func concerned(_ organisations: String...) -> [OrganisationID] {
    var all: [OrganisationID] = []
    let concerned = organisations.map(OrganisationID.init) + directory.authorities
    for organisation in concerned where !all.contains(organisation) { all.append(organisation) }
    return all
  }

  /// The readers of an event about the case.
  package func audience(_ a: String, _ b: String) -> Audience { .organisations(concerned(a, b)) }

  /// The readers of an event about something of one organisation.
  package func audience(_ organisation: String) -> Audience { .organisations(concerned(organisation)) }
}

extension Caller {
  /// Sees cases of all organisations: the authority and those who watch it.
  package var supervisesCases: Bool { isAuthority || seesEverything }

  /// Whose cases a list shows: the caller's, or all for `nil`.
  package var listedCases: String? { supervisesCases ? nil : organisation.code }

  /// Whether a case between these two is the caller's to see.
  package func seesCase(between a: String, and b: String) -> Bool {
    supervisesCases || organisation.code == a || organisation.code == b
  }

  /// Whose consent to an extension the caller can give.
  package var approves: Set<ApproverRole> {
    var approvers: Set<ApproverRole> = []
    if roles.contains(.head) || roles.contains(.providerHead) { approvers.insert(.providerHead) }
    if isAuthority { approvers.insert(.authoritySameLevel) }
    return approvers
  }
}
