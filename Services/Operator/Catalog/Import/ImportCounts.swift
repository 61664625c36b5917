import Contracts

/// How often each rule spoke, with the profile and without it.
enum ImportCounts {
  /// One JSON object; nothing in it depends on whether rows were there before.
  static func line(_ done: CatalogV1.Import, without plain: CatalogV1.Import?) -> String {
    var text = "{" + figures(done)
    if let plain { text += ",\"without_profile\":{" + figures(plain) + "}" }
    return text + "}"
  }

  static func show(_ done: CatalogV1.Import, without plain: CatalogV1.Import?) {
    let heads = (say("规则", "RULE"), say("错误", "ERRORS"), say("警告", "WARNINGS"))
    var table =
      plain == nil
      ? Table(heads.0, heads.1, heads.2)
      : Table(heads.0, heads.1, heads.2, say("不用方案的错误", "ERRORS WITHOUT PROFILE"))
    let rules = Set(done.counts.map(\.rule) + (plain?.counts.map(\.rule) ?? [])).sorted()
    for rule in rules {
      let count = done.counts.first { $0.rule == rule }
      let (errors, warnings) = ("\(count?.errors ?? 0)", "\(count?.warnings ?? 0)")
      if let plain {
        table.add(rule, errors, warnings, "\(plain.counts.first { $0.rule == rule }?.errors ?? 0)")
      } else {
        table.add(rule, errors, warnings)
      }
    }
    table.show(whenEmpty: say("没有发现问题", "nothing was found"))
    let stored =
      done.dryRun
      ? say("可导入 \(done.rows - done.quarantined)", "good \(done.rows - done.quarantined)")
      : say("导入 \(done.stored)，未变 \(done.unchanged)", "stored \(done.stored), unchanged \(done.unchanged)")
    print(
      say(
        "共\(done.rows)行：\(stored)，隔离 \(done.quarantined)",
        "\(done.rows) rows: \(stored), in quarantine \(done.quarantined)")
        + (plain.map { say("（不用方案：\($0.quarantined)）", " (without the profile: \($0.quarantined))") } ?? ""))
    if done.quarantined > 0, !done.dryRun {
      print(say("查看：twinriver catalog quarantine \(done.id)", "See: twinriver catalog quarantine \(done.id)"))
    }
  }

  private static func figures(_ done: CatalogV1.Import) -> String {
    let rules = done.counts.map { "\"\($0.rule)\":{\"errors\":\($0.errors),\"warnings\":\($0.warnings)}" }
    return "\"rows\":\(done.rows),\"in\":\(done.rows - done.quarantined),\"quarantined\":\(done.quarantined),"
      + "\"rules\":{\(rules.joined(separator: ","))}"
  }
}

/// What became of which words, and how often: the profile as it was really used.
struct DerivedCounts {
  private struct Value: Hashable {
    let field: String
    let stated: String
    let became: String
  }

  private var counts: [Value: Int] = [:]
  private var others = 0
  /// Kinds told apart; a catalog of conditions in prose has no end of them.
  private static let kindsLimit = 1000

  mutating func add(_ values: [CatalogV1.DerivedValue]) {
    for derived in values where !derived.became.isEmpty {
      let field = Self.general(derived.field)
      // Names of columns and of providers are as many as there are entries.
      let isName = field == "items[].column" || field == "provider"
      let value = Value(
        field: field, stated: isName ? "" : derived.stated, became: isName ? "…" : derived.became)
      if counts[value] != nil || counts.count < Self.kindsLimit {
        counts[value, default: 0] += 1
      } else {
        others += 1
      }
    }
  }

  func show() {
    guard !counts.isEmpty else { return }
    var table = Table(
      cutsLast: true, say("派生的字段", "DERIVED FIELD"), say("行数", "ROWS"), say("成为", "BECAME"), say("文件中为", "STATED"))
    for (value, count) in counts.sorted(by: {
      ($0.key.field, -$0.value, $0.key.stated) < ($1.key.field, -$1.value, $1.key.stated)
    }) {
      table.add(value.field, "\(count)", value.became, value.stated)
    }
    table.show(whenEmpty: "")
    if others > 0 { print(say("另有\(others)个派生值", "and \(others) derived values more")) }
  }

  private static func general(_ path: String) -> String {
    guard path.hasPrefix("items["), let end = path.firstIndex(of: "]") else { return path }
    return "items[" + path[end...]
  }
}
