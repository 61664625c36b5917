package import FoundationEssentials
package import Rules

/// A department's business system, which runs on a government network and is connected to the platform (Art. 14 ¶3).
package struct BusinessSystem: Sendable, Hashable {
  package struct ID: Sendable, Hashable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package enum Network: String, ContractNumbered {
    /// 政务内网
    case intranet
    /// 政务外网
    case extranet
    case other
  }

  /// What its department says of it.
  package struct Traits: Sendable, Hashable {
    package var name: String
    package var network: Network
    package var isConnected: Bool
    /// The entries it serves.
    package var codes: [String]

    package init(name: String, network: Network, isConnected: Bool, codes: [String]) {
      self.name = name
      self.network = network
      self.isConnected = isConnected
      self.codes = codes
    }
  }

  package let id: ID
  package let organisation: SocialCreditCode
  package private(set) var traits: Traits
  /// The ministry's document by which it need not connect; empty if there is none.
  package private(set) var exceptionDocument: String
  package let registeredAt: Date

  /// A system as it was stored.
  package init(
    id: ID, organisation: SocialCreditCode, traits: Traits, exceptionDocument: String, registeredAt: Date
  ) {
    self.id = id
    self.organisation = organisation
    self.traits = traits
    self.exceptionDocument = exceptionDocument
    self.registeredAt = registeredAt
  }

  package static func register(
    id: ID, of organisation: SocialCreditCode, _ traits: Traits, at now: Date
  ) throws(Refusal) -> BusinessSystem {
    try check(traits)
    return BusinessSystem(
      id: id, organisation: organisation, traits: traits, exceptionDocument: "", registeredAt: now)
  }

  package mutating func change(to traits: Traits) throws(Refusal) {
    try Self.check(traits)
    self.traits = traits
  }

  package mutating func except(by document: String) {
    exceptionDocument = document
  }

  /// Neither connected nor excepted: what the authority looks for (Art. 14 ¶3).
  package var isUnconnected: Bool { !traits.isConnected && exceptionDocument.isEmpty }

  /// Data go between departments through the platform and in no other way (Art. 15 ¶2).
  package static func checkEndpoint(to other: String) throws(Refusal) {
    guard other.isEmpty else { throw .directEndpoint }
  }

  private static func check(_ traits: Traits) throws(Refusal) {
    guard !traits.isConnected || traits.network != .other else { throw .networkUnfit }
  }
}

extension Refusal {
  static let systemUnknown = Refusal(
    .unknown, "SYSTEM_NOT_FOUND",
    Bilingual(zh: "没有该系统，或者您无权查看", en: "there is no such system, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  static let directEndpoint = Refusal(
    .field("direct_endpoint_to"), "DIRECT_ENDPOINT", article: "15",
    Bilingual(zh: "部门之间不得另建数据交换通道", en: "departments do not exchange data beside the platform"),
    remedy: Bilingual(
      zh: "请将数据挂接到共享平台，由对方通过平台申请。",
      en: "Mount the data on the platform; the other department requests them there."))
  static let networkUnfit = Refusal(
    .field("system.network"), "NETWORK_UNFIT", article: "14",
    Bilingual(zh: "接入平台的系统须运行在政务内网或外网", en: "a system that is connected runs on a government network"),
    remedy: Bilingual(zh: "请填写政务内网或政务外网。", en: "Name the intranet or the extranet."))
  static func entriesNotYours(_ codes: [String], field: String) -> Refusal {
    let list = codes.prefix(10).joined(separator: ", ")
    return Refusal(
      .field(field), "ENTRIES_NOT_YOURS", article: "6",
      Bilingual(zh: "贵单位没有这些目录：\(list)", en: "your organisation has no such entries: \(list)"),
      remedy: Bilingual(zh: "请填写本单位的信息资源代码。", en: "Give codes of your own entries."))
  }
}
