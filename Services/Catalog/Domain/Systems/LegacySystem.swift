package import Rules

/// A system that exchanged data between departments before the decree, with its way onto the platform (Art. 15 ¶2).
package struct LegacySystem: Sendable, Hashable {
  package struct ID: Sendable, Hashable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let organisation: SocialCreditCode
  package let name: String
  package let inUseSince: CivilDate
  package let plannedOn: CivilDate
  package private(set) var migratedOn: CivilDate?

  /// A system as it was stored.
  package init(
    id: ID, organisation: SocialCreditCode, name: String, inUseSince: CivilDate, plannedOn: CivilDate,
    migratedOn: CivilDate? = nil
  ) {
    self.id = id
    self.organisation = organisation
    self.name = name
    self.inUseSince = inUseSince
    self.plannedOn = plannedOn
    self.migratedOn = migratedOn
  }

  /// An existing system, with its plan; a new one must not be (Art. 15 ¶2).
  package static func register(
    id: ID, of organisation: SocialCreditCode, name: String, inUseSince: CivilDate, plannedOn: CivilDate
  ) throws(Refusal) -> LegacySystem {
    guard inUseSince < Self.inForceSince else { throw .newExchangeSystem }
    guard plannedOn > inUseSince else { throw .migrationDayWrong("system.planned_on") }
    return LegacySystem(
      id: id, organisation: organisation, name: name, inUseSince: inUseSince, plannedOn: plannedOn)
  }

  package mutating func migrate(on day: CivilDate, today: CivilDate) throws(Refusal) {
    guard migratedOn == nil else { throw .migratedAlready }
    guard day >= inUseSince, day <= today else { throw .migrationDayWrong("migrated_on") }
    migratedOn = day
  }

  /// Past its planned day and not migrated.
  package func isLate(on today: CivilDate) -> Bool { migratedOn == nil && today > plannedOn }

  /// Its place among others, as texts to sort by: late ones first, then by planned day.
  package func place(on today: CivilDate) -> [String] {
    [isLate(on: today) ? "0" : "1", plannedOn.description, id.rawValue]
  }

  /// The day decree 320 came into force (Art. 44).
  package static let inForceSince = CivilDate(year: 2018, month: 5, day: 5)!
}

extension Refusal {
  static let newExchangeSystem = Refusal(
    .field("system.in_use_since"), "NEW_EXCHANGE_SYSTEM", article: "15",
    Bilingual(
      zh: "办法施行后不得新建跨部门共享系统", en: "since the decree came into force no exchange system is built beside the platform"),
    remedy: Bilingual(
      zh: "请通过共享平台交换；此处仅登记2018-05-05之前已在用的系统。",
      en: "Exchange through the platform; only systems in use before 2018-05-05 are registered here."))
  static let migratedAlready = Refusal(
    .state, "MIGRATED_ALREADY", article: "15", Bilingual(zh: "该系统已迁移", en: "the system was migrated already"),
    remedy: Bilingual(zh: "无需再次操作。", en: "Nothing is left to do."))
  static func migrationDayWrong(_ field: String) -> Refusal {
    Refusal(
      .field(field), "MIGRATION_DAY_WRONG", article: "15",
      Bilingual(
        zh: "日期不符：计划日应晚于启用日，完成日不得早于启用日或晚于今天",
        en: "the day does not fit: planned after its first use, done not before it and not after today"),
      remedy: Bilingual(zh: "请更正日期。", en: "Correct the day."))
  }
}
