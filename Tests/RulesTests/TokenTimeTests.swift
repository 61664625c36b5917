import FoundationEssentials
import Rules
import Testing

@Suite struct TokenTimeTests {
  @Test(arguments: [0, -1, 1, 1_772_413_200_123_456, -62_135_596_800_000_000, 253_402_300_799_000_000] as [Int64])
  func `an instant survives its text`(microseconds: Int64) throws {
    let date = try #require(TokenTime.date(microseconds))

    #expect(TokenTime.text(date) == String(microseconds))
    #expect(TokenTime.date(TokenTime.text(date)) == date)
  }

  @Test(arguments: [
    "\(Int64.min)", "\(Int64.max)", "-62135596800000001", "253402300800000000", "1e6", "", "9223372036854775808",
  ])
  func `what a caller makes up is no instant`(text: String) {
    #expect(TokenTime.date(text) == nil)
  }
}
