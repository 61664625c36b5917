// Generated from twinriver/share/v1/share.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// Apply, answer, exchange: how departments get each other's data.
package enum ShareV1 {}

extension ShareV1 {
  /// Why data are wanted (使用目的).
  package struct Purpose: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Basis of an administrative act (行政依据).
    package static let administrativeBasis = Self(rawValue: 1)
    /// Reference for work (工作参考).
    package static let workReference = Self(rawValue: 2)
    /// Checking of data (数据校核).
    package static let dataCheck = Self(rawValue: 3)
    /// Joint work of departments (业务协同).
    package static let collaboration = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .administrativeBasis,
      .workReference,
      .dataCheck,
      .collaboration,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "PURPOSE_UNSPECIFIED"
      case 1: "PURPOSE_ADMINISTRATIVE_BASIS"
      case 2: "PURPOSE_WORK_REFERENCE"
      case 3: "PURPOSE_DATA_CHECK"
      case 4: "PURPOSE_COLLABORATION"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// How data are wanted.
  package struct DeliveryMode: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Record by record, by key (按键查询).
    package static let query = Self(rawValue: 1)
    /// In bulk (批量交换); needs storage consent.
    package static let batch = Self(rawValue: 2)
    /// Between two keys, page by page (范围查询); needs storage consent.
    package static let range = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .query,
      .batch,
      .range,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DELIVERY_MODE_UNSPECIFIED"
      case 1: "DELIVERY_MODE_QUERY"
      case 2: "DELIVERY_MODE_BATCH"
      case 3: "DELIVERY_MODE_RANGE"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// States of a request.
  package struct RequestState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// With the provider; the clock runs (待答复).
    package static let underReview = Self(rawValue: 1)
    /// Granted: directly, or agreed to as asked (已同意).
    package static let granted = Self(rawValue: 2)
    /// Agreed to in part or with conditions (部分同意).
    package static let partlyGranted = Self(rawValue: 3)
    /// Refused with a reason (不同意).
    package static let refused = Self(rawValue: 4)
    /// Withdrawn by the user (已撤回).
    package static let withdrawn = Self(rawValue: 5)
    /// With the user, who is to add what is missing (待补正).
    package static let needsSupplement = Self(rawValue: 6)
    /// With the authority, for what it would aggregate (待审查), Art. 34(2); nothing is granted meanwhile.
    package static let held = Self(rawValue: 7)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .underReview,
      .granted,
      .partlyGranted,
      .refused,
      .withdrawn,
      .needsSupplement,
      .held,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "REQUEST_STATE_UNSPECIFIED"
      case 1: "REQUEST_STATE_UNDER_REVIEW"
      case 2: "REQUEST_STATE_GRANTED"
      case 3: "REQUEST_STATE_PARTLY_GRANTED"
      case 4: "REQUEST_STATE_REFUSED"
      case 5: "REQUEST_STATE_WITHDRAWN"
      case 6: "REQUEST_STATE_NEEDS_SUPPLEMENT"
      case 7: "REQUEST_STATE_HELD"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Why a request was refused; text is always needed beside it.
  package struct RefusalReason: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set; refused.
    package static let unspecified = Self(rawValue: 0)
    /// The duty does not need these items (超出履职需要).
    package static let notNeededForDuty = Self(rawValue: 1)
    /// The legal basis of the restriction forbids it (依据不允许).
    package static let legalBasisForbids = Self(rawValue: 2)
    /// Purpose not clear or not admissible (用途不明确).
    package static let purposeNotAdmissible = Self(rawValue: 3)
    /// The user cannot protect the data (安全条件不具备).
    package static let securityNotMet = Self(rawValue: 4)
    /// Another reason, said in the text (其他).
    package static let other = Self(rawValue: 5)
    /// What it would aggregate, Art. 34(2) (汇聚后涉密或敏感); the authority's alone.
    package static let aggregation = Self(rawValue: 6)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .notNeededForDuty,
      .legalBasisForbids,
      .purposeNotAdmissible,
      .securityNotMet,
      .other,
      .aggregation,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "REFUSAL_REASON_UNSPECIFIED"
      case 1: "REFUSAL_REASON_NOT_NEEDED_FOR_DUTY"
      case 2: "REFUSAL_REASON_LEGAL_BASIS_FORBIDS"
      case 3: "REFUSAL_REASON_PURPOSE_NOT_ADMISSIBLE"
      case 4: "REFUSAL_REASON_SECURITY_NOT_MET"
      case 5: "REFUSAL_REASON_OTHER"
      case 6: "REFUSAL_REASON_AGGREGATION"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// States of a grant.
  package struct GrantState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// In force.
    package static let active = Self(rawValue: 1)
    /// Its period is over.
    package static let expired = Self(rawValue: 2)
    /// Ended by the provider.
    package static let revoked = Self(rawValue: 3)
    /// Stopped by a hold (已暂停).
    package static let suspended = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .active,
      .expired,
      .revoked,
      .suspended,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "GRANT_STATE_UNSPECIFIED"
      case 1: "GRANT_STATE_ACTIVE"
      case 2: "GRANT_STATE_EXPIRED"
      case 3: "GRANT_STATE_REVOKED"
      case 4: "GRANT_STATE_SUSPENDED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Decisions of a provider.
  package struct Decision: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// As asked, or with conditions.
    package static let agree = Self(rawValue: 1)
    /// No, with a reason.
    package static let refuse = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .agree,
      .refuse,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DECISION_UNSPECIFIED"
      case 1: "DECISION_AGREE"
      case 2: "DECISION_REFUSE"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// On which side of a request.
  package struct RequestSide: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// On either.
    package static let unspecified = Self(rawValue: 0)
    /// Asked (使用部门).
    package static let user = Self(rawValue: 1)
    /// Is asked (提供部门).
    package static let provider = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .user,
      .provider,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "REQUEST_SIDE_UNSPECIFIED"
      case 1: "REQUEST_SIDE_USER"
      case 2: "REQUEST_SIDE_PROVIDER"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Whether an item can be got, and why.
  package struct Obtainability: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Yes: it is shared unconditionally.
    package static let unconditional = Self(rawValue: 1)
    /// Yes: by a grant in force.
    package static let granted = Self(rawValue: 2)
    /// Yes: it is the department's own.
    package static let own = Self(rawValue: 3)
    /// No: it is shared conditionally and was not granted.
    package static let onRequest = Self(rawValue: 4)
    /// No: it is not shared.
    package static let notShared = Self(rawValue: 5)
    /// No: no such item is published.
    package static let notCatalogued = Self(rawValue: 6)
    /// No: the entry, or the grant, is suspended, or the entry has ended.
    package static let outOfUse = Self(rawValue: 7)
    /// No: the provider's data are not connected, or lack the item.
    package static let notMounted = Self(rawValue: 8)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .unconditional,
      .granted,
      .own,
      .onRequest,
      .notShared,
      .notCatalogued,
      .outOfUse,
      .notMounted,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "OBTAINABILITY_UNSPECIFIED"
      case 1: "OBTAINABILITY_UNCONDITIONAL"
      case 2: "OBTAINABILITY_GRANTED"
      case 3: "OBTAINABILITY_OWN"
      case 4: "OBTAINABILITY_ON_REQUEST"
      case 5: "OBTAINABILITY_NOT_SHARED"
      case 6: "OBTAINABILITY_NOT_CATALOGUED"
      case 7: "OBTAINABILITY_OUT_OF_USE"
      case 8: "OBTAINABILITY_NOT_MOUNTED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// States of a mount (挂接状态).
  package struct MountState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Probed and in order.
    package static let mounted = Self(rawValue: 1)
    /// Not reachable.
    package static let down = Self(rawValue: 2)
    /// Reachable, but columns are missing.
    package static let mismatch = Self(rawValue: 3)
    /// Works, but not as it should; the impairments say how.
    package static let degraded = Self(rawValue: 4)
    /// A published entry whose provider has mounted nothing (未挂接).
    package static let unmounted = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .mounted,
      .down,
      .mismatch,
      .degraded,
      .unmounted,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "MOUNT_STATE_UNSPECIFIED"
      case 1: "MOUNT_STATE_MOUNTED"
      case 2: "MOUNT_STATE_DOWN"
      case 3: "MOUNT_STATE_MISMATCH"
      case 4: "MOUNT_STATE_DEGRADED"
      case 5: "MOUNT_STATE_UNMOUNTED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// What keeps a mount that works from being in order (挂接受损).
  package struct MountImpairment: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// The last probe took longer than share.mounts.slowAfterMilliseconds.
    package static let slow = Self(rawValue: 1)
    /// The data are older than the update cycle of the entry allows (Art. 11).
    package static let stale = Self(rawValue: 2)
    /// Some replicas reach it, others do not.
    package static let someReplicas = Self(rawValue: 3)
    /// It had too much to do to answer the last probe.
    package static let busy = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .slow,
      .stale,
      .someReplicas,
      .busy,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "MOUNT_IMPAIRMENT_UNSPECIFIED"
      case 1: "MOUNT_IMPAIRMENT_SLOW"
      case 2: "MOUNT_IMPAIRMENT_STALE"
      case 3: "MOUNT_IMPAIRMENT_SOME_REPLICAS"
      case 4: "MOUNT_IMPAIRMENT_BUSY"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Kind of mount.
  package struct MountKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Database view, counts as connected (Art. 18).
    package static let database = Self(rawValue: 1)
    /// Uploaded file, delivers but does not count as connected.
    package static let file = Self(rawValue: 2)
    /// Interface of the provider's own program, counts as connected (Art. 18).
    package static let interface = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .database,
      .file,
      .interface,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "MOUNT_KIND_UNSPECIFIED"
      case 1: "MOUNT_KIND_DATABASE"
      case 2: "MOUNT_KIND_FILE"
      case 3: "MOUNT_KIND_INTERFACE"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// How a file is written (文件格式).
  package struct FileFormat: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set: CSV.
    package static let unspecified = Self(rawValue: 0)
    /// CSV (RFC 4180, UTF-8), the first line names the columns.
    package static let csv = Self(rawValue: 1)
    /// JSON lines (UTF-8): an object on each line, its members the columns.
    package static let jsonLines = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .csv,
      .jsonLines,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "FILE_FORMAT_UNSPECIFIED"
      case 1: "FILE_FORMAT_CSV"
      case 2: "FILE_FORMAT_JSON_LINES"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// How the content of a batch is written (数据格式).
  package struct ContentFormat: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set: CSV.
    package static let unspecified = Self(rawValue: 0)
    /// CSV (RFC 4180, UTF-8, LF), the header in chunk 0 only.
    package static let csv = Self(rawValue: 1)
    /// One JSON object on each line, values as text, an absent value null.
    package static let jsonLines = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .csv,
      .jsonLines,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "CONTENT_FORMAT_UNSPECIFIED"
      case 1: "CONTENT_FORMAT_CSV"
      case 2: "CONTENT_FORMAT_JSON_LINES"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Digests of content (杂凑算法).
  package struct DigestAlgorithm: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set: SHA-256.
    package static let unspecified = Self(rawValue: 0)
    /// SHA-256 alone.
    package static let sha256 = Self(rawValue: 1)
    /// SM3 (GB/T 32905) beside SHA-256.
    package static let sm3 = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .sha256,
      .sm3,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DIGEST_ALGORITHM_UNSPECIFIED"
      case 1: "DIGEST_ALGORITHM_SHA256"
      case 2: "DIGEST_ALGORITHM_SM3"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// What the provider allows (使用条件).
  package struct Conditions: Sendable, Hashable {
    /// Columns allowed; none means all that were asked for.
    package var columns: [String] = []
    /// Only records whose column has one of the values or begins with the prefix.
    package var rowFilters: [ShareV1.RowFilter] = []
    /// Deliveries a day; 0 means no limit.
    package var dailyQuota: UInt32 = 0
    /// Until when the grant holds; absent means as asked.
    package var validUntil: Date? = nil
    /// Least time from one delivery to the next; 0 means none.
    package var minIntervalSeconds: UInt32 = 0
    /// Holder ids of the receiving systems allowed; none means all that were asked for.
    package var receivingSystems: [String] = []
    /// How the content of a batch may be written; none means every format. Batches alone have a format.
    package var formats: [ShareV1.ContentFormat] = []

    package init() {}

    package init(
      columns: [String] = [],
      rowFilters: [ShareV1.RowFilter] = [],
      dailyQuota: UInt32 = 0,
      validUntil: Date? = nil,
      minIntervalSeconds: UInt32 = 0,
      receivingSystems: [String] = [],
      formats: [ShareV1.ContentFormat] = []
    ) {
      self.columns = columns
      self.rowFilters = rowFilters
      self.dailyQuota = dailyQuota
      self.validUntil = validUntil
      self.minIntervalSeconds = minIntervalSeconds
      self.receivingSystems = receivingSystems
      self.formats = formats
    }
  }
}

