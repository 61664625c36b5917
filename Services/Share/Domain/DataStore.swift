package import FoundationEssentials
package import Rules

/// A place where a user keeps delivered data, registered before any consent can name it (存储单位登记), Art. 33.
package struct DataStore: Sendable, Hashable {
  package let organisation: String
  package let name: String
  /// 存储位置
  package let location: String
  /// The organisation that keeps it (存储单位).
  package let keeper: String
  /// 安全措施
  package let measures: String
  package let registeredAt: Date
  package private(set) var endedAt: Date?

  /// A store as it was stored.
  package init(
    organisation: String, name: String, location: String, keeper: String, measures: String, registeredAt: Date,
    endedAt: Date?
  ) {
    self.organisation = organisation
    self.name = name
    self.location = location
    self.keeper = keeper
    self.measures = measures
    self.registeredAt = registeredAt
    self.endedAt = endedAt
  }

  /// Registers a store; without a keeper the organisation keeps it itself.
  package static func register(
    _ name: String, location: String, keeper: String, measures: String, by organisation: String, at now: Date
  ) throws(Refusal) -> DataStore {
    guard !name.isBlank, name.utf8.count <= StorageConsent.storeBytesLimit else { throw .storeName(field: "name") }
    let location = try ReasonText(location, field: "location").text
    let measures = try ReasonText(measures, field: "measures").text
    guard keeper.isEmpty || (try? SocialCreditCode(keeper)) != nil else { throw .keeperMalformed }
    return DataStore(
      organisation: organisation, name: name, location: location, keeper: keeper.isEmpty ? organisation : keeper,
      measures: measures, registeredAt: now, endedAt: nil)
  }

  /// The store as the successor of its organisation has it (CC-29): under its name, or with the former code behind it where
  /// the successor has a store of that name.
  ///
  /// - Parameter taken: names of the successor's stores.
  package func inherited(by successor: String, besides taken: Set<String>, at now: Date) -> DataStore {
    var name = name
    while taken.contains(name) { name += Self.mark(of: organisation) }
    return DataStore(
      organisation: successor, name: name, location: location, keeper: keeper == organisation ? successor : keeper,
      measures: measures, registeredAt: now, endedAt: nil)
  }

  /// Ends the registration.
  ///
  /// - Parameter isInUse: whether storage there is asked for, consented to or not yet deleted.
  package mutating func end(isInUse: Bool, at now: Date) throws(Refusal) {
    guard endedAt == nil else { throw .storeEnded }
    guard !isInUse else { throw .storeInUse }
    endedAt = now
  }

  /// Whether a store goes by `name` because its heir had one of the name it had with `organisation`.
  package static func isInherited(_ name: String, from former: String, of organisation: String) -> Bool {
    var rest = name
    while rest != former, rest.hasSuffix(mark(of: organisation)) { rest.removeLast(mark(of: organisation).count) }
    return rest == former && name != former
  }

  private static func mark(of organisation: String) -> String { "（\(organisation)）" }

  /// Ends the registration with the organisation, whose successor has the store; also while it is in use.
  package mutating func close(at now: Date) { endedAt = now }
}

extension Refusal {
  static let keeperMalformed = Self(
    .field("keeper"), "KEEPER_MALFORMED", zh: "存储单位须填统一社会信用代码",
    en: "whoever keeps a store is named by a unified social credit code")

  static let storeExists = Self(
    .field("name"), "STORE_EXISTS", zh: "该名称的存储位置已登记", en: "a store of this name is registered already")

  static let storeUnknown = Self(
    .field("store"), "STORE_UNKNOWN", zh: "使用部门没有登记该存储位置", en: "the user has registered no such store",
    article: .stores,
    remedy: Bilingual(
      zh: "请使用部门先登记：twinriver share store register。", en: "Have the user register it: twinriver share store register."))

  static let storeEnded = Self(.state, "STORE_ENDED", zh: "该存储位置已停用", en: "the store's registration has ended")

  static let storeInUse = Self(
    .state, "STORE_IN_USE", zh: "该存储位置还有未办结的存储事项", en: "the store is in use, or data there are not deleted yet",
    article: .stores)
}
