/// How many characters a text for the record has at most, by what it says. Texts of entries have limits of their own, which
/// are settings (``EntryLimits``).
enum TextLimits {
  /// Why something was done, and what was found: a reason, a conclusion, an assessment.
  static let reason = 1000
  /// The act something rests on, and other short statements.
  static let basis = 500
  /// A name or title, with room for the longest of laws and bodies.
  static let name = 200
  /// A name that stands in tables: of a person, a category, a data element; a number given by a department.
  static let shortName = 100
  /// A name of a festival.
  static let dayName = 20
  /// An id or code made here.
  static let id = 64
  /// A rule pack's id.
  static let packID = 40
}