extension ShareV1 {
  /// A restriction on rows.
  package struct RowFilter: Sendable, Hashable {
    /// Column.
    package var column: String = ""
    /// The value must equal one of these …
    package var equals: [String] = []
    /// … or begin with one of these.
    package var prefixes: [String] = []

    package init() {}

    package init(
      column: String = "",
      equals: [String] = [],
      prefixes: [String] = []
    ) {
      self.column = column
      self.equals = equals
      self.prefixes = prefixes
    }
  }
}

extension ShareV1 {
  /// A request for data (共享申请).
  package struct Request: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Entry version it is judged by.
    package var entryVersion: UInt32 = 0
    /// Asking organisation (使用部门).
    package var user: String = ""
    /// Providing organisation (提供部门).
    package var provider: String = ""
    /// Columns asked for.
    package var columns: [String] = []
    /// Of these, the ones that need the provider's answer.
    package var conditionalColumns: [String] = []
    /// Purpose.
    package var purpose: ShareV1.Purpose = .unspecified
    /// The duty it serves and its basis, in words (履职需要).
    package var duty: String = ""
    /// Mode.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Holder id of the system that will receive.
    package var receivingSystem: String = ""
    /// From when.
    package var validFrom: Date? = nil
    /// Until when.
    package var validUntil: Date? = nil
    /// State.
    package var state: ShareV1.RequestState = .unspecified
    /// When the platform accepted it.
    package var receivedAt: Date? = nil
    /// The provider's clock, explained, or the authority's while it is held; absent when everything was granted at once.
    package var obligation: ObligationV1.Obligation? = nil
    /// When answered.
    package var answeredAt: Date? = nil
    /// Conditions of the answer.
    package var conditions: ShareV1.Conditions? = nil
    /// Why refused.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// Why refused, in words.
    package var refusalText: String = ""
    /// Grants that came of it.
    package var grants: [String] = []
    /// The dispute about it (共享争议).
    package var dispute: String = ""
    /// What the provider found missing.
    package var supplementNotice: String = ""
    /// When it asked.
    package var supplementAskedAt: Date? = nil
    /// What the user added.
    package var supplement: String = ""
    /// When.
    package var supplementedAt: Date? = nil
    /// Why the provider was given more time.
    package var extensionReason: String = ""
    /// Holder ids of further systems that will receive.
    package var furtherSystems: [String] = []
    /// The aggregation rule that holds it.
    package var heldByRule: String = ""
    /// The determination that rule rests on.
    package var heldByDetermination: String = ""

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      entryVersion: UInt32 = 0,
      user: String = "",
      provider: String = "",
      columns: [String] = [],
      conditionalColumns: [String] = [],
      purpose: ShareV1.Purpose = .unspecified,
      duty: String = "",
      mode: ShareV1.DeliveryMode = .unspecified,
      receivingSystem: String = "",
      validFrom: Date? = nil,
      validUntil: Date? = nil,
      state: ShareV1.RequestState = .unspecified,
      receivedAt: Date? = nil,
      obligation: ObligationV1.Obligation? = nil,
      answeredAt: Date? = nil,
      conditions: ShareV1.Conditions? = nil,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      refusalText: String = "",
      grants: [String] = [],
      dispute: String = "",
      supplementNotice: String = "",
      supplementAskedAt: Date? = nil,
      supplement: String = "",
      supplementedAt: Date? = nil,
      extensionReason: String = "",
      furtherSystems: [String] = [],
      heldByRule: String = "",
      heldByDetermination: String = ""
    ) {
      self.id = id
      self.entry = entry
      self.entryVersion = entryVersion
      self.user = user
      self.provider = provider
      self.columns = columns
      self.conditionalColumns = conditionalColumns
      self.purpose = purpose
      self.duty = duty
      self.mode = mode
      self.receivingSystem = receivingSystem
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.state = state
      self.receivedAt = receivedAt
      self.obligation = obligation
      self.answeredAt = answeredAt
      self.conditions = conditions
      self.refusalReason = refusalReason
      self.refusalText = refusalText
      self.grants = grants
      self.dispute = dispute
      self.supplementNotice = supplementNotice
      self.supplementAskedAt = supplementAskedAt
      self.supplement = supplement
      self.supplementedAt = supplementedAt
      self.extensionReason = extensionReason
      self.furtherSystems = furtherSystems
      self.heldByRule = heldByRule
      self.heldByDetermination = heldByDetermination
    }
  }
}

extension ShareV1 {
  /// A right to deliveries (授权), enforced at every one of them.
  package struct Grant: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// The request it came of.
    package var request: String = ""
    /// Entry code.
    package var entry: String = ""
    /// User organisation.
    package var user: String = ""
    /// Provider organisation.
    package var provider: String = ""
    /// Columns allowed.
    package var columns: [String] = []
    /// Purpose.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Mode.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Holder id of the receiving system.
    package var receivingSystem: String = ""
    /// Conditions.
    package var conditions: ShareV1.Conditions? = nil
    /// From when.
    package var validFrom: Date? = nil
    /// Until when.
    package var validUntil: Date? = nil
    /// State.
    package var state: ShareV1.GrantState = .unspecified
    /// Consents to storage.
    package var storageConsents: [ShareV1.StorageConsent] = []
    /// Holder ids of further systems that receive.
    package var furtherSystems: [String] = []

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      entry: String = "",
      user: String = "",
      provider: String = "",
      columns: [String] = [],
      purpose: ShareV1.Purpose = .unspecified,
      mode: ShareV1.DeliveryMode = .unspecified,
      receivingSystem: String = "",
      conditions: ShareV1.Conditions? = nil,
      validFrom: Date? = nil,
      validUntil: Date? = nil,
      state: ShareV1.GrantState = .unspecified,
      storageConsents: [ShareV1.StorageConsent] = [],
      furtherSystems: [String] = []
    ) {
      self.id = id
      self.request = request
      self.entry = entry
      self.user = user
      self.provider = provider
      self.columns = columns
      self.purpose = purpose
      self.mode = mode
      self.receivingSystem = receivingSystem
      self.conditions = conditions
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.state = state
      self.storageConsents = storageConsents
      self.furtherSystems = furtherSystems
    }
  }
}

extension ShareV1 {
  /// Consent to storage (存储同意).
  package struct StorageConsent: Sendable, Hashable {
    /// Named store of the user.
    package var store: String = ""
    /// Until when.
    package var validUntil: Date? = nil
    /// Holder id of who consented.
    package var consentedBy: String = ""
    /// When.
    package var consentedAt: Date? = nil

    package init() {}

    package init(
      store: String = "",
      validUntil: Date? = nil,
      consentedBy: String = "",
      consentedAt: Date? = nil
    ) {
      self.store = store
      self.validUntil = validUntil
      self.consentedBy = consentedBy
      self.consentedAt = consentedAt
    }
  }
}

extension ShareV1 {
  /// A new request.
  package struct SubmitRequestRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// Columns; none means all that are shared.
    package var columns: [String] = []
    /// Purpose.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Duty and basis, in words; never empty.
    package var duty: String = ""
    /// Mode.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Holder id of the receiving system; empty means the caller itself.
    package var receivingSystem: String = ""
    /// From when; absent is now.
    package var validFrom: Date? = nil
    /// Until when; absent is one year.
    package var validUntil: Date? = nil
    /// Holder ids of further systems of the caller's organisation that will receive; at most 16.
    package var furtherSystems: [String] = []

    package init() {}

    package init(
      entry: String = "",
      columns: [String] = [],
      purpose: ShareV1.Purpose = .unspecified,
      duty: String = "",
      mode: ShareV1.DeliveryMode = .unspecified,
      receivingSystem: String = "",
      validFrom: Date? = nil,
      validUntil: Date? = nil,
      furtherSystems: [String] = []
    ) {
      self.entry = entry
      self.columns = columns
      self.purpose = purpose
      self.duty = duty
      self.mode = mode
      self.receivingSystem = receivingSystem
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.furtherSystems = furtherSystems
    }
  }
}

extension ShareV1 {
  /// An answer.
  package struct AnswerRequestRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// Decision.
    package var decision: ShareV1.Decision = .unspecified
    /// Conditions of agreement.
    package var conditions: ShareV1.Conditions? = nil
    /// Reason of refusal.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// Reason of refusal in words.
    package var refusalText: String = ""

    package init() {}

    package init(
      id: String = "",
      decision: ShareV1.Decision = .unspecified,
      conditions: ShareV1.Conditions? = nil,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      refusalText: String = ""
    ) {
      self.id = id
      self.decision = decision
      self.conditions = conditions
      self.refusalReason = refusalReason
      self.refusalText = refusalText
    }
  }
}

extension ShareV1 {
  /// Which request.
  package struct WithdrawRequestRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension ShareV1 {
  /// More time.
  package struct ExtendRequestRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// Working days.
    package var workingDays: UInt32 = 0
    /// Why.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      workingDays: UInt32 = 0,
      reason: String = ""
    ) {
      self.id = id
      self.workingDays = workingDays
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// What is missing.
  package struct AskForSupplementRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// All that is missing, in words; never empty.
    package var notice: String = ""

    package init() {}

    package init(
      id: String = "",
      notice: String = ""
    ) {
      self.id = id
      self.notice = notice
    }
  }
}

extension ShareV1 {
  /// What is added.
  package struct SupplementRequestRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// In words; never empty.
    package var supplement: String = ""

    package init() {}

    package init(
      id: String = "",
      supplement: String = ""
    ) {
      self.id = id
      self.supplement = supplement
    }
  }
}

