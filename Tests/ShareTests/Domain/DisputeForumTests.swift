import Testing

@testable import ShareService

/// Which authority or government a dispute goes to (Art. 19 ¶3, CC-30).
@Suite struct DisputeForumTests {
  private let judges = DisputeJudges(
    authorities: ["500000": "city authority", "500112": "authority of 500112", "500103": "authority of 500103"],
    governments: ["500000": "city government"])

  private func forum(_ user: (String, String), _ provider: (String, String)) -> DisputeForum {
    judges.forum(between: .init(code: user.0, area: user.1), and: .init(code: provider.0, area: provider.1))
  }

  @Test func `two departments of one county go to its authority`() {
    let forum = forum(("a", "500112"), ("b", "500112"))

    #expect(forum == DisputeForum(.authority, of: "500112"))
    #expect(judges.judge(of: forum) == "authority of 500112")
  }

  @Test func `departments of 500112 and 500103 go to the city's authority`() {
    #expect(forum(("a", "500112"), ("b", "500103")) == DisputeForum(.authority, of: "500000"))
    #expect(forum(("a", "500103"), ("b", "500112")) == DisputeForum(.authority, of: "500000"))
  }

  @Test func `CC-30: a county's department and a city's go to the city's authority, which stands above both`() {
    #expect(forum(("a", "500112"), ("b", "500000")) == DisputeForum(.authority, of: "500000"))
    #expect(forum(("a", "500000"), ("b", "500112")) == DisputeForum(.authority, of: "500000"))
    #expect(forum(("a", "500000"), ("b", "500000")) == DisputeForum(.authority, of: "500000"))
  }

  @Test func `CC-30: where the authority is a side, the government of its level decides`() {
    let city = forum(("city authority", "500000"), ("b", "500112"))
    #expect(city == DisputeForum(.government, of: "500000"))
    #expect(judges.judge(of: city) == "city government")
    let county = forum(("a", "500112"), ("authority of 500112", "500112"))
    #expect(county == DisputeForum(.government, of: "500112"))
    #expect(judges.judge(of: county) == nil)
    // Another county's department has an authority above both.
    #expect(forum(("a", "500103"), ("authority of 500112", "500112")) == DisputeForum(.authority, of: "500000"))
  }

  @Test func `a county without an authority goes to the city's, a city without one to the government`() {
    #expect(forum(("a", "500101"), ("b", "500101")) == DisputeForum(.authority, of: "500000"))
    let bare = DisputeJudges(authorities: [:])
    #expect(
      bare.forum(between: .init(code: "a", area: "500112"), and: .init(code: "b", area: "500000"))
        == DisputeForum(.government, of: "500000"))
  }
}
