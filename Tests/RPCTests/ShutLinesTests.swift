import RPC
import Testing
import ZeroMQ

struct ShutLinesTests {
  @Test func `a flood of shut connections is a line a second, which says how many they were`() {
    let (lines, start) = (ShutLines(), ContinuousClock.now)

    #expect(lines.next(.tooManyUnproven, at: start) == 1)
    for count in 1...999 { #expect(lines.next(.tooManyUnproven, at: start + .milliseconds(count)) == nil) }
    #expect(lines.next(.unknownKey, at: start + .milliseconds(500)) == 1)

    #expect(lines.next(.tooManyUnproven, at: start + .seconds(1)) == 1_000)
    #expect(lines.next(.tooManyUnproven, at: start + .seconds(2)) == 1)
  }
}