extension ShareV1 {
  /// Which request.
  package struct GetRequestRequest: Sendable, Hashable {
    /// Request id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension ShareV1 {
  /// Which requests.
  package struct ListRequestsRequest: Sendable, Hashable {
    /// Include answered ones.
    package var includeClosed: Bool = false
    /// From the last reply.
    package var pageToken: String = ""
    /// Those only where the caller's organisation is on this side.
    package var side: ShareV1.RequestSide = .unspecified

    package init() {}

    package init(
      includeClosed: Bool = false,
      pageToken: String = "",
      side: ShareV1.RequestSide = .unspecified
    ) {
      self.includeClosed = includeClosed
      self.pageToken = pageToken
      self.side = side
    }
  }
}

extension ShareV1 {
  /// Requests.
  package struct ListRequestsReply: Sendable, Hashable {
    /// Least remaining time first; at most 100.
    package var requests: [ShareV1.Request] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      requests: [ShareV1.Request] = [],
      nextPageToken: String = ""
    ) {
      self.requests = requests
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1 {
  /// Which grant.
  package struct GetGrantRequest: Sendable, Hashable {
    /// Grant id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension ShareV1 {
  /// Which grants.
  package struct ListGrantsRequest: Sendable, Hashable {
    /// Of this entry only.
    package var entry: String = ""
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      entry: String = "",
      pageToken: String = ""
    ) {
      self.entry = entry
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Grants.
  package struct ListGrantsReply: Sendable, Hashable {
    /// Newest first; at most 200.
    package var grants: [ShareV1.Grant] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      grants: [ShareV1.Grant] = [],
      nextPageToken: String = ""
    ) {
      self.grants = grants
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1 {
  /// A consent.
  package struct ConsentStorageRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// Named store of the user.
    package var store: String = ""
    /// Until when.
    package var validUntil: Date? = nil

    package init() {}

    package init(
      grant: String = "",
      store: String = "",
      validUntil: Date? = nil
    ) {
      self.grant = grant
      self.store = store
      self.validUntil = validUntil
    }
  }
}

extension ShareV1 {
  /// New receivers of what was inherited: of a grant or of a request.
  package struct NameReceiverRequest: Sendable, Hashable {
    /// Grant id; empty for a request.
    package var grant: String = ""
    /// Request id; empty for a grant.
    package var request: String = ""
    /// Holder id of the system that will receive; empty means the caller.
    package var receivingSystem: String = ""
    /// Holder ids of further systems that will.
    package var furtherSystems: [String] = []

    package init() {}

    package init(
      grant: String = "",
      request: String = "",
      receivingSystem: String = "",
      furtherSystems: [String] = []
    ) {
      self.grant = grant
      self.request = request
      self.receivingSystem = receivingSystem
      self.furtherSystems = furtherSystems
    }
  }
}

extension ShareV1 {
  /// What was named a receiver for, as it is now.
  package struct NameReceiverReply: Sendable, Hashable {
    /// The grant; absent for a request.
    package var grant: ShareV1.Grant? = nil
    /// The request; absent for a grant.
    package var request: ShareV1.Request? = nil

    package init() {}

    package init(
      grant: ShareV1.Grant? = nil,
      request: ShareV1.Request? = nil
    ) {
      self.grant = grant
      self.request = request
    }
  }
}

extension ShareV1 {
  /// A revocation.
  package struct RevokeGrantRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// Why.
    package var reason: String = ""

    package init() {}

    package init(
      grant: String = "",
      reason: String = ""
    ) {
      self.grant = grant
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// Which item for whom.
  package struct CheckObtainableRequest: Sendable, Hashable {
    /// Department; empty means the caller's. Others are for the authority and auditors.
    package var organisation: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Column.
    package var column: String = ""

    package init() {}

    package init(
      organisation: String = "",
      entry: String = "",
      column: String = ""
    ) {
      self.organisation = organisation
      self.entry = entry
      self.column = column
    }
  }
}

extension ShareV1 {
  /// Whether the item can be got.
  package struct CheckObtainableReply: Sendable, Hashable {
    /// Whether the department must not ask people for it.
    package var obtainable: Bool = false
    /// Why.
    package var why: ShareV1.Obtainability = .unspecified
    /// The grant in force.
    package var grant: String = ""
    /// Why, in words and with the article.
    package var explanation: String = ""

    package init() {}

    package init(
      obtainable: Bool = false,
      why: ShareV1.Obtainability = .unspecified,
      grant: String = "",
      explanation: String = ""
    ) {
      self.obtainable = obtainable
      self.why = why
      self.grant = grant
      self.explanation = explanation
    }
  }
}

extension ShareV1 {
  /// Which obligations.
  package struct ListObligationsRequest: Sendable, Hashable {
    /// Include those already met.
    package var includeClosed: Bool = false

    package init() {}

    package init(
      includeClosed: Bool = false
    ) {
      self.includeClosed = includeClosed
    }
  }
}

extension ShareV1 {
  /// Obligations.
  package struct ListObligationsReply: Sendable, Hashable {
    /// Soonest due first, pending ones last.
    package var obligations: [ObligationV1.Obligation] = []

    package init() {}

    package init(
      obligations: [ObligationV1.Obligation] = []
    ) {
      self.obligations = obligations
    }
  }
}

extension ShareV1 {
  /// A mount.
  package struct Mount: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// Kind.
    package var kind: ShareV1.MountKind = .unspecified
    /// State found by the last probe.
    package var state: ShareV1.MountState = .unspecified
    /// Records found by the last probe.
    package var recordCount: UInt64 = 0
    /// Columns the entry declares and the data lack.
    package var missingColumns: [String] = []
    /// When probed.
    package var probedAt: Date? = nil
    /// Source name of a database mount.
    package var source: String = ""
    /// Relation of a database mount, "public.towns".
    package var relation: String = ""
    /// File version of a file mount, 1, 2, …
    package var fileVersion: UInt32 = 0
    /// What keeps a degraded mount from being in order.
    package var impairments: [ShareV1.MountImpairment] = []
    /// When the data last changed; left out if that is not known.
    package var dataChangedAt: Date? = nil
    /// Provider.
    package var provider: String = ""
    /// How it answered lately at the replica that was asked; in ListMounts alone.
    package var health: ShareV1.MountHealth? = nil
    /// Query template of a database mount that has no relation.
    package var queryTemplate: String = ""
    /// Whether its batches carry a watermark of their recipient.
    package var watermarked: Bool = false
    /// Whether it answers QueryRange; any other is asked by key or for a batch (RANGE_NOT_SUPPORTED).
    package var answersRanges: Bool = false

    package init() {}

    package init(
      entry: String = "",
      kind: ShareV1.MountKind = .unspecified,
      state: ShareV1.MountState = .unspecified,
      recordCount: UInt64 = 0,
      missingColumns: [String] = [],
      probedAt: Date? = nil,
      source: String = "",
      relation: String = "",
      fileVersion: UInt32 = 0,
      impairments: [ShareV1.MountImpairment] = [],
      dataChangedAt: Date? = nil,
      provider: String = "",
      health: ShareV1.MountHealth? = nil,
      queryTemplate: String = "",
      watermarked: Bool = false,
      answersRanges: Bool = false
    ) {
      self.entry = entry
      self.kind = kind
      self.state = state
      self.recordCount = recordCount
      self.missingColumns = missingColumns
      self.probedAt = probedAt
      self.source = source
      self.relation = relation
      self.fileVersion = fileVersion
      self.impairments = impairments
      self.dataChangedAt = dataChangedAt
      self.provider = provider
      self.health = health
      self.queryTemplate = queryTemplate
      self.watermarked = watermarked
      self.answersRanges = answersRanges
    }
  }
}

extension ShareV1 {
  /// How a mount answered queries and batches in the last minutes (挂接运行情况). Probes do not count.
  package struct MountHealth: Sendable, Hashable {
    /// How many minutes, by share.mounts.healthWindowMinutes.
    package var windowMinutes: UInt32 = 0
    /// Questions: what was answered, refused and failed.
    package var asked: UInt64 = 0
    /// Answered.
    package var answered: UInt64 = 0
    /// Not put to the data, by reason.
    package var refused: [ShareV1.ReasonCount] = []
    /// Without an answer, by reason.
    package var failed: [ShareV1.ReasonCount] = []
    /// Microseconds that half of the queries answered did not exceed; 0 without any.
    package var p50Microseconds: UInt64 = 0
    /// That 95 in 100 did not exceed.
    package var p95Microseconds: UInt64 = 0
    /// That 99 in 100 did not exceed.
    package var p99Microseconds: UInt64 = 0

    package init() {}

    package init(
      windowMinutes: UInt32 = 0,
      asked: UInt64 = 0,
      answered: UInt64 = 0,
      refused: [ShareV1.ReasonCount] = [],
      failed: [ShareV1.ReasonCount] = [],
      p50Microseconds: UInt64 = 0,
      p95Microseconds: UInt64 = 0,
      p99Microseconds: UInt64 = 0
    ) {
      self.windowMinutes = windowMinutes
      self.asked = asked
      self.answered = answered
      self.refused = refused
      self.failed = failed
      self.p50Microseconds = p50Microseconds
      self.p95Microseconds = p95Microseconds
      self.p99Microseconds = p99Microseconds
    }
  }
}

extension ShareV1 {
  /// How often a reason occurred.
  package struct ReasonCount: Sendable, Hashable {
    /// UPPER_SNAKE reason.
    package var reason: String = ""
    /// How often.
    package var count: UInt64 = 0

    package init() {}

    package init(
      reason: String = "",
      count: UInt64 = 0
    ) {
      self.reason = reason
      self.count = count
    }
  }
}

extension ShareV1 {
  /// A database mount.
  package struct MountDatabaseRequest: Sendable, Hashable {
    /// Published entry of the caller's organisation.
    package var entry: String = ""
    /// Name of the source in share-service's configuration.
    package var source: String = ""
    /// Table or view, "schema.name".
    package var relation: String = ""
    /// Where a column of the data is called otherwise than in the entry.
    package var columns: [ShareV1.ColumnMapping] = []
    /// Column of the data that says when a record last changed, a date or time; the newest tells how fresh they are (Art. 11).
    package var freshnessColumn: String = ""
    /// In place of a relation: the name of a query template that the operator configured for the source.
    package var queryTemplate: String = ""

    package init() {}

    package init(
      entry: String = "",
      source: String = "",
      relation: String = "",
      columns: [ShareV1.ColumnMapping] = [],
      freshnessColumn: String = "",
      queryTemplate: String = ""
    ) {
      self.entry = entry
      self.source = source
      self.relation = relation
      self.columns = columns
      self.freshnessColumn = freshnessColumn
      self.queryTemplate = queryTemplate
    }
  }
}

extension ShareV1 {
  /// A column's name in the data.
  package struct ColumnMapping: Sendable, Hashable {
    /// Column of the entry.
    package var column: String = ""
    /// Column of the data.
    package var sourceColumn: String = ""

    package init() {}

    package init(
      column: String = "",
      sourceColumn: String = ""
    ) {
      self.column = column
      self.sourceColumn = sourceColumn
    }
  }
}

extension ShareV1 {
  /// A file mount's next version.
  package struct BeginUploadRequest: Sendable, Hashable {
    /// Published entry of the caller's organisation.
    package var entry: String = ""
    /// Size of the whole file.
    package var sizeBytes: UInt64 = 0
    /// SHA-256 of the whole file.
    package var sha256: [UInt8] = []
    /// How the file is written; CSV unless told otherwise.
    package var format: ShareV1.FileFormat = .unspecified

    package init() {}

    package init(
      entry: String = "",
      sizeBytes: UInt64 = 0,
      sha256: [UInt8] = [],
      format: ShareV1.FileFormat = .unspecified
    ) {
      self.entry = entry
      self.sizeBytes = sizeBytes
      self.sha256 = sha256
      self.format = format
    }
  }
}

extension ShareV1 {
  /// An upload.
  package struct Upload: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Bytes a chunk must have, but for the last.
    package var chunkBytes: UInt32 = 0
    /// Chunks still missing, at most 100 of them.
    package var missingChunks: [UInt32] = []

    package init() {}

    package init(
      id: String = "",
      chunkBytes: UInt32 = 0,
      missingChunks: [UInt32] = []
    ) {
      self.id = id
      self.chunkBytes = chunkBytes
      self.missingChunks = missingChunks
    }
  }
}

extension ShareV1 {
  /// One chunk of an upload.
  package struct PutChunkRequest: Sendable, Hashable {
    /// Upload id.
    package var upload: String = ""
    /// 0, 1, 2 …
    package var index: UInt32 = 0
    /// The bytes.
    package var content: [UInt8] = []

    package init() {}

    package init(
      upload: String = "",
      index: UInt32 = 0,
      content: [UInt8] = []
    ) {
      self.upload = upload
      self.index = index
      self.content = content
    }
  }
}

extension ShareV1 {
  /// The end of an upload.
  package struct CommitUploadRequest: Sendable, Hashable {
    /// Upload id.
    package var upload: String = ""

    package init() {}

    package init(
      upload: String = ""
    ) {
      self.upload = upload
    }
  }
}

extension ShareV1 {
  /// Whose files.
  package struct ListFileVersionsRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""

    package init() {}

    package init(
      entry: String = ""
    ) {
      self.entry = entry
    }
  }
}

extension ShareV1 {
  /// Files.
  package struct ListFileVersionsReply: Sendable, Hashable {
    /// Newest first, at most 1,000.
    package var versions: [ShareV1.FileVersion] = []

    package init() {}

    package init(
      versions: [ShareV1.FileVersion] = []
    ) {
      self.versions = versions
    }
  }
}

extension ShareV1 {
  /// A file that was put in force.
  package struct FileVersion: Sendable, Hashable {
    /// 1, 2, …
    package var version: UInt32 = 0
    /// How it was written.
    package var format: ShareV1.FileFormat = .unspecified
    /// Its size.
    package var sizeBytes: UInt64 = 0
    /// Its SHA-256.
    package var sha256: [UInt8] = []
    /// Its records.
    package var recordCount: UInt64 = 0
    /// When it was put in force.
    package var committedAt: Date? = nil
    /// Whether it is in force now.
    package var inForce: Bool = false

    package init() {}

    package init(
      version: UInt32 = 0,
      format: ShareV1.FileFormat = .unspecified,
      sizeBytes: UInt64 = 0,
      sha256: [UInt8] = [],
      recordCount: UInt64 = 0,
      committedAt: Date? = nil,
      inForce: Bool = false
    ) {
      self.version = version
      self.format = format
      self.sizeBytes = sizeBytes
      self.sha256 = sha256
      self.recordCount = recordCount
      self.committedAt = committedAt
      self.inForce = inForce
    }
  }
}

extension ShareV1 {
  /// Which mount.
  package struct ProbeMountRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""

    package init() {}

    package init(
      entry: String = ""
    ) {
      self.entry = entry
    }
  }
}

extension ShareV1 {
  /// Whether a watermark is wanted.
  package struct SetWatermarkRequest: Sendable, Hashable {
    /// Mounted entry of the caller's organisation.
    package var entry: String = ""
    /// Whether batches under grants carry a watermark from now on.
    package var watermarked: Bool = false

    package init() {}

    package init(
      entry: String = "",
      watermarked: Bool = false
    ) {
      self.entry = entry
      self.watermarked = watermarked
    }
  }
}

extension ShareV1 {
  /// Which mounts.
  package struct ListMountsRequest: Sendable, Hashable {
    /// Of this entry only.
    package var entry: String = ""

    package init() {}

    package init(
      entry: String = ""
    ) {
      self.entry = entry
    }
  }
}

extension ShareV1 {
  /// Mounts.
  package struct ListMountsReply: Sendable, Hashable {
    /// By entry.
    package var mounts: [ShareV1.Mount] = []

    package init() {}

    package init(
      mounts: [ShareV1.Mount] = []
    ) {
      self.mounts = mounts
    }
  }
}

extension ShareV1 {
  /// A query by key.
  package struct QueryRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// The purpose of the grant, said again.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Values of the entry's key columns; at most 100 records.
    package var keys: [String] = []
    /// Columns; none means all of the grant.
    package var columns: [String] = []
    /// 16 to 64 random bytes; with them the receipt has the request's digest. Without them it has none, because trying keys
    /// out would find what was asked.
    package var nonce: [UInt8] = []
    /// How the receipt's digests are made; SHA-256 stands in every receipt.
    package var digest: ShareV1.DigestAlgorithm = .unspecified

    package init() {}

    package init(
      grant: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      keys: [String] = [],
      columns: [String] = [],
      nonce: [UInt8] = [],
      digest: ShareV1.DigestAlgorithm = .unspecified
    ) {
      self.grant = grant
      self.purpose = purpose
      self.keys = keys
      self.columns = columns
      self.nonce = nonce
      self.digest = digest
    }
  }
}

extension ShareV1 {
  /// Records found. Not to be stored unless the grant has a storage consent.
  package struct QueryReply: Sendable, Hashable {
    /// Delivery id, for receipts and corrections.
    package var delivery: String = ""
    /// Columns in the order of the values.
    package var columns: [String] = []
    /// Records.
    package var records: [ShareV1.Record] = []
    /// True while there is no storage consent.
    package var noStore: Bool = false
    /// The signed receipt.
    package var receipt: ShareV1.Receipt? = nil

    package init() {}

    package init(
      delivery: String = "",
      columns: [String] = [],
      records: [ShareV1.Record] = [],
      noStore: Bool = false,
      receipt: ShareV1.Receipt? = nil
    ) {
      self.delivery = delivery
      self.columns = columns
      self.records = records
      self.noStore = noStore
      self.receipt = receipt
    }
  }
}

extension ShareV1 {
  /// One record.
  package struct Record: Sendable, Hashable {
    /// Opaque handle, 16 bytes; corrections cite it.
    package var handle: [UInt8] = []
    /// Values as text; an absent value is empty and listed in nulls.
    package var values: [String] = []
    /// Indexes of values that are absent.
    package var nulls: [UInt32] = []

    package init() {}

    package init(
      handle: [UInt8] = [],
      values: [String] = [],
      nulls: [UInt32] = []
    ) {
      self.handle = handle
      self.values = values
      self.nulls = nulls
    }
  }
}

extension ShareV1 {
  /// A page of the records between two keys.
  package struct QueryRangeRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// The purpose of the grant, said again.
    package var purpose: ShareV1.Purpose = .unspecified
    /// The store consented to.
    package var store: String = ""
    /// Values of the first key that is wanted, itself included; the last ones may be left out, none begins at the beginning.
    package var fromKey: [String] = []
    /// Values of the last key that is wanted, itself included with all keys that begin so; none goes on to the end.
    package var toKey: [String] = []
    /// Columns; none means all of the grant.
    package var columns: [String] = []
    /// Records of the page at most; 0 means as many as share.deliveries.rangePageRecordsLimit.
    package var limit: UInt32 = 0
    /// From the last reply, for the same grant and keys; empty for the first page.
    package var pageToken: String = ""
    /// 16 to 64 random bytes; with them the receipt has the request's digest, without them none, as for a query.
    package var nonce: [UInt8] = []
    /// How the receipt's digests are made; SHA-256 stands in every receipt.
    package var digest: ShareV1.DigestAlgorithm = .unspecified

