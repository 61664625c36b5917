import Testing

@testable import Rules

@Suite struct CodeTests {
  @Test(arguments: [
    "11500000009275780L", "11500000009277567B", "11500000MB1670604W", "11500109552015745B", "11500226MB1D37341C",
    "11500000MBX0000193",
  ])
  func `a valid credit code is accepted, also from an abolished county`(code: String) throws {
    let parsed = try SocialCreditCode(code)

    #expect(parsed.text == code)
    #expect(try parsed.region.isChongqing)
  }

  @Test(arguments: [
    ("113206000142071000", CodeError.checkCharacter), ("TE320600XXX1234860", .registrar),
    ("11500000009275780M", .checkCharacter), ("11500000009275780", .length(17, wanted: 18)),
    ("1150000000927578OL", .characters), ("11500000009275780l", .characters), ("", .length(0, wanted: 18)),
    ("11990000009275780L", .region),
  ])
  func `a wrong credit code is refused for its fault`(code: String, fault: CodeError) {
    #expect(throws: fault) { try SocialCreditCode(code) }
  }

  @Test func `a code whose inner organisation check fails is refused though the outer one fits`() {
    let body = Array("11500000MBX000018".utf8)
    let check = SocialCreditCode.checkCharacter(of: body[...])!

    #expect(throws: CodeError.organisationCheckCharacter) {
      try SocialCreditCode(String(decoding: body + [check], as: UTF8.self))
    }
  }

  @Test func `a code can be built from its parts`() throws {
    let built = try SocialCreditCode(category: "11", region: RegionCode("500000"), serial: "MBX00001")

    #expect(built.text == "11500000MBX0000193")
  }

  @Test func `changing any single character of a valid code is noticed`() {
    let code = Array("11500000MB1670604W".utf8)

    for position in code.indices {
      for replacement in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8 where replacement != code[position] {
        var changed = code
        changed[position] = replacement
        #expect(throws: CodeError.self) { try SocialCreditCode(String(decoding: changed, as: UTF8.self)) }
      }
    }
  }

  @Test(arguments: ["500103199001010010", "500103199003070025", "500226198505050011"])
  func `a valid identity number is accepted`(number: String) throws {
    try CitizenID.check(number)
  }

  @Test(arguments: [
    ("500103199001010011", CodeError.checkCharacter), ("500103199013010010", .birthDate),
    ("500103199002300010", .birthDate), ("990103199001010010", .region), ("100103199001010010", .region),
    ("50010319900101001", .length(17, wanted: 18)), ("50010319900101001x", .characters),
    ("5001031990O1010010", .characters),
  ])
  func `a wrong identity number is refused for its fault`(number: String, fault: CodeError) {
    #expect(throws: fault) { try CitizenID.check(number) }
  }

  @Test func `a refusal never repeats the number`() {
    for fault: CodeError in [.checkCharacter, .birthDate, .region, .characters, .length(3, wanted: 18)] {
      #expect(!fault.message.zh.contains("500103") && !fault.description.contains("500103"))
    }
  }

  @Test func `regions are checked by province only`() throws {
    #expect(try RegionCode("500110").isChongqing)
    #expect(try !RegionCode("510000").isChongqing)
    #expect(throws: CodeError.region) { try RegionCode("990000") }
    #expect(throws: CodeError.characters) { try RegionCode("50000O") }
    #expect(throws: CodeError.length(5, wanted: 6)) { try RegionCode("50000") }
  }
}
