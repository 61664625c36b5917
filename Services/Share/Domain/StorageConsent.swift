package import FoundationEssentials
package import Rules

/// The provider's consent to storing delivered data in a named store of the user (存储同意, Art. 34(5)).
///
/// Apart from the grant, which never implies it. For one store the latest consent counts.
package struct StorageConsent: Sendable, Hashable {
  package let store: String
  package let validUntil: Date
  /// Holder who consented.
  package let consentedBy: String
  package let consentedAt: Date

  package static let storeBytesLimit = 200

  package init(store: String, validUntil: Date, consentedBy: String, consentedAt: Date) {
    self.store = store
    self.validUntil = validUntil
    self.consentedBy = consentedBy
    self.consentedAt = consentedAt
  }
}

extension Grant {
  /// Records the provider's consent; without an end it lasts as long as the grant, and never longer.
  package mutating func consentStorage(
    in store: String, until: Date?, by officer: Officer, at now: Date
  ) throws(Refusal) -> StorageConsent {
    guard officer.organisation == provider else { throw .storageConsentByOther }
    try checkIsRunning(at: now)
    guard !store.isBlank, store.utf8.count <= StorageConsent.storeBytesLimit else {
      throw .storeName(field: "store")
    }
    let until = until ?? period.until
    guard until > now else { throw .periodOver(field: "valid_until") }
    guard until <= period.until else { throw .consentLongerThanGrant }
    let consent = StorageConsent(store: store, validUntil: until, consentedBy: officer.holder, consentedAt: now)
    storageConsents.append(consent)
    return consent
  }

  /// The consent in force for `store`.
  package func storageConsent(for store: String, at now: Date) -> StorageConsent? {
    storageConsents.last { $0.store == store }.flatMap { $0.validUntil > now ? $0 : nil }
  }

  /// Whether nothing of what is delivered may be stored.
  package func mustNotStore(at now: Date) -> Bool {
    !storageConsents.contains { storageConsent(for: $0.store, at: now) != nil }
  }
}

extension Refusal {
  static let storageConsentByOther = Self(
    .rights, "NOT_THE_PROVIDER", zh: "存储须经提供单位同意，其他单位不能代为同意", en: "only the provider can consent to storage",
    article: .storage)

  static func storeName(field: String) -> Self {
    Self(
      .field(field), "STORE_NAME", zh: "存储位置名称不能为空，最长\(StorageConsent.storeBytesLimit)字节",
      en: "a store has a name of at most \(StorageConsent.storeBytesLimit) bytes")
  }

  static let consentLongerThanGrant = Self(
    .field("valid_until"), "CONSENT_LONGER_THAN_GRANT", zh: "存储同意的期限不能超过授权期限",
    en: "consent to storage cannot outlast the grant")

  static let storageNotConsented = Self(
    .rights, "STORAGE_NOT_CONSENTED", zh: "未经提供单位同意，不得存储；批量交换和范围查询须先取得存储同意",
    en: "the provider has not consented to storage in this store, which a batch or a range needs", article: .storage,
    remedy: Bilingual(zh: "请提供单位对该存储位置作出存储同意，或改用按键查询。", en: "Have the provider consent to this store, or query by key.")
  )
}