    package init() {}

    package init(
      grant: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      store: String = "",
      fromKey: [String] = [],
      toKey: [String] = [],
      columns: [String] = [],
      limit: UInt32 = 0,
      pageToken: String = "",
      nonce: [UInt8] = [],
      digest: ShareV1.DigestAlgorithm = .unspecified
    ) {
      self.grant = grant
      self.purpose = purpose
      self.store = store
      self.fromKey = fromKey
      self.toKey = toKey
      self.columns = columns
      self.limit = limit
      self.pageToken = pageToken
      self.nonce = nonce
      self.digest = digest
    }
  }
}

extension ShareV1 {
  /// Records of a page.
  package struct QueryRangeReply: Sendable, Hashable {
    /// Delivery id of this page, for receipts and corrections.
    package var delivery: String = ""
    /// Columns in the order of the values.
    package var columns: [String] = []
    /// Records, by key.
    package var records: [ShareV1.Record] = []
    /// For the next page; empty at the end of the range.
    package var nextPageToken: String = ""
    /// The signed receipt.
    package var receipt: ShareV1.Receipt? = nil

    package init() {}

    package init(
      delivery: String = "",
      columns: [String] = [],
      records: [ShareV1.Record] = [],
      nextPageToken: String = "",
      receipt: ShareV1.Receipt? = nil
    ) {
      self.delivery = delivery
      self.columns = columns
      self.records = records
      self.nextPageToken = nextPageToken
      self.receipt = receipt
    }
  }
}

extension ShareV1 {
  /// A batch.
  package struct StartBatchRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// The purpose of the grant, said again.
    package var purpose: ShareV1.Purpose = .unspecified
    /// The store consented to.
    package var store: String = ""
    /// How the content is written; CSV unless said.
    package var format: ShareV1.ContentFormat = .unspecified
    /// How the receipt's digests are made; SHA-256 stands in every receipt.
    package var digest: ShareV1.DigestAlgorithm = .unspecified

    package init() {}

    package init(
      grant: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      store: String = "",
      format: ShareV1.ContentFormat = .unspecified,
      digest: ShareV1.DigestAlgorithm = .unspecified
    ) {
      self.grant = grant
      self.purpose = purpose
      self.store = store
      self.format = format
      self.digest = digest
    }
  }
}

extension ShareV1 {
  /// A snapshot for publication.
  package struct StartSnapshotRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// Columns; each must be open.
    package var columns: [String] = []

    package init() {}

    package init(
      entry: String = "",
      columns: [String] = []
    ) {
      self.entry = entry
      self.columns = columns
    }
  }
}

extension ShareV1 {
  /// A prepared delivery.
  package struct Delivery: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Entry version.
    package var entryVersion: UInt32 = 0
    /// Grant id; empty for a snapshot.
    package var grant: String = ""
    /// Who receives.
    package var user: String = ""
    /// Columns; the first value of each record in the content is its "_handle" in hex.
    package var columns: [String] = []
    /// How many chunks.
    package var chunkCount: UInt32 = 0
    /// How many records.
    package var recordCount: UInt64 = 0
    /// SHA-256 of each chunk.
    package var chunkSha256: [[UInt8]] = []
    /// The signed receipt.
    package var receipt: ShareV1.Receipt? = nil
    /// When recorded.
    package var deliveredAt: Date? = nil
    /// Bytes of each chunk; none for deliveries before this was kept.
    package var chunkBytes: [UInt32] = []
    /// SM3 of each chunk, where the request chose it.
    package var chunkSm3: [[UInt8]] = []
    /// How the content is written.
    package var format: ShareV1.ContentFormat = .unspecified
    /// SHA-256 of the request as it was received; empty for a query without a nonce.
    package var requestSha256: [UInt8] = []
    /// Whether the order of the records tells whose delivery this is (水印).
    package var watermarked: Bool = false

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      entryVersion: UInt32 = 0,
      grant: String = "",
      user: String = "",
      columns: [String] = [],
      chunkCount: UInt32 = 0,
      recordCount: UInt64 = 0,
      chunkSha256: [[UInt8]] = [],
      receipt: ShareV1.Receipt? = nil,
      deliveredAt: Date? = nil,
      chunkBytes: [UInt32] = [],
      chunkSm3: [[UInt8]] = [],
      format: ShareV1.ContentFormat = .unspecified,
      requestSha256: [UInt8] = [],
      watermarked: Bool = false
    ) {
      self.id = id
      self.entry = entry
      self.entryVersion = entryVersion
      self.grant = grant
      self.user = user
      self.columns = columns
      self.chunkCount = chunkCount
      self.recordCount = recordCount
      self.chunkSha256 = chunkSha256
      self.receipt = receipt
      self.deliveredAt = deliveredAt
      self.chunkBytes = chunkBytes
      self.chunkSm3 = chunkSm3
      self.format = format
      self.requestSha256 = requestSha256
      self.watermarked = watermarked
    }
  }
}

