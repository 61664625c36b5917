/// Names as Prometheus allows them. A label that carries the prefix already keeps it once, and figures of the process
/// keep the names every Prometheus client library gives them, without a prefix.
enum PrometheusName {
  static func of(_ label: String, prefix: String, suffix: String = "") -> String {
    let bare = sanitised(label)
    let isWhole = prefix.isEmpty || bare.hasPrefix("process_") || bare.hasPrefix(prefix + "_")
    let name = isWhole ? bare : sanitised(prefix + "_" + label)
    return name.hasSuffix(suffix) ? name : name + suffix
  }

  static func sanitised(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let isAllowed =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
      name.unicodeScalars.append(isAllowed ? scalar : "_")
    }
    return name.first?.isNumber == true ? "_" + name : name
  }
}

/// A series' dimensions, sorted by name.
struct LabelSet: Hashable, Sendable {
  static let overflow = LabelSet([("overflow", "true")])

  private let pairs: [[String]]

  init(_ dimensions: [(String, String)]) {
    pairs = dimensions.map { [PrometheusName.sanitised($0.0), $0.1] }.sorted { $0[0] < $1[0] }
  }

  private init(pairs: [[String]]) { self.pairs = pairs }

  /// With one more label at the end, as histograms write their bounds.
  func adding(_ name: String, _ value: String) -> LabelSet { LabelSet(pairs: pairs + [[name, value]]) }

  var text: String {
    guard !pairs.isEmpty else { return "" }
    return "{" + pairs.map { #"\#($0[0])="\#(Self.escaped($0[1]))""# }.joined(separator: ",") + "}"
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\": result += #"\\"#
      case "\"": result += #"\""#
      case "\n": result += #"\n"#
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// Writes Prometheus' text exposition format.
struct ExpositionWriter {
  private let help: [String: String]
  private var lines = ""

  init(help: [String: String]) { self.help = help }

  mutating func block(_ name: String, _ family: Family) -> String {
    begin(name, family.kind)
    for (labels, series) in family.series.sorted(by: { $0.key.text < $1.key.text }) {
      series.write(name, labels, to: &self)
    }
    return lines
  }

  mutating func block(_ name: String, _ group: [Observed]) -> String {
    begin(name, group[0].kind)
    for observed in group.sorted(by: { $0.labels.text < $1.labels.text }) {
      if let value = observed.read() { sample(name, observed.labels, value) }
    }
    return lines
  }

  mutating func sample(_ name: String, _ labels: LabelSet, _ value: Double) {
    lines += "\(name)\(labels.text) \(Self.number(value))\n"
  }

  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String(value)
  }

  private mutating func begin(_ name: String, _ kind: MetricKind) {
    lines = ""
    let base = name.hasSuffix("_total") ? String(name.dropLast("_total".count)) : name
    if let text = help[name] ?? help[base] {
      let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: #"\\"#)
      lines += "# HELP \(name) \(escaped.split(separator: "\n").joined(separator: " "))\n"
    }
    lines += "# TYPE \(name) \(kind.rawValue)\n"
  }
}
