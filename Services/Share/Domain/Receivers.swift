package import Rules

/// The systems of a user that receive (接收系统), by holder id: one, and further ones beside it.
package struct Receivers: Sendable, Hashable {
  package let first: String
  package let further: [String]

  package static let furtherLimit = 16

  /// - Parameter further: each is taken once.
  package init(_ first: String, further: [String]) throws(Refusal) {
    var others: [String] = []
    for system in further where system != first && !others.contains(system) { others.append(system) }
    guard others.count <= Self.furtherLimit else { throw .tooManyReceivers(Self.furtherLimit) }
    self.first = first
    self.further = others
  }

  package var all: [String] { [first] + further }
}

extension Refusal {
  static func tooManyReceivers(_ limit: Int) -> Self {
    Self(
      .field("further_systems"), "TOO_MANY_RECEIVERS", zh: "接收系统最多另加\(limit)个",
      en: "names more than \(limit) further systems")
  }

  static let notInherited = Self(
    .state, "NOT_INHERITED", zh: "只有从被合并、撤销的单位承接、接收系统仍是原单位的，才能另行指定接收系统",
    en: "other receivers are named only for what a body had that was merged or abolished, and once",
    article: .ownDutyOnly,
    remedy: Bilingual(zh: "需要改用其他系统的，请重新申请。", en: "Ask anew if another system is to receive."))
}
