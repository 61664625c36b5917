import Foundation
import RPC
import ServiceKit
import Testing

@testable import Operator

/// What is wrong with a profile is told in both languages, all at once.
@Suite struct ImportProfileTests {
  @Test func `every problem of a profile is told in the reader's language`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString).yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try """
    columns: { resources: { nowhere: "名称" } }
    defaults: { updateCycle: "sometimes" }
    words: { shareType: { unconditional: ["甲"], conditional: ["甲"], often: ["乙"] } }
    columnNamesByPinyin: maybe
    misspelt: 1
    """.write(toFile: path, atomically: true, encoding: .utf8)

    let error = try #require(await #expect(throws: SettingsError.self) { try await ImportProfile.load(path) })

    let chinese = error.text(in: .zh).split(separator: "\n").map(String.init)
    let english = error.text(in: .en).split(separator: "\n").map(String.init)
    for (line, zh, en) in [
      ("name", "须填写", "must be given"), ("columns.resources.nowhere", "不是列名", "is no column"),
      ("defaults.updateCycle", "须为其中之一", "is none of"), ("words.shareType.often", "须为其中之一", "is none of"),
      ("words.shareType", "有一个词也属于", "has a word that"),
      ("columnNamesByPinyin", "须为 true 或 false", "is not true or false"), ("misspelt", "不是配置项", "is not a setting"),
    ] {
      #expect(chinese.contains { $0.contains(" \(line)") && $0.contains(zh) }, "\(line)")
      #expect(english.contains { $0.contains(" \(line)") && $0.contains(en) }, "\(line)")
    }
    #expect(chinese.count == 7 && english.count == 7)
    #expect(error.description == error.text(in: .en))
  }
}
