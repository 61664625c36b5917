import Foundation
import Testing

@testable import Operator

/// Times as people type them are China's.
@Suite struct InstantArgumentTests {
  @Test func `a day is its first instant in China, with a time of day it is that`() {
    // 2026-11-23 00:00 in Chongqing is 2026-11-22 16:00 UTC.
    let midnight = Date(timeIntervalSince1970: 1_795_363_200)

    #expect(InstantArgument(argument: "2026-11-23")?.instant == midnight)
    #expect(InstantArgument(argument: "2026-11-23 18:30")?.instant == midnight + 18 * 3600 + 30 * 60)
    #expect(InstantArgument(argument: "2026-11-23 00:00:59")?.instant == midnight + 59)
  }

  @Test(arguments: [
    "", "23.11.2026", "2026-02-30", "2026-11-23 24:00", "2026-11-23 1:30", "2026-11-23 12", "2026-11-23 12:60",
  ])
  func `what is no time is refused`(_ text: String) {
    #expect(InstantArgument(argument: text) == nil)
  }
}
