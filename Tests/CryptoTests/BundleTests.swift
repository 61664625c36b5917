import MerkleLog
import SuiteCrypto
import Testing

@Suite struct BundleTests {
  @Test func `a bundle gives back its entries, also empty and longest ones`() throws {
    let entries = [[], [1], [UInt8](repeating: 7, count: 65_535)] + numberedEntries(253)

    #expect(try EntryBundle.decode(EntryBundle.encode(entries)) == entries)
  }

  @Test func `bundles that are too wide, empty or hold too long an entry are refused`() {
    #expect(throws: MerkleError.tileWidth(257)) { try EntryBundle.encode(numberedEntries(257)) }
    #expect(throws: MerkleError.tileWidth(0)) { try EntryBundle.encode([]) }
    #expect(throws: MerkleError.tileWidth(0)) { try EntryBundle.decode([]) }
    #expect(throws: MerkleError.tileWidth(257)) { try EntryBundle.decode([UInt8](repeating: 0, count: 514)) }
    #expect(throws: MerkleError.entryTooLong(65_536)) {
      try EntryBundle.encode([[UInt8](repeating: 0, count: 65_536)])
    }
  }

  @Test func `a bundle cut anywhere inside an entry is refused`() throws {
    let bytes = try EntryBundle.encode(numberedEntries(3))
    let wholeAt = [9, 18, 27]

    for count in 1..<bytes.count where !wholeAt.contains(count) {
      #expect(throws: MerkleError.self) { try EntryBundle.decode(Array(bytes[..<count])) }
    }
  }
}
