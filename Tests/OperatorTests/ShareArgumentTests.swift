import ArgumentParser
import Contracts
import Testing

@testable import Operator

/// What people type after `twinriver share`.
@Suite struct ShareArgumentTests {
  @Test func `records are asked for by key, or between two keys with the store they go to, and never both`() throws {
    func isTaken(_ arguments: String...) -> Bool {
      (try? QueryCommand.parse(["GRANT", "--purpose", "work-reference"] + arguments)) != nil
    }

    #expect(isTaken("500113108") && isTaken("500113108", "500113114"))
    #expect(isTaken("--store", "archive") && isTaken("--from", "5", "--to", "6", "--store", "archive"))
    #expect(!isTaken() && !isTaken("--from", "5") && !isTaken("--to", "6"))
    #expect(!isTaken("500113108", "--store", "archive") && !isTaken("500113108", "--from", "5"))
    let range = try QueryCommand.parse(
      ["GRANT", "--purpose", "data-check", "--from", "b", "--from", "9", "--to", "c", "--store", "archive"])
    #expect(range.from == ["b", "9"] && range.to == ["c"] && range.store == "archive" && range.keys.isEmpty)
  }

  @Test func `an answer binds batches to the formats it names, and to none unless it does`() throws {
    func formats(_ arguments: String...) throws -> [ShareV1.ContentFormat]? {
      try AnswerRequestCommand.parse(["REQUEST", "--agree"] + arguments).conditions.message?.formats
    }

    #expect(try formats() == nil)
    #expect(try formats("--daily-quota", "5") == [])
    #expect(try formats("--format", "json-lines") == [.jsonLines])
    #expect(try formats("--format", "csv", "--format", "json-lines") == [.csv, .jsonLines])
    #expect(throws: (any Error).self) { try formats("--format", "xml") }
  }

  @Test func `a receiver is named for a grant or for a request, and not for both or neither`() throws {
    func isTaken(_ arguments: String...) -> Bool { (try? ReceiverCommand.parse(arguments)) != nil }

    #expect(isTaken("GRANT", "--receiver", "HOLDER", "--also", "A,B") && isTaken("--request", "REQUEST"))
    #expect(!isTaken() && !isTaken("GRANT", "--request", "REQUEST"))
  }

  @Test func `ranges are a mode that can be asked for`() throws {
    let command = try SubmitRequestCommand.parse(
      ["307001/000001", "--purpose", "data-check", "--duty", "核对", "--mode", "range"])

    #expect(command.mode.value == .range)
  }
}
