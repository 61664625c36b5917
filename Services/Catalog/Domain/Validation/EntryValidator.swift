package import Rules

/// Checks a draft against the guide's rules and the articles that decide about its items.
///
/// All findings are given at once, in the order of the rules, so that a department corrects an entry in one go.
package struct EntryValidator: Sendable {
  /// Which part of the platform this node is (Art. 14): 政务内网 or 政务外网.
  package enum Network: String, Sendable, Hashable, CaseIterable {
    case intranet
    case extranet
  }

  package let pack: RulePack
  package let network: Network
  package let limits: EntryLimits
  /// The day in China, for whether an act is still law.
  package let today: CivilDate

  package init(pack: RulePack, network: Network, limits: EntryLimits, today: CivilDate) {
    self.pack = pack
    self.network = network
    self.limits = limits
    self.today = today
  }

  /// What keeps the draft from being stored; empty when nothing does.
  package func findings(in content: EntryContent) -> [Finding] {
    var found = sizes(content)
    guard found.isEmpty else { return found }
    found +=
      coreItems(content) + naming(content) + format(content) + volumes(content) + acquisition(content)
      + secrecy(content)
    for (index, item) in content.items.enumerated() {
      let path = "items[\(index)]"
      found += core(item, path) + dataType(item, path) + mode(item, path, content) + sharing(item, path)
      found += article17(item, path, content) + opening(item, path, content) + collection(item, path)
      found += secrecy(item, path, content)
    }
    return found.sorted { ($0.rule.order, $0.field) < ($1.rule.order, $1.field) }
  }

  /// The entry's own field `rule` speaks of when another entry of the department has its name (V04).
  package static func nameTaken(by code: String) -> Finding {
    Finding(
      .v04, "NAME_TAKEN", article: "9", field: "name",
      Bilingual(zh: "本单位已有同名目录 \(code)", en: "the department has an entry of this name: \(code)"),
      remedy: Bilingual(zh: "请修改名称，或在该目录上新增版本。", en: "Choose another name, or save a version of that entry."))
  }

  /// The provider's name in the draft is not the registered one (V02).
  package static func providerMismatch(registered: String) -> Finding {
    Finding(
      .v02, "PROVIDER_MISMATCH", article: "9", field: "provider_name",
      Bilingual(zh: "提供方名称与登记名称不一致", en: "the provider's name is not the registered one"),
      remedy: Bilingual(zh: "登记名称为“\(registered)”。", en: "It is registered as “\(registered)”."))
  }
}

extension Finding.Rule {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self)! }
}
