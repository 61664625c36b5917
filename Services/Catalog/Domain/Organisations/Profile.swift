package import Rules

/// What Art. 6 ¶2 asks every department to have (机构档案): a dedicated unit, a contact, internal procedures.
package struct Profile: Sendable, Hashable {
  package var unit: String
  package var contact: String
  package var procedures: String

  package init(unit: String = "", contact: String = "", procedures: String = "") {
    self.unit = unit
    self.contact = contact
    self.procedures = procedures
  }
}

/// What a department still lacks before it may submit entries, named as operators and the contract name it.
package enum ProfileGap: String, Sendable, Hashable, CaseIterable {
  case unit
  case contact
  case procedures
  /// The first responsible person (主要负责人), Art. 6 ¶2.
  case head
  /// Dedicated staff (专职人员), Art. 6 ¶2.
  case officer
  /// A named secrecy reviewer (保密审查员), Art. 30 ¶1.
  case secrecyReviewer = "secrecy_reviewer"
}

extension ProfileGap {
  package var name: Bilingual {
    switch self {
    case .unit: Bilingual(zh: "专门机构", en: "unit")
    case .contact: Bilingual(zh: "联系方式", en: "contact")
    case .procedures: Bilingual(zh: "内部制度", en: "procedures")
    case .head: Bilingual(zh: "主要负责人", en: "head")
    case .officer: Bilingual(zh: "专职人员", en: "officer")
    case .secrecyReviewer: Bilingual(zh: "保密审查员", en: "secrecy reviewer")
    }
  }
}

extension Organisation {
  /// What is missing, given the roles its people hold now. Bodies without data of their own owe nothing.
  package func gaps(rolesHeld: Set<HolderRole>) -> [ProfileGap] {
    guard kind.mayProvide, ending == nil else { return [] }
    return ProfileGap.allCases.filter { gap in
      switch gap {
      case .unit: profile.unit.isBlank
      case .contact: profile.contact.isBlank
      case .procedures: profile.procedures.isBlank
      case .head: !rolesHeld.contains(.head)
      case .officer: !rolesHeld.contains(.officer)
      case .secrecyReviewer: !rolesHeld.contains(.secrecyReviewer)
      }
    }
  }
}