extension ShareV1 {
  /// Proof of what was delivered, checked by openssl alone.
  package struct Receipt: Sendable, Hashable {
    /// The text that was signed, UTF-8 lines "key: value".
    package var manifest: [UInt8] = []
    /// Ed25519 signature of it by the platform.
    package var signature: [UInt8] = []
    /// Id of the key it verifies with; empty for receipts older than ids, which the first key signed.
    package var keyID: String = ""

    package init() {}

    package init(
      manifest: [UInt8] = [],
      signature: [UInt8] = [],
      keyID: String = ""
    ) {
      self.manifest = manifest
      self.signature = signature
      self.keyID = keyID
    }
  }
}

extension ShareV1 {
  /// Which chunk.
  package struct GetChunkRequest: Sendable, Hashable {
    /// Delivery id.
    package var delivery: String = ""
    /// 0, 1, 2 …
    package var index: UInt32 = 0

    package init() {}

    package init(
      delivery: String = "",
      index: UInt32 = 0
    ) {
      self.delivery = delivery
      self.index = index
    }
  }
}

extension ShareV1 {
  /// A chunk: whole records in the delivery's format.
  package struct Chunk: Sendable, Hashable {
    /// At most 512 KiB.
    package var content: [UInt8] = []

    package init() {}

    package init(
      content: [UInt8] = []
    ) {
      self.content = content
    }
  }
}

extension ShareV1 {
  /// Which delivery.
  package struct GetDeliveryRequest: Sendable, Hashable {
    /// Delivery id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension ShareV1 {
  /// Nothing to ask.
  package struct GetReceiptKeyRequest: Sendable, Hashable {

    package init() {}
  }
}

extension ShareV1 {
  /// Public keys.
  package struct GetReceiptKeyReply: Sendable, Hashable {
    /// The key that signs now: SubjectPublicKeyInfo, PEM.
    package var publicKeyPem: String = ""
    /// Every key that ever signed, oldest first.
    package var keys: [ShareV1.ReceiptKey] = []

    package init() {}

    package init(
      publicKeyPem: String = "",
      keys: [ShareV1.ReceiptKey] = []
    ) {
      self.publicKeyPem = publicKeyPem
      self.keys = keys
    }
  }
}

extension ShareV1 {
  /// A key of the platform for receipts (回执密钥).
  package struct ReceiptKey: Sendable, Hashable {
    /// The first 16 bytes of SHA-256 of the raw public key, in hex.
    package var id: String = ""
    /// SubjectPublicKeyInfo, PEM.
    package var publicKeyPem: String = ""
    /// A receipt of this key is delivered at this time or later …
    package var validFrom: Date? = nil
    /// … and before this one; absent while it signs.
    package var validUntil: Date? = nil

    package init() {}

    package init(
      id: String = "",
      publicKeyPem: String = "",
      validFrom: Date? = nil,
      validUntil: Date? = nil
    ) {
      self.id = id
      self.publicKeyPem = publicKeyPem
      self.validFrom = validFrom
      self.validUntil = validUntil
    }
  }
}

extension ShareV1.Conditions: ContractMessage {
  package static let fullName = "twinriver.share.v1.Conditions"
  package typealias CMessage = Twinriver__Share__V1__Conditions
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_conditions()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Conditions.columns")
    self.rowFilters.reserveCapacity(c.pointee.n_row_filters)
    for index in 0..<c.pointee.n_row_filters {
      self.rowFilters.append(try ShareV1.RowFilter(c.pointee.row_filters[index]!))
    }
    self.dailyQuota = c.pointee.daily_quota
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.minIntervalSeconds = c.pointee.min_interval_seconds
    self.receivingSystems = try Unpacking.strings(
      c.pointee.receiving_systems, count: c.pointee.n_receiving_systems,
      in: "twinriver.share.v1.Conditions.receiving_systems")
    self.formats = Unpacking.values(c.pointee.formats, count: c.pointee.n_formats)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.Conditions.columns")
    c.pointee.n_row_filters = self.rowFilters.count
    c.pointee.row_filters = try arena.pointers(self.rowFilters.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.RowFilter.CMessage>?.self, capacity: self.rowFilters.count)
    for index in self.rowFilters.indices {
      c.pointee.row_filters[index] = try self.rowFilters[index].allocated(in: arena)
    }
    c.pointee.daily_quota = self.dailyQuota
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    c.pointee.min_interval_seconds = self.minIntervalSeconds
    (c.pointee.n_receiving_systems, c.pointee.receiving_systems) = try arena.strings(
      self.receivingSystems, in: "twinriver.share.v1.Conditions.receiving_systems")
    (c.pointee.n_formats, c.pointee.formats) = try arena.values(self.formats)
    return c
  }
}

extension ShareV1.RowFilter: ContractMessage {
  package static let fullName = "twinriver.share.v1.RowFilter"
  package typealias CMessage = Twinriver__Share__V1__RowFilter
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_row_filter()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.share.v1.RowFilter.column")
    self.equals = try Unpacking.strings(
      c.pointee.equals, count: c.pointee.n_equals, in: "twinriver.share.v1.RowFilter.equals")
    self.prefixes = try Unpacking.strings(
      c.pointee.prefixes, count: c.pointee.n_prefixes, in: "twinriver.share.v1.RowFilter.prefixes")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.column = try arena.string(self.column, in: "twinriver.share.v1.RowFilter.column")
    (c.pointee.n_equals, c.pointee.equals) = try arena.strings(self.equals, in: "twinriver.share.v1.RowFilter.equals")
    (c.pointee.n_prefixes, c.pointee.prefixes) = try arena.strings(
      self.prefixes, in: "twinriver.share.v1.RowFilter.prefixes")
    return c
  }
}

extension ShareV1.Request: ContractMessage {
  package static let fullName = "twinriver.share.v1.Request"
  package typealias CMessage = Twinriver__Share__V1__Request
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Request.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Request.entry")
    self.entryVersion = c.pointee.entry_version
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Request.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.Request.provider")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Request.columns")
    self.conditionalColumns = try Unpacking.strings(
      c.pointee.conditional_columns, count: c.pointee.n_conditional_columns,
      in: "twinriver.share.v1.Request.conditional_columns")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.duty = try Unpacking.string(c.pointee.duty, in: "twinriver.share.v1.Request.duty")
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.Request.receiving_system")
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.state = ShareV1.RequestState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    if let value = c.pointee.answered_at { self.answeredAt = try Date(value) }
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.refusalText = try Unpacking.string(c.pointee.refusal_text, in: "twinriver.share.v1.Request.refusal_text")
    self.grants = try Unpacking.strings(
      c.pointee.grants, count: c.pointee.n_grants, in: "twinriver.share.v1.Request.grants")
    self.dispute = try Unpacking.string(c.pointee.dispute, in: "twinriver.share.v1.Request.dispute")
    self.supplementNotice = try Unpacking.string(
      c.pointee.supplement_notice, in: "twinriver.share.v1.Request.supplement_notice")
    if let value = c.pointee.supplement_asked_at { self.supplementAskedAt = try Date(value) }
    self.supplement = try Unpacking.string(c.pointee.supplement, in: "twinriver.share.v1.Request.supplement")
    if let value = c.pointee.supplemented_at { self.supplementedAt = try Date(value) }
    self.extensionReason = try Unpacking.string(
      c.pointee.extension_reason, in: "twinriver.share.v1.Request.extension_reason")
    self.furtherSystems = try Unpacking.strings(
      c.pointee.further_systems, count: c.pointee.n_further_systems, in: "twinriver.share.v1.Request.further_systems")
    self.heldByRule = try Unpacking.string(c.pointee.held_by_rule, in: "twinriver.share.v1.Request.held_by_rule")
    self.heldByDetermination = try Unpacking.string(
      c.pointee.held_by_determination, in: "twinriver.share.v1.Request.held_by_determination")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Request.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Request.entry")
    c.pointee.entry_version = self.entryVersion
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Request.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.Request.provider")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(self.columns, in: "twinriver.share.v1.Request.columns")
    (c.pointee.n_conditional_columns, c.pointee.conditional_columns) = try arena.strings(
      self.conditionalColumns, in: "twinriver.share.v1.Request.conditional_columns")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.duty = try arena.string(self.duty, in: "twinriver.share.v1.Request.duty")
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    c.pointee.receiving_system = try arena.string(
      self.receivingSystem, in: "twinriver.share.v1.Request.receiving_system")
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    if let value = self.answeredAt { c.pointee.answered_at = try value.allocated(in: arena) }
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.refusal_text = try arena.string(self.refusalText, in: "twinriver.share.v1.Request.refusal_text")
    (c.pointee.n_grants, c.pointee.grants) = try arena.strings(self.grants, in: "twinriver.share.v1.Request.grants")
    c.pointee.dispute = try arena.string(self.dispute, in: "twinriver.share.v1.Request.dispute")
    c.pointee.supplement_notice = try arena.string(
      self.supplementNotice, in: "twinriver.share.v1.Request.supplement_notice")
    if let value = self.supplementAskedAt { c.pointee.supplement_asked_at = try value.allocated(in: arena) }
    c.pointee.supplement = try arena.string(self.supplement, in: "twinriver.share.v1.Request.supplement")
    if let value = self.supplementedAt { c.pointee.supplemented_at = try value.allocated(in: arena) }
    c.pointee.extension_reason = try arena.string(
      self.extensionReason, in: "twinriver.share.v1.Request.extension_reason")
    (c.pointee.n_further_systems, c.pointee.further_systems) = try arena.strings(
      self.furtherSystems, in: "twinriver.share.v1.Request.further_systems")
    c.pointee.held_by_rule = try arena.string(self.heldByRule, in: "twinriver.share.v1.Request.held_by_rule")
    c.pointee.held_by_determination = try arena.string(
      self.heldByDetermination, in: "twinriver.share.v1.Request.held_by_determination")
    return c
  }
}

extension ShareV1.Grant: ContractMessage {
  package static let fullName = "twinriver.share.v1.Grant"
  package typealias CMessage = Twinriver__Share__V1__Grant
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_grant()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Grant.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.Grant.request")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Grant.entry")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Grant.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.Grant.provider")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Grant.columns")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.Grant.receiving_system")
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.state = ShareV1.GrantState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.storageConsents.reserveCapacity(c.pointee.n_storage_consents)
    for index in 0..<c.pointee.n_storage_consents {
      self.storageConsents.append(try ShareV1.StorageConsent(c.pointee.storage_consents[index]!))
    }
    self.furtherSystems = try Unpacking.strings(
      c.pointee.further_systems, count: c.pointee.n_further_systems, in: "twinriver.share.v1.Grant.further_systems")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Grant.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.Grant.request")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Grant.entry")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Grant.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.Grant.provider")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(self.columns, in: "twinriver.share.v1.Grant.columns")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    c.pointee.receiving_system = try arena.string(self.receivingSystem, in: "twinriver.share.v1.Grant.receiving_system")
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.n_storage_consents = self.storageConsents.count
    c.pointee.storage_consents = try arena.pointers(self.storageConsents.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.StorageConsent.CMessage>?.self, capacity: self.storageConsents.count)
    for index in self.storageConsents.indices {
      c.pointee.storage_consents[index] = try self.storageConsents[index].allocated(in: arena)
    }
    (c.pointee.n_further_systems, c.pointee.further_systems) = try arena.strings(
      self.furtherSystems, in: "twinriver.share.v1.Grant.further_systems")
    return c
  }
}

