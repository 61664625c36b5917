import FoundationEssentials
import Testing

@testable import Directory

struct SteadyTimeTests {
  @Test func `it goes on from the moment it was made, as much as has passed`() {
    let noon = Date(timeIntervalSince1970: 1_790_000_000)
    let made = ContinuousClock.now
    let time = SteadyTime(from: noon, at: made)
    #expect(time.date(at: made) == noon)
    #expect(time.date(at: made + .seconds(90)) == noon.addingTimeInterval(90))
    #expect(time.date(at: made + .milliseconds(250)) == noon.addingTimeInterval(0.25))
  }

  @Test func `made now, it shows the time of now`() {
    let before = Date()
    let shown = SteadyTime().date()
    #expect(shown > before.addingTimeInterval(-1) && shown < Date().addingTimeInterval(1))
  }
}
