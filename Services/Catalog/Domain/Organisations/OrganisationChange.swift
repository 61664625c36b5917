package import FoundationEssentials
package import Rules

/// One thing that happened to a body (机构沿革): what it is called from then on, and what it rests on.
package struct OrganisationChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case registered
    case renamed
    case authorityAssigned = "authority_assigned"
    case authorityEnded = "authority_ended"
    case merged
    case abolished
  }

  package let organisation: SocialCreditCode
  package let kind: Kind
  package let name: String
  package let basis: String
  /// The successor, or the authority before or after.
  package let other: SocialCreditCode?
  package let at: Date

  package init(
    organisation: SocialCreditCode, kind: Kind, name: String, basis: String, other: SocialCreditCode?, at: Date
  ) {
    self.organisation = organisation
    self.kind = kind
    self.name = name
    self.basis = basis
    self.other = other
    self.at = at
  }

  /// What has just happened to `body`, which is already as it is from now on.
  package init(_ kind: Kind, of body: Organisation, basis: String, other: SocialCreditCode? = nil, at now: Date) {
    self.init(organisation: body.code, kind: kind, name: body.name, basis: basis, other: other, at: now)
  }
}
