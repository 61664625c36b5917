import CatalogService
import Rules
import Testing

/// What becomes of rows one after the other, without a database.
@Suite struct RowIntakeTests {
  private func row(_ number: Int, name: String, code: String? = nil, digest: UInt8 = 1) -> RowIntake.Row {
    .init(number: number, provider: "P", nameKey: name, externalCode: code ?? "E\(number)", digest: [digest])
  }

  private func reason(_ decision: RowIntake.Decision) -> String? {
    if case .quarantined(let finding) = decision { finding.reason } else { nil }
  }

  @Test func `a row is new, and the next of its name or code is not`() {
    var intake = RowIntake()
    #expect(intake.decide(row(1, name: "甲")) == .new)
    #expect(reason(intake.decide(row(2, name: "甲"))) == "NAME_TAKEN")
    #expect(reason(intake.decide(row(3, name: "乙", code: "E1"))) == "CODE_TWICE")
    #expect(intake.decide(row(4, name: "丙")) == .new)
  }

  @Test func `a row in quarantine takes neither name nor code`() {
    var intake = RowIntake()
    intake.entryNames[.init("P", "甲")] = "307001/000009"
    #expect(reason(intake.decide(row(1, name: "甲", code: "X"))) == "NAME_TAKEN")
    #expect(intake.decide(row(2, name: "乙", code: "X")) == .new)
  }

  @Test func `a row known before is unchanged when it says the same, and changed when not`() {
    var intake = RowIntake()
    intake.origins[.init("P", "E1")] = .init(code: "307001/000001", digest: [1])
    intake.origins[.init("P", "E2")] = .init(code: "307001/000002", digest: [1])
    intake.entryNames[.init("P", "甲")] = "307001/000001"
    #expect(intake.decide(row(1, name: "甲")) == .unchanged(code: "307001/000001"))
    #expect(intake.decide(row(2, name: "乙", digest: 2)) == .changed(code: "307001/000002"))
  }

  @Test func `the same fault of several items is told once with all their numbers`() {
    let findings = [3, 0, 1, 7].map { index in
      RowFinding(
        Finding(
          .v07, "DATA_TYPE_UNKNOWN", article: "9", field: "items[\(index)].data_type", Bilingual(zh: "甲", en: "a"),
          remedy: Bilingual(zh: "乙", en: "b")))
    }
    #expect(RowFinding.gathered(findings).map(\.field) == ["items[0…1,3,7].data_type"])
    #expect(RowFinding.gathered([findings[0]]).map(\.field) == ["items[3].data_type"])
    #expect(ItemPath.general("items[0…3,7].length") == "items[].length")
    #expect(ItemPath.general("name") == "name")
  }
}
