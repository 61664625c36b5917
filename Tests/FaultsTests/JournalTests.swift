import Foundation
import Testing

@testable import suite_faults

struct JournalTests {
  private static let records: [JournalRecord] = [
    .intent(number: 0, errand: "data are requested", service: "share", isCommand: true, key: "00"),
    .unknown(number: 0, status: "UNAVAILABLE"),
    .intent(number: 1, errand: "a profile is updated", service: "catalog", isCommand: true, key: "01"),
    .ok(number: 0, trace: .key("00"), answer: "aa"),
  ]

  @Test func `what was written is read again`() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try JournalFile(path)
    for record in Self.records { await file.append(record) }
    #expect(try JournalFile.read(path) == Self.records)
  }

  @Test func `a last line that was cut off counts as not there, wherever it was cut`() throws {
    let whole = try content(of: Self.records)
    let complete = try content(of: Array(Self.records.dropLast()))
    for length in complete.count..<whole.count {
      #expect(try JournalFile.records(in: whole.prefix(length)) == Array(Self.records.dropLast()))
    }
    #expect(try JournalFile.records(in: whole) == Self.records)
  }

  @Test func `a line that is damaged in the middle is not passed over`() throws {
    let damaged = try content(of: [Self.records[0]]) + Data("{\"ok\n".utf8) + content(of: [Self.records[1]])
    #expect(throws: (any Error).self) { try JournalFile.records(in: damaged) }
  }

  @Test func `an intent without an outcome is unknown`() throws {
    let history = try History(Self.records)
    #expect(history.intents.map(\.outcome) == [.ok(.key("00"), answer: "aa"), .unknown])
    #expect(history.intents.map(\.outcomes) == [1, 0])
  }

  @Test func `what was done before a schema was restored need not be kept, what comes later must`() throws {
    let later = JournalRecord.intent(
      number: 2, errand: "data are requested", service: "share", isCommand: true, key: "02")
    let history = try History(Self.records + [.forgotten(service: "share"), later])
    #expect(history.intents.map(\.isKept) == [false, true, true])
  }

  @Test func `an outcome of what was never begun is an error`() {
    #expect(throws: Suite.Failed.self) { try History([.error(number: 9, text: "")]) }
  }

  private func content(of records: [JournalRecord]) throws -> Data {
    try records.reduce(into: Data()) { $0 += try JSONEncoder().encode($1) + Data("\n".utf8) }
  }
}
