import FoundationEssentials
import Rules
import Testing

@testable import ShareService

/// What can be an answer to a query for an interface, and what cannot.
@Suite struct InterfaceQueryTests {
  private func query(_ question: InterfaceQuery.Question, keyWidth: Int = 1) -> InterfaceQuery {
    InterfaceQuery(
      entry: "307001/000001", entryVersion: 1, provider: providerOrganisation, columns: ["code", "name"],
      keyWidth: keyWidth, question: question)
  }

  private func outcome(_ question: InterfaceQuery.Question, _ answer: InterfaceAnswer, keyWidth: Int = 1) -> String {
    reason { try query(question, keyWidth: keyWidth).check(answer) }
  }

  @Test func `an answer is of the kind of its query`() {
    let finding = InterfaceAnswer.finding(columns: ["code"], recordCount: 1, changedAt: nil)
    #expect(outcome(.probe, finding) == "")
    #expect(outcome(.probe, .records([])) == "ANSWER_UNFIT")
    #expect(outcome(.keys([["1"]]), finding) == "ANSWER_UNFIT")
    #expect(outcome(.page(after: [], limit: 5), finding) == "ANSWER_UNFIT")
    #expect(outcome(.keys([["1"]]), .failure(.sourceBusy)) == "")
  }

  @Test func `records have a value for each column and a whole key`() {
    #expect(outcome(.keys([["1"]]), .records([["1", nil]])) == "")
    #expect(outcome(.keys([["1"]]), .records([["1"]])) == "ANSWER_SHAPE")
    #expect(outcome(.keys([["1"]]), .records([["1", "a", "b"]])) == "ANSWER_SHAPE")
    #expect(outcome(.keys([["1"]]), .records([[nil, "a"]])) == "KEY_ABSENT")
  }

  @Test func `only keys that were asked for are answered, and each once`() {
    let asked = InterfaceQuery.Question.keys([["1"], ["2"]])
    #expect(outcome(asked, .records([])) == "")
    #expect(outcome(asked, .records([["2", "b"], ["1", "a"]])) == "")
    #expect(outcome(asked, .records([["3", "c"]])) == "KEY_NOT_ASKED")
    #expect(outcome(asked, .records([["1", "a"], ["1", "a"]])) == "KEY_NOT_ASKED")
    // The same letter to a reader, another to a computer.
    #expect(outcome(.keys([["\u{e9}"]]), .records([["e\u{301}", "a"]])) == "KEY_NOT_ASKED")
  }

  @Test func `a page ascends strictly from the key it follows, and is no longer than asked`() {
    let page = InterfaceQuery.Question.page(after: ["b"], limit: 2)
    #expect(outcome(page, .records([["c", "1"], ["d", "2"]])) == "")
    #expect(outcome(page, .records([["b", "1"]])) == "KEYS_NOT_ASCENDING")
    #expect(outcome(page, .records([["d", "1"], ["c", "2"]])) == "KEYS_NOT_ASCENDING")
    #expect(outcome(page, .records([["c", "1"], ["c", "2"]])) == "KEYS_NOT_ASCENDING")
    #expect(outcome(page, .records([["c", "1"], ["d", "2"], ["e", "3"]])) == "ANSWER_SHAPE")
    // By bytes: a capital comes before every small letter, Chinese after both.
    #expect(outcome(.page(after: [], limit: 9), .records([["Z", ""], ["a", ""], ["乡", ""]])) == "")
    #expect(outcome(.page(after: ["a", "9"], limit: 9), .records([["b", "1"], ["b", "2"]]), keyWidth: 2) == "")
    #expect(outcome(.page(after: ["b", "2"], limit: 9), .records([["b", "1"]]), keyWidth: 2) == "KEYS_NOT_ASCENDING")
  }
}
