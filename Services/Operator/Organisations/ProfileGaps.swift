import ServiceKit

/// What a department's profile still lacks (Art. 6 ¶2, 30 ¶1), in the reader's language.
enum ProfileGaps {
  static func text(_ gaps: [String], separator: String = say("、", ", ")) -> String {
    gaps.map(text).joined(separator: separator)
  }

  static func text(_ gap: String) -> String {
    switch gap {
    case "unit": say("专门机构", "unit")
    case "contact": say("联系方式", "contact")
    case "procedures": say("内部制度", "procedures")
    case "head": say("主要负责人", "head")
    case "officer": say("专职人员", "officer")
    case "secrecy_reviewer": say("保密审查员", "secrecy reviewer")
    default: gap
    }
  }
}
