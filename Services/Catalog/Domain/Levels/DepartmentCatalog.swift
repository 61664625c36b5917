package import FoundationEssentials
package import Rules

/// What a department has in the catalog (部门编目情况): a department of whom nothing is in force has not compiled its own
/// (Art. 9, 40(1)).
package struct DepartmentCatalog: Sendable, Hashable {
  package let organisation: SocialCreditCode
  package let name: String
  /// Entries in force, suspended ones too.
  package let inForce: Int
  /// Those of them of which something is shared under a condition or not at all: the exception to Art. 3.
  package let restricted: Int
  /// Versions reported, or returned and not begun anew.
  package let onTheWay: Int
  package let lastPublishedAt: Date?

  package init(
    organisation: SocialCreditCode, name: String, inForce: Int, restricted: Int, onTheWay: Int, lastPublishedAt: Date?
  ) {
    self.organisation = organisation
    self.name = name
    self.inForce = inForce
    self.restricted = restricted
    self.onTheWay = onTheWay
    self.lastPublishedAt = lastPublishedAt
  }

  /// Its place among others, as texts to sort by: those with nothing in force first.
  package var place: [String] { [inForce == 0 ? "0" : "1", organisation.text] }
}
