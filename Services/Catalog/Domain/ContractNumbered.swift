/// A vocabulary whose words stand in the order of the contract's enum, so that the first has number 1.
///
/// The database stores words, the wire numbers; `VocabularyTests` compares every pair.
package protocol ContractNumbered: CaseIterable, Equatable, Sendable {}

extension ContractNumbered where AllCases == [Self] {
  package init?(number: Int32) {
    guard number >= 1, number <= Int32(Self.allCases.count) else { return nil }
    self = Self.allCases[Int(number) - 1]
  }

  package var number: Int32 {
    // Every value is one of its own cases.
    Int32(Self.allCases.firstIndex(of: self)!) + 1
  }
}
