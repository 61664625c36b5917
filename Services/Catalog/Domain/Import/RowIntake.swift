/// Decides row after row what is to become of good rows: new, changed, known already, or second of a name.
///
/// It holds what the batch's rows must be compared with, and learns from each row it takes.
package struct RowIntake: Sendable {
  /// A provider's name or external code.
  package struct Key: Hashable, Sendable {
    package let provider: String
    package let text: String

    package init(_ provider: String, _ text: String) {
      self.provider = provider
      self.text = text
    }
  }

  /// A row of the same import.
  package struct Earlier: Sendable, Hashable {
    package let number: Int
    package let externalCode: String

    package init(number: Int, externalCode: String) {
      self.number = number
      self.externalCode = externalCode
    }
  }

  /// What an earlier import made of an external code.
  package struct Origin: Sendable, Hashable {
    package let code: String
    package let digest: [UInt8]

    package init(code: String, digest: [UInt8]) {
      self.code = code
      self.digest = digest
    }
  }

  /// What identifies a row's entry and its content.
  package struct Row: Sendable, Hashable {
    package let number: Int
    package let provider: String
    package let nameKey: String
    package let externalCode: String
    package let digest: [UInt8]

    package init(number: Int, provider: String, nameKey: String, externalCode: String, digest: [UInt8]) {
      self.number = number
      self.provider = provider
      self.nameKey = nameKey
      self.externalCode = externalCode
      self.digest = digest
    }
  }

  package enum Decision: Sendable, Hashable {
    case new
    case changed(code: String)
    case unchanged(code: String)
    case quarantined(Finding)
  }

  /// Names that entries have (V04), by code.
  package var entryNames: [Key: String] = [:]
  package var origins: [Key: Origin] = [:]
  /// Rows of this import that were not put into quarantine.
  package var earlierNames: [Key: Earlier] = [:]
  package var earlierCodes: [Key: Earlier] = [:]

  package init() {}

  package mutating func decide(_ row: Row) -> Decision {
    let code = Key(row.provider, row.externalCode)
    let name = Key(row.provider, row.nameKey)
    if let earlier = earlierCodes[code] { return .quarantined(.externalCodeTwice(earlier)) }
    let origin = origins[code]
    if let earlier = earlierNames[name] { return .quarantined(.nameTwice(earlier)) }
    if let holder = entryNames[name], holder != origin?.code {
      return .quarantined(EntryValidator.nameTaken(by: holder))
    }
    let this = Earlier(number: row.number, externalCode: row.externalCode)
    earlierCodes[code] = this
    earlierNames[name] = this
    guard let origin else { return .new }
    return origin.digest == row.digest ? .unchanged(code: origin.code) : .changed(code: origin.code)
  }
}
