import Contracts

/// An entry for people: its metadata, its items as a table, what restricts them, and what an import made of other words.
struct EntryView {
  let entry: CatalogV1.Entry

  func lines(width: Int = Terminal.width) -> [String] {
    let labelled = metadata.filter { !$0.value.isEmpty }
    let places = labelled.map { Table.width(of: $0.label) }.max() ?? 0
    return labelled.flatMap { label, value in
      let gap = String(repeating: " ", count: places - Table.width(of: label) + 2)
      return Table.broken(label + gap + value, at: width)
    } + items.lines(width: width) + (bases + derived).flatMap { Table.broken($0, at: width) }
      + entry.warnings.map { "! \($0)" }
  }

  private var metadata: [(label: String, value: String)] {
    [
      (say("提供部门", "provider"), "\(entry.providerName) (\(entry.provider)) \(entry.internalDepartment)".trimmed),
      (say("摘要", "abstract"), entry.abstract.split(whereSeparator: \.isNewline).joined(separator: " ")),
      (say("英文名", "English name"), entry.englishName),
      (say("分类", "category"), entry.category.map(Self.text) ?? ""),
      (say("来源", "acquisition"), "\(entry.acquisition.wordOrNothing) \(entry.acquisitionBasis)".trimmed),
      (say("来源系统", "source system"), entry.sourceSystem),
      (say("格式", "format"), "\(entry.formatClass) \(entry.formatType) \(entry.formatNote)".trimmed),
      (say("更新周期", "update cycle"), entry.updateCycle.wordOrNothing),
      (say("关联目录", "related"), entry.relatedCodes.joined(separator: " ")),
      (say("署名", "attribution"), entry.attribution),
      (say("分级", "grade"), entry.grade),
      (say("涉密", "classified"), entry.classified ? say("是", "yes") : ""),
      (say("规则包", "rule pack"), entry.rulePack),
      (say("报送", "reported"), Terminal.time(entry.reportedAt)),
      (say("发布", "published"), Terminal.time(entry.publishedAt)),
    ]
  }

  private static func text(_ category: CatalogV1.Category) -> String {
    [category.resourceClass.wordOrNothing, category.subject, category.division, category.subdivision]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var items: Table {
    var table = Table(
      say("信息项", "ITEM"), say("列", "COLUMN"), say("类型", "TYPE"), say("共享", "SHARING"), say("开放", "OPENING"),
      say("条件", "CONDITION"))
    for item in entry.items {
      let opening = item.openCondition.isEmpty ? "" : say("开放：", "opening: ") + item.openCondition
      table.add(
        item.name, item.column, item.dataType + (item.length == 0 ? "" : " \(item.length)"),
        item.shareType.shortName, item.openType.shortName,
        [item.shareCondition, opening].filter { !$0.isEmpty }.joined(separator: "  "))
    }
    return table
  }

  /// What the authority verifies before it publishes (Art. 17(1)).
  private var bases: [String] {
    entry.items.flatMap { item in
      item.shareBases.map { basis in
        let digest = basis.fileSha256.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let parts = [
          basis.onFile ? say("文本存于主管部门", "text on file with the authority") : "《\(basis.title)》\(basis.article)",
          basis.number, basis.quotation.isEmpty ? "" : "“\(basis.quotation)”",
          basis.effectiveFrom.isEmpty ? "" : say("施行 ", "from ") + basis.effectiveFrom,
          basis.repealedOn.isEmpty ? "" : say("废止 ", "until ") + basis.repealedOn,
          digest.isEmpty ? "" : "SHA-256 \(digest)…",
          basis.verified ? say("已核实", "verified") : say("未核实", "not verified"),
        ]
        return say("依据  ", "basis  ") + "\(item.name): \(basis.kind.shortName) "
          + parts.filter { !$0.isEmpty }.joined(separator: "  ")
      }
    }
  }

  private var derived: [String] {
    entry.derived.filter { !$0.became.isEmpty }.map {
      say("派生  ", "derived  ") + "\($0.field): “\($0.stated)” → \($0.became)"
    }
  }
}
