import Failpoints
import Testing

struct FailpointTests {
  @Test func `an order names the place, the time it is passed and what happens`() {
    #expect(FailpointOrder(parsing: "before-commit:kill") == FailpointOrder(.beforeCommit, .kill))
    #expect(FailpointOrder(parsing: "mid-group:3:stop") == FailpointOrder(.midGroup, nth: 3, .stop))
    for place in Failpoint.allCases {
      let order = FailpointOrder(place, nth: 2, .kill)
      #expect(FailpointOrder(parsing: order.description) == order)
    }
  }

  @Test(arguments: [
    "", "kill", "before-commit", "before-commit:", "before-commit:0:kill", "before-commit:x:kill",
    "nowhere:kill", "before-commit:1:2:kill", "before-commit:burn",
  ])
  func `anything else is no order`(text: String) {
    #expect(FailpointOrder(parsing: text) == nil)
  }

  @Test func `without an order nothing happens`() {
    #expect(Failpoint.order == nil)
    for place in Failpoint.allCases { Failpoint.reached(place) }
  }
}