extension ShareV1.StorageConsent: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageConsent"
  package typealias CMessage = Twinriver__Share__V1__StorageConsent
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_consent()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.StorageConsent.store")
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.consentedBy = try Unpacking.string(
      c.pointee.consented_by, in: "twinriver.share.v1.StorageConsent.consented_by")
    if let value = c.pointee.consented_at { self.consentedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.StorageConsent.store")
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    c.pointee.consented_by = try arena.string(self.consentedBy, in: "twinriver.share.v1.StorageConsent.consented_by")
    if let value = self.consentedAt { c.pointee.consented_at = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.SubmitRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.SubmitRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__SubmitRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_submit_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.SubmitRequestRequest.entry")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.SubmitRequestRequest.columns")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.duty = try Unpacking.string(c.pointee.duty, in: "twinriver.share.v1.SubmitRequestRequest.duty")
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.SubmitRequestRequest.receiving_system")
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.furtherSystems = try Unpacking.strings(
      c.pointee.further_systems, count: c.pointee.n_further_systems,
      in: "twinriver.share.v1.SubmitRequestRequest.further_systems")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.SubmitRequestRequest.entry")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.SubmitRequestRequest.columns")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.duty = try arena.string(self.duty, in: "twinriver.share.v1.SubmitRequestRequest.duty")
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    c.pointee.receiving_system = try arena.string(
      self.receivingSystem, in: "twinriver.share.v1.SubmitRequestRequest.receiving_system")
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    (c.pointee.n_further_systems, c.pointee.further_systems) = try arena.strings(
      self.furtherSystems, in: "twinriver.share.v1.SubmitRequestRequest.further_systems")
    return c
  }
}

extension ShareV1.AnswerRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.AnswerRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__AnswerRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_answer_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AnswerRequestRequest.id")
    self.decision = ShareV1.Decision(rawValue: Int32(bitPattern: c.pointee.decision.rawValue))
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.refusalText = try Unpacking.string(
      c.pointee.refusal_text, in: "twinriver.share.v1.AnswerRequestRequest.refusal_text")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AnswerRequestRequest.id")
    c.pointee.decision = .init(rawValue: UInt32(bitPattern: self.decision.rawValue))
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.refusal_text = try arena.string(
      self.refusalText, in: "twinriver.share.v1.AnswerRequestRequest.refusal_text")
    return c
  }
}

extension ShareV1.WithdrawRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.WithdrawRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__WithdrawRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_withdraw_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.WithdrawRequestRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.WithdrawRequestRequest.id")
    return c
  }
}

extension ShareV1.ExtendRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ExtendRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__ExtendRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_extend_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.ExtendRequestRequest.id")
    self.workingDays = c.pointee.working_days
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.ExtendRequestRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.ExtendRequestRequest.id")
    c.pointee.working_days = self.workingDays
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.ExtendRequestRequest.reason")
    return c
  }
}

extension ShareV1.AskForSupplementRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.AskForSupplementRequest"
  package typealias CMessage = Twinriver__Share__V1__AskForSupplementRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_ask_for_supplement_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AskForSupplementRequest.id")
    self.notice = try Unpacking.string(c.pointee.notice, in: "twinriver.share.v1.AskForSupplementRequest.notice")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AskForSupplementRequest.id")
    c.pointee.notice = try arena.string(self.notice, in: "twinriver.share.v1.AskForSupplementRequest.notice")
    return c
  }
}

extension ShareV1.SupplementRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.SupplementRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__SupplementRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_supplement_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.SupplementRequestRequest.id")
    self.supplement = try Unpacking.string(
      c.pointee.supplement, in: "twinriver.share.v1.SupplementRequestRequest.supplement")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.SupplementRequestRequest.id")
    c.pointee.supplement = try arena.string(
      self.supplement, in: "twinriver.share.v1.SupplementRequestRequest.supplement")
    return c
  }
}

extension ShareV1.GetRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__GetRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_request_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.GetRequestRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.GetRequestRequest.id")
    return c
  }
}

extension ShareV1.ListRequestsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListRequestsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListRequestsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_requests_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.includeClosed = c.pointee.include_closed != 0
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListRequestsRequest.page_token")
    self.side = ShareV1.RequestSide(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListRequestsRequest.page_token")
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    return c
  }
}

extension ShareV1.ListRequestsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListRequestsReply"
  package typealias CMessage = Twinriver__Share__V1__ListRequestsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_requests_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.requests.reserveCapacity(c.pointee.n_requests)
    for index in 0..<c.pointee.n_requests { self.requests.append(try ShareV1.Request(c.pointee.requests[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListRequestsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = try arena.pointers(self.requests.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Request.CMessage>?.self, capacity: self.requests.count)
    for index in self.requests.indices { c.pointee.requests[index] = try self.requests[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListRequestsReply.next_page_token")
    return c
  }
}

extension ShareV1.GetGrantRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetGrantRequest"
  package typealias CMessage = Twinriver__Share__V1__GetGrantRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_grant_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.GetGrantRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.GetGrantRequest.id")
    return c
  }
}

extension ShareV1.ListGrantsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListGrantsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListGrantsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_grants_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ListGrantsRequest.entry")
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListGrantsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ListGrantsRequest.entry")
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListGrantsRequest.page_token")
    return c
  }
}

extension ShareV1.ListGrantsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListGrantsReply"
  package typealias CMessage = Twinriver__Share__V1__ListGrantsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_grants_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grants.reserveCapacity(c.pointee.n_grants)
    for index in 0..<c.pointee.n_grants { self.grants.append(try ShareV1.Grant(c.pointee.grants[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListGrantsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_grants = self.grants.count
    c.pointee.grants = try arena.pointers(self.grants.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Grant.CMessage>?.self, capacity: self.grants.count)
    for index in self.grants.indices { c.pointee.grants[index] = try self.grants[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListGrantsReply.next_page_token")
    return c
  }
}

extension ShareV1.ConsentStorageRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ConsentStorageRequest"
  package typealias CMessage = Twinriver__Share__V1__ConsentStorageRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_consent_storage_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.ConsentStorageRequest.grant")
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.ConsentStorageRequest.store")
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.ConsentStorageRequest.grant")
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.ConsentStorageRequest.store")
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.NameReceiverRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.NameReceiverRequest"
  package typealias CMessage = Twinriver__Share__V1__NameReceiverRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_name_receiver_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.NameReceiverRequest.grant")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.NameReceiverRequest.request")
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.NameReceiverRequest.receiving_system")
    self.furtherSystems = try Unpacking.strings(
      c.pointee.further_systems, count: c.pointee.n_further_systems,
      in: "twinriver.share.v1.NameReceiverRequest.further_systems")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.NameReceiverRequest.grant")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.NameReceiverRequest.request")
    c.pointee.receiving_system = try arena.string(
      self.receivingSystem, in: "twinriver.share.v1.NameReceiverRequest.receiving_system")
    (c.pointee.n_further_systems, c.pointee.further_systems) = try arena.strings(
      self.furtherSystems, in: "twinriver.share.v1.NameReceiverRequest.further_systems")
    return c
  }
}

extension ShareV1.NameReceiverReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.NameReceiverReply"
  package typealias CMessage = Twinriver__Share__V1__NameReceiverReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_name_receiver_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    if let value = c.pointee.grant { self.grant = try ShareV1.Grant(value) }
    if let value = c.pointee.request { self.request = try ShareV1.Request(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.grant { c.pointee.grant = try value.allocated(in: arena) }
    if let value = self.request { c.pointee.request = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.RevokeGrantRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.RevokeGrantRequest"
  package typealias CMessage = Twinriver__Share__V1__RevokeGrantRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_revoke_grant_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.RevokeGrantRequest.grant")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.RevokeGrantRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.RevokeGrantRequest.grant")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.RevokeGrantRequest.reason")
    return c
  }
}

extension ShareV1.CheckObtainableRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.CheckObtainableRequest"
  package typealias CMessage = Twinriver__Share__V1__CheckObtainableRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_check_obtainable_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.share.v1.CheckObtainableRequest.organisation")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.CheckObtainableRequest.entry")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.share.v1.CheckObtainableRequest.column")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.share.v1.CheckObtainableRequest.organisation")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.CheckObtainableRequest.entry")
    c.pointee.column = try arena.string(self.column, in: "twinriver.share.v1.CheckObtainableRequest.column")
    return c
  }
}

extension ShareV1.CheckObtainableReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.CheckObtainableReply"
  package typealias CMessage = Twinriver__Share__V1__CheckObtainableReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_check_obtainable_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.obtainable = c.pointee.obtainable != 0
    self.why = ShareV1.Obtainability(rawValue: Int32(bitPattern: c.pointee.why.rawValue))
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.CheckObtainableReply.grant")
    self.explanation = try Unpacking.string(
      c.pointee.explanation, in: "twinriver.share.v1.CheckObtainableReply.explanation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.obtainable = self.obtainable ? 1 : 0
    c.pointee.why = .init(rawValue: UInt32(bitPattern: self.why.rawValue))
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.CheckObtainableReply.grant")
    c.pointee.explanation = try arena.string(
      self.explanation, in: "twinriver.share.v1.CheckObtainableReply.explanation")
    return c
  }
}

extension ShareV1.ListObligationsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListObligationsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListObligationsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_obligations_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.includeClosed = c.pointee.include_closed != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    return c
  }
}

extension ShareV1.ListObligationsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListObligationsReply"
  package typealias CMessage = Twinriver__Share__V1__ListObligationsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_obligations_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.obligations.reserveCapacity(c.pointee.n_obligations)
    for index in 0..<c.pointee.n_obligations {
      self.obligations.append(try ObligationV1.Obligation(c.pointee.obligations[index]!))
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_obligations = self.obligations.count
    c.pointee.obligations = try arena.pointers(self.obligations.count)?
      .bindMemory(to: UnsafeMutablePointer<ObligationV1.Obligation.CMessage>?.self, capacity: self.obligations.count)
    for index in self.obligations.indices {
      c.pointee.obligations[index] = try self.obligations[index].allocated(in: arena)
    }
    return c
  }
}

extension ShareV1.Mount: ContractMessage {
  package static let fullName = "twinriver.share.v1.Mount"
  package typealias CMessage = Twinriver__Share__V1__Mount
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_mount()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Mount.entry")
    self.kind = ShareV1.MountKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.state = ShareV1.MountState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.recordCount = c.pointee.record_count
    self.missingColumns = try Unpacking.strings(
      c.pointee.missing_columns, count: c.pointee.n_missing_columns, in: "twinriver.share.v1.Mount.missing_columns")
    if let value = c.pointee.probed_at { self.probedAt = try Date(value) }
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.share.v1.Mount.source")
    self.relation = try Unpacking.string(c.pointee.relation, in: "twinriver.share.v1.Mount.relation")
    self.fileVersion = c.pointee.file_version
    self.impairments = Unpacking.values(c.pointee.impairments, count: c.pointee.n_impairments)
    if let value = c.pointee.data_changed_at { self.dataChangedAt = try Date(value) }
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.Mount.provider")
    if let value = c.pointee.health { self.health = try ShareV1.MountHealth(value) }
    self.queryTemplate = try Unpacking.string(c.pointee.query_template, in: "twinriver.share.v1.Mount.query_template")
    self.watermarked = c.pointee.watermarked != 0
    self.answersRanges = c.pointee.answers_ranges != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Mount.entry")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.record_count = self.recordCount
    (c.pointee.n_missing_columns, c.pointee.missing_columns) = try arena.strings(
      self.missingColumns, in: "twinriver.share.v1.Mount.missing_columns")
    if let value = self.probedAt { c.pointee.probed_at = try value.allocated(in: arena) }
    c.pointee.source = try arena.string(self.source, in: "twinriver.share.v1.Mount.source")
    c.pointee.relation = try arena.string(self.relation, in: "twinriver.share.v1.Mount.relation")
    c.pointee.file_version = self.fileVersion
    (c.pointee.n_impairments, c.pointee.impairments) = try arena.values(self.impairments)
    if let value = self.dataChangedAt { c.pointee.data_changed_at = try value.allocated(in: arena) }
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.Mount.provider")
    if let value = self.health { c.pointee.health = try value.allocated(in: arena) }
    c.pointee.query_template = try arena.string(self.queryTemplate, in: "twinriver.share.v1.Mount.query_template")
    c.pointee.watermarked = self.watermarked ? 1 : 0
    c.pointee.answers_ranges = self.answersRanges ? 1 : 0
    return c
  }
}

extension ShareV1.MountHealth: ContractMessage {
  package static let fullName = "twinriver.share.v1.MountHealth"
  package typealias CMessage = Twinriver__Share__V1__MountHealth
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_mount_health()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.windowMinutes = c.pointee.window_minutes
    self.asked = c.pointee.asked
    self.answered = c.pointee.answered
    self.refused.reserveCapacity(c.pointee.n_refused)
    for index in 0..<c.pointee.n_refused { self.refused.append(try ShareV1.ReasonCount(c.pointee.refused[index]!)) }
    self.failed.reserveCapacity(c.pointee.n_failed)
    for index in 0..<c.pointee.n_failed { self.failed.append(try ShareV1.ReasonCount(c.pointee.failed[index]!)) }
    self.p50Microseconds = c.pointee.p50_microseconds
    self.p95Microseconds = c.pointee.p95_microseconds
    self.p99Microseconds = c.pointee.p99_microseconds
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.window_minutes = self.windowMinutes
    c.pointee.asked = self.asked
    c.pointee.answered = self.answered
    c.pointee.n_refused = self.refused.count
    c.pointee.refused = try arena.pointers(self.refused.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.ReasonCount.CMessage>?.self, capacity: self.refused.count)
    for index in self.refused.indices { c.pointee.refused[index] = try self.refused[index].allocated(in: arena) }
    c.pointee.n_failed = self.failed.count
    c.pointee.failed = try arena.pointers(self.failed.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.ReasonCount.CMessage>?.self, capacity: self.failed.count)
    for index in self.failed.indices { c.pointee.failed[index] = try self.failed[index].allocated(in: arena) }
    c.pointee.p50_microseconds = self.p50Microseconds
    c.pointee.p95_microseconds = self.p95Microseconds
    c.pointee.p99_microseconds = self.p99Microseconds
    return c
  }
}

extension ShareV1.ReasonCount: ContractMessage {
  package static let fullName = "twinriver.share.v1.ReasonCount"
  package typealias CMessage = Twinriver__Share__V1__ReasonCount
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_reason_count()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.ReasonCount.reason")
    self.count = c.pointee.count
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.ReasonCount.reason")
    c.pointee.count = self.count
    return c
  }
}

extension ShareV1.MountDatabaseRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.MountDatabaseRequest"
  package typealias CMessage = Twinriver__Share__V1__MountDatabaseRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_mount_database_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.MountDatabaseRequest.entry")
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.share.v1.MountDatabaseRequest.source")
    self.relation = try Unpacking.string(c.pointee.relation, in: "twinriver.share.v1.MountDatabaseRequest.relation")
    self.columns.reserveCapacity(c.pointee.n_columns)
    for index in 0..<c.pointee.n_columns { self.columns.append(try ShareV1.ColumnMapping(c.pointee.columns[index]!)) }
    self.freshnessColumn = try Unpacking.string(
      c.pointee.freshness_column, in: "twinriver.share.v1.MountDatabaseRequest.freshness_column")
    self.queryTemplate = try Unpacking.string(
      c.pointee.query_template, in: "twinriver.share.v1.MountDatabaseRequest.query_template")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.MountDatabaseRequest.entry")
    c.pointee.source = try arena.string(self.source, in: "twinriver.share.v1.MountDatabaseRequest.source")
    c.pointee.relation = try arena.string(self.relation, in: "twinriver.share.v1.MountDatabaseRequest.relation")
    c.pointee.n_columns = self.columns.count
    c.pointee.columns = try arena.pointers(self.columns.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.ColumnMapping.CMessage>?.self, capacity: self.columns.count)
    for index in self.columns.indices { c.pointee.columns[index] = try self.columns[index].allocated(in: arena) }
    c.pointee.freshness_column = try arena.string(
      self.freshnessColumn, in: "twinriver.share.v1.MountDatabaseRequest.freshness_column")
    c.pointee.query_template = try arena.string(
      self.queryTemplate, in: "twinriver.share.v1.MountDatabaseRequest.query_template")
    return c
  }
}

extension ShareV1.ColumnMapping: ContractMessage {
  package static let fullName = "twinriver.share.v1.ColumnMapping"
  package typealias CMessage = Twinriver__Share__V1__ColumnMapping
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_column_mapping()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.share.v1.ColumnMapping.column")
    self.sourceColumn = try Unpacking.string(
      c.pointee.source_column, in: "twinriver.share.v1.ColumnMapping.source_column")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.column = try arena.string(self.column, in: "twinriver.share.v1.ColumnMapping.column")
    c.pointee.source_column = try arena.string(self.sourceColumn, in: "twinriver.share.v1.ColumnMapping.source_column")
    return c
  }
}

extension ShareV1.BeginUploadRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.BeginUploadRequest"
  package typealias CMessage = Twinriver__Share__V1__BeginUploadRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_begin_upload_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.BeginUploadRequest.entry")
    self.sizeBytes = c.pointee.size_bytes
    self.sha256 = Unpacking.bytes(c.pointee.sha256)
    self.format = ShareV1.FileFormat(rawValue: Int32(bitPattern: c.pointee.format.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.BeginUploadRequest.entry")
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.sha256 = try arena.bytes(self.sha256)
    c.pointee.format = .init(rawValue: UInt32(bitPattern: self.format.rawValue))
    return c
  }
}

extension ShareV1.Upload: ContractMessage {
  package static let fullName = "twinriver.share.v1.Upload"
  package typealias CMessage = Twinriver__Share__V1__Upload
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_upload()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Upload.id")
    self.chunkBytes = c.pointee.chunk_bytes
    self.missingChunks = Unpacking.numbers(c.pointee.missing_chunks, count: c.pointee.n_missing_chunks)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Upload.id")
    c.pointee.chunk_bytes = self.chunkBytes
    (c.pointee.n_missing_chunks, c.pointee.missing_chunks) = try arena.numbers(self.missingChunks)
    return c
  }
}

extension ShareV1.PutChunkRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.PutChunkRequest"
  package typealias CMessage = Twinriver__Share__V1__PutChunkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_put_chunk_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.upload = try Unpacking.string(c.pointee.upload, in: "twinriver.share.v1.PutChunkRequest.upload")
    self.index = c.pointee.index
    self.content = Unpacking.bytes(c.pointee.content)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.upload = try arena.string(self.upload, in: "twinriver.share.v1.PutChunkRequest.upload")
    c.pointee.index = self.index
    c.pointee.content = try arena.bytes(self.content)
    return c
  }
}

extension ShareV1.CommitUploadRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.CommitUploadRequest"
  package typealias CMessage = Twinriver__Share__V1__CommitUploadRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_commit_upload_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.upload = try Unpacking.string(c.pointee.upload, in: "twinriver.share.v1.CommitUploadRequest.upload")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.upload = try arena.string(self.upload, in: "twinriver.share.v1.CommitUploadRequest.upload")
    return c
  }
}

extension ShareV1.ListFileVersionsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListFileVersionsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListFileVersionsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_file_versions_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ListFileVersionsRequest.entry")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ListFileVersionsRequest.entry")
    return c
  }
}

extension ShareV1.ListFileVersionsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListFileVersionsReply"
  package typealias CMessage = Twinriver__Share__V1__ListFileVersionsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_file_versions_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.versions.reserveCapacity(c.pointee.n_versions)
    for index in 0..<c.pointee.n_versions { self.versions.append(try ShareV1.FileVersion(c.pointee.versions[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_versions = self.versions.count
    c.pointee.versions = try arena.pointers(self.versions.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.FileVersion.CMessage>?.self, capacity: self.versions.count)
    for index in self.versions.indices { c.pointee.versions[index] = try self.versions[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.FileVersion: ContractMessage {
  package static let fullName = "twinriver.share.v1.FileVersion"
  package typealias CMessage = Twinriver__Share__V1__FileVersion
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_file_version()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.version = c.pointee.version
    self.format = ShareV1.FileFormat(rawValue: Int32(bitPattern: c.pointee.format.rawValue))
    self.sizeBytes = c.pointee.size_bytes
    self.sha256 = Unpacking.bytes(c.pointee.sha256)
    self.recordCount = c.pointee.record_count
    if let value = c.pointee.committed_at { self.committedAt = try Date(value) }
    self.inForce = c.pointee.in_force != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.version = self.version
    c.pointee.format = .init(rawValue: UInt32(bitPattern: self.format.rawValue))
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.sha256 = try arena.bytes(self.sha256)
    c.pointee.record_count = self.recordCount
    if let value = self.committedAt { c.pointee.committed_at = try value.allocated(in: arena) }
    c.pointee.in_force = self.inForce ? 1 : 0
    return c
  }
}

extension ShareV1.ProbeMountRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ProbeMountRequest"
  package typealias CMessage = Twinriver__Share__V1__ProbeMountRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_probe_mount_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ProbeMountRequest.entry")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ProbeMountRequest.entry")
    return c
  }
}

extension ShareV1.SetWatermarkRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.SetWatermarkRequest"
  package typealias CMessage = Twinriver__Share__V1__SetWatermarkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_set_watermark_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.SetWatermarkRequest.entry")
    self.watermarked = c.pointee.watermarked != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.SetWatermarkRequest.entry")
    c.pointee.watermarked = self.watermarked ? 1 : 0
    return c
  }
}

extension ShareV1.ListMountsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListMountsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListMountsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_mounts_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ListMountsRequest.entry")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ListMountsRequest.entry")
    return c
  }
}

extension ShareV1.ListMountsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListMountsReply"
  package typealias CMessage = Twinriver__Share__V1__ListMountsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_mounts_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.mounts.reserveCapacity(c.pointee.n_mounts)
    for index in 0..<c.pointee.n_mounts { self.mounts.append(try ShareV1.Mount(c.pointee.mounts[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_mounts = self.mounts.count
    c.pointee.mounts = try arena.pointers(self.mounts.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Mount.CMessage>?.self, capacity: self.mounts.count)
    for index in self.mounts.indices { c.pointee.mounts[index] = try self.mounts[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.QueryRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.QueryRequest"
  package typealias CMessage = Twinriver__Share__V1__QueryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_query_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.QueryRequest.grant")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.keys = try Unpacking.strings(
      c.pointee.keys, count: c.pointee.n_keys, in: "twinriver.share.v1.QueryRequest.keys")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.QueryRequest.columns")
    self.nonce = Unpacking.bytes(c.pointee.nonce)
    self.digest = ShareV1.DigestAlgorithm(rawValue: Int32(bitPattern: c.pointee.digest.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.QueryRequest.grant")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    (c.pointee.n_keys, c.pointee.keys) = try arena.strings(self.keys, in: "twinriver.share.v1.QueryRequest.keys")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.QueryRequest.columns")
    c.pointee.nonce = try arena.bytes(self.nonce)
    c.pointee.digest = .init(rawValue: UInt32(bitPattern: self.digest.rawValue))
    return c
  }
}

extension ShareV1.QueryReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.QueryReply"
  package typealias CMessage = Twinriver__Share__V1__QueryReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_query_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.share.v1.QueryReply.delivery")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.QueryReply.columns")
    self.records.reserveCapacity(c.pointee.n_records)
    for index in 0..<c.pointee.n_records { self.records.append(try ShareV1.Record(c.pointee.records[index]!)) }
    self.noStore = c.pointee.no_store != 0
    if let value = c.pointee.receipt { self.receipt = try ShareV1.Receipt(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.share.v1.QueryReply.delivery")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.QueryReply.columns")
    c.pointee.n_records = self.records.count
    c.pointee.records = try arena.pointers(self.records.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Record.CMessage>?.self, capacity: self.records.count)
    for index in self.records.indices { c.pointee.records[index] = try self.records[index].allocated(in: arena) }
    c.pointee.no_store = self.noStore ? 1 : 0
    if let value = self.receipt { c.pointee.receipt = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.Record: ContractMessage {
  package static let fullName = "twinriver.share.v1.Record"
  package typealias CMessage = Twinriver__Share__V1__Record
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_record()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.handle = Unpacking.bytes(c.pointee.handle)
    self.values = try Unpacking.strings(
      c.pointee.values, count: c.pointee.n_values, in: "twinriver.share.v1.Record.values")
    self.nulls = Unpacking.numbers(c.pointee.nulls, count: c.pointee.n_nulls)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.handle = try arena.bytes(self.handle)
    (c.pointee.n_values, c.pointee.values) = try arena.strings(self.values, in: "twinriver.share.v1.Record.values")
    (c.pointee.n_nulls, c.pointee.nulls) = try arena.numbers(self.nulls)
    return c
  }
}

extension ShareV1.QueryRangeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.QueryRangeRequest"
  package typealias CMessage = Twinriver__Share__V1__QueryRangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_query_range_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.QueryRangeRequest.grant")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.QueryRangeRequest.store")
    self.fromKey = try Unpacking.strings(
      c.pointee.from_key, count: c.pointee.n_from_key, in: "twinriver.share.v1.QueryRangeRequest.from_key")
    self.toKey = try Unpacking.strings(
      c.pointee.to_key, count: c.pointee.n_to_key, in: "twinriver.share.v1.QueryRangeRequest.to_key")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.QueryRangeRequest.columns")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.QueryRangeRequest.page_token")
    self.nonce = Unpacking.bytes(c.pointee.nonce)
    self.digest = ShareV1.DigestAlgorithm(rawValue: Int32(bitPattern: c.pointee.digest.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.QueryRangeRequest.grant")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.QueryRangeRequest.store")
    (c.pointee.n_from_key, c.pointee.from_key) = try arena.strings(
      self.fromKey, in: "twinriver.share.v1.QueryRangeRequest.from_key")
    (c.pointee.n_to_key, c.pointee.to_key) = try arena.strings(
      self.toKey, in: "twinriver.share.v1.QueryRangeRequest.to_key")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.QueryRangeRequest.columns")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.QueryRangeRequest.page_token")
    c.pointee.nonce = try arena.bytes(self.nonce)
    c.pointee.digest = .init(rawValue: UInt32(bitPattern: self.digest.rawValue))
    return c
  }
}

extension ShareV1.QueryRangeReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.QueryRangeReply"
  package typealias CMessage = Twinriver__Share__V1__QueryRangeReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_query_range_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.share.v1.QueryRangeReply.delivery")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.QueryRangeReply.columns")
    self.records.reserveCapacity(c.pointee.n_records)
    for index in 0..<c.pointee.n_records { self.records.append(try ShareV1.Record(c.pointee.records[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.QueryRangeReply.next_page_token")
    if let value = c.pointee.receipt { self.receipt = try ShareV1.Receipt(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.share.v1.QueryRangeReply.delivery")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.QueryRangeReply.columns")
    c.pointee.n_records = self.records.count
    c.pointee.records = try arena.pointers(self.records.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Record.CMessage>?.self, capacity: self.records.count)
    for index in self.records.indices { c.pointee.records[index] = try self.records[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.QueryRangeReply.next_page_token")
    if let value = self.receipt { c.pointee.receipt = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.StartBatchRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.StartBatchRequest"
  package typealias CMessage = Twinriver__Share__V1__StartBatchRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_start_batch_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StartBatchRequest.grant")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.StartBatchRequest.store")
    self.format = ShareV1.ContentFormat(rawValue: Int32(bitPattern: c.pointee.format.rawValue))
    self.digest = ShareV1.DigestAlgorithm(rawValue: Int32(bitPattern: c.pointee.digest.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StartBatchRequest.grant")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.StartBatchRequest.store")
    c.pointee.format = .init(rawValue: UInt32(bitPattern: self.format.rawValue))
    c.pointee.digest = .init(rawValue: UInt32(bitPattern: self.digest.rawValue))
    return c
  }
}

extension ShareV1.StartSnapshotRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.StartSnapshotRequest"
  package typealias CMessage = Twinriver__Share__V1__StartSnapshotRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_start_snapshot_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.StartSnapshotRequest.entry")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.StartSnapshotRequest.columns")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.StartSnapshotRequest.entry")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.StartSnapshotRequest.columns")
    return c
  }
}

extension ShareV1.Delivery: ContractMessage {
  package static let fullName = "twinriver.share.v1.Delivery"
  package typealias CMessage = Twinriver__Share__V1__Delivery
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_delivery()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Delivery.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Delivery.entry")
    self.entryVersion = c.pointee.entry_version
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.Delivery.grant")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Delivery.user")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Delivery.columns")
    self.chunkCount = c.pointee.chunk_count
    self.recordCount = c.pointee.record_count
    self.chunkSha256 = Unpacking.byteStrings(c.pointee.chunk_sha256, count: c.pointee.n_chunk_sha256)
    if let value = c.pointee.receipt { self.receipt = try ShareV1.Receipt(value) }
    if let value = c.pointee.delivered_at { self.deliveredAt = try Date(value) }
    self.chunkBytes = Unpacking.numbers(c.pointee.chunk_bytes, count: c.pointee.n_chunk_bytes)
    self.chunkSm3 = Unpacking.byteStrings(c.pointee.chunk_sm3, count: c.pointee.n_chunk_sm3)
    self.format = ShareV1.ContentFormat(rawValue: Int32(bitPattern: c.pointee.format.rawValue))
    self.requestSha256 = Unpacking.bytes(c.pointee.request_sha256)
    self.watermarked = c.pointee.watermarked != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Delivery.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Delivery.entry")
    c.pointee.entry_version = self.entryVersion
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.Delivery.grant")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Delivery.user")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.Delivery.columns")
    c.pointee.chunk_count = self.chunkCount
    c.pointee.record_count = self.recordCount
    (c.pointee.n_chunk_sha256, c.pointee.chunk_sha256) = try arena.byteStrings(self.chunkSha256)
    if let value = self.receipt { c.pointee.receipt = try value.allocated(in: arena) }
    if let value = self.deliveredAt { c.pointee.delivered_at = try value.allocated(in: arena) }
    (c.pointee.n_chunk_bytes, c.pointee.chunk_bytes) = try arena.numbers(self.chunkBytes)
    (c.pointee.n_chunk_sm3, c.pointee.chunk_sm3) = try arena.byteStrings(self.chunkSm3)
    c.pointee.format = .init(rawValue: UInt32(bitPattern: self.format.rawValue))
    c.pointee.request_sha256 = try arena.bytes(self.requestSha256)
    c.pointee.watermarked = self.watermarked ? 1 : 0
    return c
  }
}

extension ShareV1.Receipt: ContractMessage {
  package static let fullName = "twinriver.share.v1.Receipt"
  package typealias CMessage = Twinriver__Share__V1__Receipt
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_receipt()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.manifest = Unpacking.bytes(c.pointee.manifest)
    self.signature = Unpacking.bytes(c.pointee.signature)
    self.keyID = try Unpacking.string(c.pointee.key_id, in: "twinriver.share.v1.Receipt.key_id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.manifest = try arena.bytes(self.manifest)
    c.pointee.signature = try arena.bytes(self.signature)
    c.pointee.key_id = try arena.string(self.keyID, in: "twinriver.share.v1.Receipt.key_id")
    return c
  }
}

extension ShareV1.GetChunkRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetChunkRequest"
  package typealias CMessage = Twinriver__Share__V1__GetChunkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_chunk_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.share.v1.GetChunkRequest.delivery")
    self.index = c.pointee.index
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.share.v1.GetChunkRequest.delivery")
    c.pointee.index = self.index
    return c
  }
}

extension ShareV1.Chunk: ContractMessage {
  package static let fullName = "twinriver.share.v1.Chunk"
  package typealias CMessage = Twinriver__Share__V1__Chunk
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_chunk()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.content = Unpacking.bytes(c.pointee.content)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.content = try arena.bytes(self.content)
    return c
  }
}

extension ShareV1.GetDeliveryRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetDeliveryRequest"
  package typealias CMessage = Twinriver__Share__V1__GetDeliveryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_delivery_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.GetDeliveryRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.GetDeliveryRequest.id")
    return c
  }
}

extension ShareV1.GetReceiptKeyRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetReceiptKeyRequest"
  package typealias CMessage = Twinriver__Share__V1__GetReceiptKeyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_receipt_key_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    return c
  }
}

extension ShareV1.GetReceiptKeyReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetReceiptKeyReply"
  package typealias CMessage = Twinriver__Share__V1__GetReceiptKeyReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_receipt_key_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.publicKeyPem = try Unpacking.string(
      c.pointee.public_key_pem, in: "twinriver.share.v1.GetReceiptKeyReply.public_key_pem")
    self.keys.reserveCapacity(c.pointee.n_keys)
    for index in 0..<c.pointee.n_keys { self.keys.append(try ShareV1.ReceiptKey(c.pointee.keys[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.public_key_pem = try arena.string(
      self.publicKeyPem, in: "twinriver.share.v1.GetReceiptKeyReply.public_key_pem")
    c.pointee.n_keys = self.keys.count
    c.pointee.keys = try arena.pointers(self.keys.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.ReceiptKey.CMessage>?.self, capacity: self.keys.count)
    for index in self.keys.indices { c.pointee.keys[index] = try self.keys[index].allocated(in: arena) }
    return c
  }
}

extension ShareV1.ReceiptKey: ContractMessage {
  package static let fullName = "twinriver.share.v1.ReceiptKey"
  package typealias CMessage = Twinriver__Share__V1__ReceiptKey
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_receipt_key()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.ReceiptKey.id")
    self.publicKeyPem = try Unpacking.string(
      c.pointee.public_key_pem, in: "twinriver.share.v1.ReceiptKey.public_key_pem")
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.ReceiptKey.id")
    c.pointee.public_key_pem = try arena.string(self.publicKeyPem, in: "twinriver.share.v1.ReceiptKey.public_key_pem")
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    return c
  }
}
