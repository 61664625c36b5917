// Generated from twinriver/share/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

extension ShareV1 {
  /// A request was accepted by the platform.
  package struct RequestSubmitted: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Entry version.
    package var entryVersion: UInt32 = 0
    /// User organisation.
    package var user: String = ""
    /// Provider organisation.
    package var provider: String = ""
    /// Columns asked for.
    package var columns: [String] = []
    /// Those that need an answer.
    package var conditionalColumns: [String] = []
    /// Purpose.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Mode.
    package var mode: ShareV1.DeliveryMode = .unspecified

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
      mode: ShareV1.DeliveryMode = .unspecified
    ) {
      self.id = id
      self.entry = entry
      self.entryVersion = entryVersion
      self.user = user
      self.provider = provider
      self.columns = columns
      self.conditionalColumns = conditionalColumns
      self.purpose = purpose
      self.mode = mode
    }
  }
}

extension ShareV1 {
  /// The provider answered; a refusal's text is fetched with GetRequest.
  package struct RequestAnswered: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// Decision.
    package var decision: ShareV1.Decision = .unspecified
    /// Reason code of a refusal.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// Whether after the due instant.
    package var late: Bool = false

    package init() {}

    package init(
      id: String = "",
      decision: ShareV1.Decision = .unspecified,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      late: Bool = false
    ) {
      self.id = id
      self.decision = decision
      self.refusalReason = refusalReason
      self.late = late
    }
  }
}

extension ShareV1 {
  /// The user withdrew.
  package struct RequestWithdrawn: Sendable, Hashable {
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
  /// The provider says what is missing; the words are fetched with GetRequest.
  package struct SupplementAsked: Sendable, Hashable {
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
  /// The user added what was missing; the words are fetched with GetRequest.
  package struct RequestSupplemented: Sendable, Hashable {
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
  /// The provider was given more time; the reason is fetched with GetRequest, the new due day is in obligation-set.
  package struct RequestExtended: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// Working days.
    package var workingDays: UInt32 = 0
    /// The authority that consented.
    package var authority: String = ""

    package init() {}

    package init(
      id: String = "",
      workingDays: UInt32 = 0,
      authority: String = ""
    ) {
      self.id = id
      self.workingDays = workingDays
      self.authority = authority
    }
  }
}

extension ShareV1 {
  /// A grant came into being; the whole of it, so that audit can compare.
  package struct GrantIssued: Sendable, Hashable {
    /// The grant.
    package var grant: ShareV1.Grant? = nil

    package init() {}

    package init(
      grant: ShareV1.Grant? = nil
    ) {
      self.grant = grant
    }
  }
}

extension ShareV1 {
  /// Storage was consented to.
  package struct StorageConsented: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// Until when.
    package var validUntil: Date? = nil
    /// SHA-256 of the store's name.
    package var storeSha256: [UInt8] = []

    package init() {}

    package init(
      grant: String = "",
      validUntil: Date? = nil,
      storeSha256: [UInt8] = []
    ) {
      self.grant = grant
      self.validUntil = validUntil
      self.storeSha256 = storeSha256
    }
  }
}

extension ShareV1 {
  /// A grant was ended.
  package struct GrantRevoked: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""

    package init() {}

    package init(
      grant: String = ""
    ) {
      self.grant = grant
    }
  }
}

extension ShareV1 {
  /// A delivery was prepared; recorded before its first byte leaves.
  package struct DeliveryMade: Sendable, Hashable {
    /// Delivery id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Entry version.
    package var entryVersion: UInt32 = 0
    /// Grant id; empty for a snapshot.
    package var grant: String = ""
    /// Who receives.
    package var user: String = ""
    /// Provider.
    package var provider: String = ""
    /// Purpose.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Mode.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// How many records.
    package var recordCount: UInt64 = 0
    /// SHA-256 of the receipt's manifest.
    package var manifestSha256: [UInt8] = []
    /// Columns delivered.
    package var columns: [String] = []

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      entryVersion: UInt32 = 0,
      grant: String = "",
      user: String = "",
      provider: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      mode: ShareV1.DeliveryMode = .unspecified,
      recordCount: UInt64 = 0,
      manifestSha256: [UInt8] = [],
      columns: [String] = []
    ) {
      self.id = id
      self.entry = entry
      self.entryVersion = entryVersion
      self.grant = grant
      self.user = user
      self.provider = provider
      self.purpose = purpose
      self.mode = mode
      self.recordCount = recordCount
      self.manifestSha256 = manifestSha256
      self.columns = columns
    }
  }
}

extension ShareV1 {
  /// A delivery was refused by the grant's terms.
  package struct DeliveryRefused: Sendable, Hashable {
    /// Grant id as asked for.
    package var grant: String = ""
    /// UPPER_SNAKE reason.
    package var reason: String = ""
    /// Entry code of the grant; empty when there is no such grant.
    package var entry: String = ""
    /// Who asked.
    package var organisation: String = ""
    /// The purpose that was said.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Mode asked for.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Columns asked for by name, those only that the entry has; none means all of the grant, or a chunk.
    package var columns: [String] = []

    package init() {}

    package init(
      grant: String = "",
      reason: String = "",
      entry: String = "",
      organisation: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      mode: ShareV1.DeliveryMode = .unspecified,
      columns: [String] = []
    ) {
      self.grant = grant
      self.reason = reason
      self.entry = entry
      self.organisation = organisation
      self.purpose = purpose
      self.mode = mode
      self.columns = columns
    }
  }
}

extension ShareV1 {
  /// A mount was made, replaced or found in another state, its batches carry a watermark from now on or no more, or a published
  /// entry was found to have none.
  package struct MountChanged: Sendable, Hashable {
    /// The mount.
    package var mount: ShareV1.Mount? = nil
    /// Provider.
    package var provider: String = ""

    package init() {}

    package init(
      mount: ShareV1.Mount? = nil,
      provider: String = ""
    ) {
      self.mount = mount
      self.provider = provider
    }
  }
}

extension ShareV1 {
  /// An interface gave an answer that cannot be one to its query; nothing of it was delivered (答复不符).
  package struct InterfaceAnswerRefused: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// Provider.
    package var provider: String = ""
    /// Query id.
    package var query: String = ""
    /// UPPER_SNAKE reason.
    package var reason: String = ""

    package init() {}

    package init(
      entry: String = "",
      provider: String = "",
      query: String = "",
      reason: String = ""
    ) {
      self.entry = entry
      self.provider = provider
      self.query = query
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// A delivered value was corrected at its source: told to each organisation that holds the record (更正通知).
  package struct HolderNotice: Sendable, Hashable {
    /// Correction case.
    package var caseID: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Column.
    package var column: String = ""
    /// Handle of the record, 16 bytes.
    package var handle: [UInt8] = []
    /// Holder organisation.
    package var holderOrganisation: String = ""
    /// Deliveries by which it got the record, newest first, at most 20.
    package var deliveries: [String] = []
    /// The body that was told before, did not take the correction over and has ended; empty otherwise (CC-29).
    package var formerHolder: String = ""

    package init() {}

    package init(
      caseID: String = "",
      entry: String = "",
      column: String = "",
      handle: [UInt8] = [],
      holderOrganisation: String = "",
      deliveries: [String] = [],
      formerHolder: String = ""
    ) {
      self.caseID = caseID
      self.entry = entry
      self.column = column
      self.handle = handle
      self.holderOrganisation = holderOrganisation
      self.deliveries = deliveries
      self.formerHolder = formerHolder
    }
  }
}

extension ShareV1 {
  /// Somebody looked up who had used a record of an entry; why is kept, which record it was is not.
  package struct UsesLookedUp: Sendable, Hashable {
    /// Look-up id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Organisation that looked.
    package var organisation: String = ""
    /// Uses it was told.
    package var useCount: UInt32 = 0

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      organisation: String = "",
      useCount: UInt32 = 0
    ) {
      self.id = id
      self.entry = entry
      self.organisation = organisation
      self.useCount = useCount
    }
  }
}

extension ShareV1 {
  /// Somebody traced a leaked sample of an entry's records; why is kept, which records they were is not (水印溯源).
  package struct SampleTraced: Sendable, Hashable {
    /// Look-up id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Organisation that traced.
    package var organisation: String = ""
    /// Records of the sample.
    package var recordCount: UInt32 = 0
    /// What was found.
    package var finding: ShareV1.TraceFinding = .unspecified
    /// Deliveries that were identified.
    package var deliveries: [String] = []
    /// Who had got each of them.
    package var users: [String] = []

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      organisation: String = "",
      recordCount: UInt32 = 0,
      finding: ShareV1.TraceFinding = .unspecified,
      deliveries: [String] = [],
      users: [String] = []
    ) {
      self.id = id
      self.entry = entry
      self.organisation = organisation
      self.recordCount = recordCount
      self.finding = finding
      self.deliveries = deliveries
      self.users = users
    }
  }
}

extension ShareV1 {
  /// Deliveries were stopped; the reason in words is fetched with ListHolds.
  package struct HoldPlaced: Sendable, Hashable {
    /// Hold id.
    package var id: String = ""
    /// What kind of thing it covers.
    package var target: ShareV1.HoldTarget = .unspecified
    /// Grant id, entry code or holder id; empty for the platform.
    package var targetID: String = ""
    /// Why.
    package var ground: ShareV1.HoldGround = .unspecified
    /// Organisation that placed it.
    package var organisation: String = ""

    package init() {}

    package init(
      id: String = "",
      target: ShareV1.HoldTarget = .unspecified,
      targetID: String = "",
      ground: ShareV1.HoldGround = .unspecified,
      organisation: String = ""
    ) {
      self.id = id
      self.target = target
      self.targetID = targetID
      self.ground = ground
      self.organisation = organisation
    }
  }
}

extension ShareV1 {
  /// A hold was released.
  package struct HoldReleased: Sendable, Hashable {
    /// Hold id.
    package var id: String = ""
    /// What kind of thing it covered.
    package var target: ShareV1.HoldTarget = .unspecified
    /// Grant id, entry code or holder id; empty for the platform.
    package var targetID: String = ""

    package init() {}

    package init(
      id: String = "",
      target: ShareV1.HoldTarget = .unspecified,
      targetID: String = ""
    ) {
      self.id = id
      self.target = target
      self.targetID = targetID
    }
  }
}

extension ShareV1 {
  /// The user asked for consent to storage.
  package struct StorageRequested: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""
    /// SHA-256 of the store's name.
    package var storeSha256: [UInt8] = []

    package init() {}

    package init(
      id: String = "",
      grant: String = "",
      storeSha256: [UInt8] = []
    ) {
      self.id = id
      self.grant = grant
      self.storeSha256 = storeSha256
    }
  }
}

extension ShareV1 {
  /// The provider refused consent to storage.
  package struct StorageRefused: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""

    package init() {}

    package init(
      id: String = "",
      grant: String = ""
    ) {
      self.id = id
      self.grant = grant
    }
  }
}

extension ShareV1 {
  /// Consent to storage is over.
  package struct StorageEnded: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""
    /// Whether the provider took it back before its time.
    package var withdrawn: Bool = false
    /// Whether anything was delivered to the store, which is to be deleted.
    package var deletionDue: Bool = false

    package init() {}

    package init(
      id: String = "",
      grant: String = "",
      withdrawn: Bool = false,
      deletionDue: Bool = false
    ) {
      self.id = id
      self.grant = grant
      self.withdrawn = withdrawn
      self.deletionDue = deletionDue
    }
  }
}

extension ShareV1 {
  /// The user certified that what was stored is deleted.
  package struct DeletionCertified: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""
    /// Whether after the due instant.
    package var late: Bool = false
    /// SHA-256 of the certificate; may be empty.
    package var certificateSha256: [UInt8] = []

    package init() {}

    package init(
      id: String = "",
      grant: String = "",
      late: Bool = false,
      certificateSha256: [UInt8] = []
    ) {
      self.id = id
      self.grant = grant
      self.late = late
      self.certificateSha256 = certificateSha256
    }
  }
}

extension ShareV1 {
  /// A store was registered or its registration ended.
  package struct StoreRegistered: Sendable, Hashable {
    /// Organisation whose store it is.
    package var organisation: String = ""
    /// SHA-256 of the store's name.
    package var storeSha256: [UInt8] = []
    /// Who keeps it.
    package var keeper: String = ""
    /// Whether the registration ended.
    package var ended: Bool = false

    package init() {}

    package init(
      organisation: String = "",
      storeSha256: [UInt8] = [],
      keeper: String = "",
      ended: Bool = false
    ) {
      self.organisation = organisation
      self.storeSha256 = storeSha256
      self.keeper = keeper
      self.ended = ended
    }
  }
}

extension ShareV1 {
  /// The user disputes an answer, or silence; statements are fetched with GetDispute.
  package struct DisputeOpened: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""
    /// Entry code.
    package var entry: String = ""
    /// User organisation.
    package var user: String = ""
    /// Provider organisation.
    package var provider: String = ""
    /// Who decides.
    package var forum: ShareV1.DisputeForum = .unspecified
    /// Region code of the forum.
    package var area: String = ""
    /// What is disputed.
    package var disputedState: ShareV1.RequestState = .unspecified

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      entry: String = "",
      user: String = "",
      provider: String = "",
      forum: ShareV1.DisputeForum = .unspecified,
      area: String = "",
      disputedState: ShareV1.RequestState = .unspecified
    ) {
      self.id = id
      self.request = request
      self.entry = entry
      self.user = user
      self.provider = provider
      self.forum = forum
      self.area = area
      self.disputedState = disputedState
    }
  }
}

extension ShareV1 {
  /// The provider has stated its side.
  package struct DisputeStated: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""

    package init() {}

    package init(
      id: String = "",
      request: String = ""
    ) {
      self.id = id
      self.request = request
    }
  }
}

extension ShareV1 {
  /// The provider gives way with conditions, which the user may accept; as asked is settled at once.
  package struct DisputeConceded: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""

    package init() {}

    package init(
      id: String = "",
      request: String = ""
    ) {
      self.id = id
      self.request = request
    }
  }
}

extension ShareV1 {
  /// The dispute is being coordinated.
  package struct DisputeTakenUp: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""
    /// Who decides.
    package var forum: ShareV1.DisputeForum = .unspecified
    /// Region code of the forum.
    package var area: String = ""
    /// Organisation that decides.
    package var judge: String = ""

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      forum: ShareV1.DisputeForum = .unspecified,
      area: String = "",
      judge: String = ""
    ) {
      self.id = id
      self.request = request
      self.forum = forum
      self.area = area
      self.judge = judge
    }
  }
}

extension ShareV1 {
  /// It was decided, or put to the government; reasons are fetched with GetDispute.
  package struct DisputeDecided: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""
    /// What was decided.
    package var outcome: ShareV1.DisputeOutcome = .unspecified
    /// Reason code of a refusal.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// The grant that comes of it.
    package var grant: String = ""
    /// Who decided.
    package var forum: ShareV1.DisputeForum = .unspecified
    /// Region code of the forum.
    package var area: String = ""
    /// Whether somebody else recorded what a government outside the platform decided.
    package var recorded: Bool = false

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      outcome: ShareV1.DisputeOutcome = .unspecified,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      grant: String = "",
      forum: ShareV1.DisputeForum = .unspecified,
      area: String = "",
      recorded: Bool = false
    ) {
      self.id = id
      self.request = request
      self.outcome = outcome
      self.refusalReason = refusalReason
      self.grant = grant
      self.forum = forum
      self.area = area
      self.recorded = recorded
    }
  }
}

extension ShareV1 {
  /// Both sides agree.
  package struct DisputeSettled: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""
    /// The grant that comes of it; empty where an answer settled it.
    package var grant: String = ""

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      grant: String = ""
    ) {
      self.id = id
      self.request = request
      self.grant = grant
    }
  }
}

extension ShareV1 {
  /// The user let go of it.
  package struct DisputeWithdrawn: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Request id.
    package var request: String = ""

    package init() {}

    package init(
      id: String = "",
      request: String = ""
    ) {
      self.id = id
      self.request = request
    }
  }
}

extension ShareV1 {
  /// An authority put an aggregation rule on record; its text is fetched with ListAggregationRules.
  package struct AggregationRuleSet: Sendable, Hashable {
    /// Rule id.
    package var id: String = ""
    /// The authority.
    package var authority: String = ""

    package init() {}

    package init(
      id: String = "",
      authority: String = ""
    ) {
      self.id = id
      self.authority = authority
    }
  }
}

extension ShareV1 {
  /// An aggregation rule ended.
  package struct AggregationRuleEnded: Sendable, Hashable {
    /// Rule id.
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
  /// A request is held for what it would aggregate (Art. 34(2)).
  package struct RequestHeld: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// The rule.
    package var rule: String = ""
    /// The authority that decides.
    package var authority: String = ""

    package init() {}

    package init(
      id: String = "",
      rule: String = "",
      authority: String = ""
    ) {
      self.id = id
      self.rule = rule
      self.authority = authority
    }
  }
}

extension ShareV1 {
  /// A secrecy reviewer has concluded; the opinion is fetched with ListHeldRequests.
  package struct HeldRequestReviewed: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// The rule.
    package var rule: String = ""
    /// What is concluded.
    package var conclusion: ShareV1.HeldOutcome = .unspecified

    package init() {}

    package init(
      id: String = "",
      rule: String = "",
      conclusion: ShareV1.HeldOutcome = .unspecified
    ) {
      self.id = id
      self.rule = rule
      self.conclusion = conclusion
    }
  }
}

extension ShareV1 {
  /// The authority decided about a held request.
  package struct HeldRequestDecided: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// The rule.
    package var rule: String = ""
    /// What was decided.
    package var outcome: ShareV1.HeldOutcome = .unspecified

    package init() {}

    package init(
      id: String = "",
      rule: String = "",
      outcome: ShareV1.HeldOutcome = .unspecified
    ) {
      self.id = id
      self.rule = rule
      self.outcome = outcome
    }
  }
}

extension ShareV1 {
  /// The user of a request ceased to exist, and its successor is the user now, also in a dispute about it; clocks run on (CC-29).
  package struct RequestSucceeded: Sendable, Hashable {
    /// Request id.
    package var id: String = ""
    /// The body that ended.
    package var from: String = ""
    /// Its successor.
    package var to: String = ""

    package init() {}

    package init(
      id: String = "",
      from: String = "",
      to: String = ""
    ) {
      self.id = id
      self.from = from
      self.to = to
    }
  }
}

extension ShareV1 {
  /// The user of a grant ceased to exist, and its successor has the grant now, its terms unchanged (CC-29).
  package struct GrantSucceeded: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// The body that ended.
    package var from: String = ""
    /// Its successor.
    package var to: String = ""

    package init() {}

    package init(
      grant: String = "",
      from: String = "",
      to: String = ""
    ) {
      self.grant = grant
      self.from = from
      self.to = to
    }
  }
}

extension ShareV1 {
  /// Storage, or what is left to delete, is the successor's (CC-29).
  package struct StorageSucceeded: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""
    /// The body that ended.
    package var from: String = ""
    /// Its successor.
    package var to: String = ""
    /// SHA-256 of the store's name as the successor has it.
    package var storeSha256: [UInt8] = []

    package init() {}

    package init(
      id: String = "",
      grant: String = "",
      from: String = "",
      to: String = "",
      storeSha256: [UInt8] = []
    ) {
      self.id = id
      self.grant = grant
      self.from = from
      self.to = to
      self.storeSha256 = storeSha256
    }
  }
}

extension ShareV1 {
  /// The successor of a user named its own receiving systems for what it inherited; the others receive nothing any more (CC-29).
  package struct ReceiverNamed: Sendable, Hashable {
    /// Request id; empty for a grant.
    package var request: String = ""
    /// Grant id; empty for a request.
    package var grant: String = ""
    /// User organisation.
    package var user: String = ""
    /// Holder id of the system that receives.
    package var receivingSystem: String = ""
    /// Holder ids of further systems that receive.
    package var furtherSystems: [String] = []

    package init() {}

    package init(
      request: String = "",
      grant: String = "",
      user: String = "",
      receivingSystem: String = "",
      furtherSystems: [String] = []
    ) {
      self.request = request
      self.grant = grant
      self.user = user
      self.receivingSystem = receivingSystem
      self.furtherSystems = furtherSystems
    }
  }
}

extension ShareV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    RequestSubmitted.self,
    RequestAnswered.self,
    RequestWithdrawn.self,
    SupplementAsked.self,
    RequestSupplemented.self,
    RequestExtended.self,
    GrantIssued.self,
    StorageConsented.self,
    GrantRevoked.self,
    DeliveryMade.self,
    DeliveryRefused.self,
    MountChanged.self,
    InterfaceAnswerRefused.self,
    HolderNotice.self,
    UsesLookedUp.self,
    SampleTraced.self,
    HoldPlaced.self,
    HoldReleased.self,
    StorageRequested.self,
    StorageRefused.self,
    StorageEnded.self,
    DeletionCertified.self,
    StoreRegistered.self,
    DisputeOpened.self,
    DisputeStated.self,
    DisputeConceded.self,
    DisputeTakenUp.self,
    DisputeDecided.self,
    DisputeSettled.self,
    DisputeWithdrawn.self,
    AggregationRuleSet.self,
    AggregationRuleEnded.self,
    RequestHeld.self,
    HeldRequestReviewed.self,
    HeldRequestDecided.self,
    RequestSucceeded.self,
    GrantSucceeded.self,
    StorageSucceeded.self,
    ReceiverNamed.self,
  ]
}

extension ShareV1.RequestSubmitted: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestSubmitted"
  package typealias CMessage = Twinriver__Share__V1__RequestSubmitted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_submitted()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestSubmitted.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.RequestSubmitted.entry")
    self.entryVersion = c.pointee.entry_version
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.RequestSubmitted.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.RequestSubmitted.provider")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.RequestSubmitted.columns")
    self.conditionalColumns = try Unpacking.strings(
      c.pointee.conditional_columns, count: c.pointee.n_conditional_columns,
      in: "twinriver.share.v1.RequestSubmitted.conditional_columns")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestSubmitted.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.RequestSubmitted.entry")
    c.pointee.entry_version = self.entryVersion
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.RequestSubmitted.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.RequestSubmitted.provider")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.RequestSubmitted.columns")
    (c.pointee.n_conditional_columns, c.pointee.conditional_columns) = try arena.strings(
      self.conditionalColumns, in: "twinriver.share.v1.RequestSubmitted.conditional_columns")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    return c
  }
}

extension ShareV1.RequestSubmitted: EventMessage {
  package static let topic = "share.v1.request-submitted"
}

extension ShareV1.RequestAnswered: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestAnswered"
  package typealias CMessage = Twinriver__Share__V1__RequestAnswered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_answered()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestAnswered.id")
    self.decision = ShareV1.Decision(rawValue: Int32(bitPattern: c.pointee.decision.rawValue))
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.late = c.pointee.late != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestAnswered.id")
    c.pointee.decision = .init(rawValue: UInt32(bitPattern: self.decision.rawValue))
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.late = self.late ? 1 : 0
    return c
  }
}

extension ShareV1.RequestAnswered: EventMessage {
  package static let topic = "share.v1.request-answered"
}

extension ShareV1.RequestWithdrawn: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestWithdrawn"
  package typealias CMessage = Twinriver__Share__V1__RequestWithdrawn
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_withdrawn()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestWithdrawn.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestWithdrawn.id")
    return c
  }
}

extension ShareV1.RequestWithdrawn: EventMessage {
  package static let topic = "share.v1.request-withdrawn"
}

extension ShareV1.SupplementAsked: ContractMessage {
  package static let fullName = "twinriver.share.v1.SupplementAsked"
  package typealias CMessage = Twinriver__Share__V1__SupplementAsked
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_supplement_asked()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.SupplementAsked.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.SupplementAsked.id")
    return c
  }
}

extension ShareV1.SupplementAsked: EventMessage {
  package static let topic = "share.v1.supplement-asked"
}

extension ShareV1.RequestSupplemented: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestSupplemented"
  package typealias CMessage = Twinriver__Share__V1__RequestSupplemented
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_supplemented()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestSupplemented.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestSupplemented.id")
    return c
  }
}

extension ShareV1.RequestSupplemented: EventMessage {
  package static let topic = "share.v1.request-supplemented"
}

extension ShareV1.RequestExtended: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestExtended"
  package typealias CMessage = Twinriver__Share__V1__RequestExtended
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_extended()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestExtended.id")
    self.workingDays = c.pointee.working_days
    self.authority = try Unpacking.string(c.pointee.authority, in: "twinriver.share.v1.RequestExtended.authority")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestExtended.id")
    c.pointee.working_days = self.workingDays
    c.pointee.authority = try arena.string(self.authority, in: "twinriver.share.v1.RequestExtended.authority")
    return c
  }
}

extension ShareV1.RequestExtended: EventMessage {
  package static let topic = "share.v1.request-extended"
}

extension ShareV1.GrantIssued: ContractMessage {
  package static let fullName = "twinriver.share.v1.GrantIssued"
  package typealias CMessage = Twinriver__Share__V1__GrantIssued
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_grant_issued()) }

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
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.grant { c.pointee.grant = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.GrantIssued: EventMessage {
  package static let topic = "share.v1.grant-issued"
}

extension ShareV1.StorageConsented: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageConsented"
  package typealias CMessage = Twinriver__Share__V1__StorageConsented
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_consented()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageConsented.grant")
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    self.storeSha256 = Unpacking.bytes(c.pointee.store_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageConsented.grant")
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    c.pointee.store_sha256 = try arena.bytes(self.storeSha256)
    return c
  }
}

extension ShareV1.StorageConsented: EventMessage {
  package static let topic = "share.v1.storage-consented"
}

extension ShareV1.GrantRevoked: ContractMessage {
  package static let fullName = "twinriver.share.v1.GrantRevoked"
  package typealias CMessage = Twinriver__Share__V1__GrantRevoked
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_grant_revoked()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.GrantRevoked.grant")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.GrantRevoked.grant")
    return c
  }
}

extension ShareV1.GrantRevoked: EventMessage {
  package static let topic = "share.v1.grant-revoked"
}

extension ShareV1.DeliveryMade: ContractMessage {
  package static let fullName = "twinriver.share.v1.DeliveryMade"
  package typealias CMessage = Twinriver__Share__V1__DeliveryMade
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_delivery_made()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DeliveryMade.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.DeliveryMade.entry")
    self.entryVersion = c.pointee.entry_version
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.DeliveryMade.grant")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.DeliveryMade.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.DeliveryMade.provider")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.recordCount = c.pointee.record_count
    self.manifestSha256 = Unpacking.bytes(c.pointee.manifest_sha256)
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.DeliveryMade.columns")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DeliveryMade.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.DeliveryMade.entry")
    c.pointee.entry_version = self.entryVersion
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.DeliveryMade.grant")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.DeliveryMade.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.DeliveryMade.provider")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    c.pointee.record_count = self.recordCount
    c.pointee.manifest_sha256 = try arena.bytes(self.manifestSha256)
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.DeliveryMade.columns")
    return c
  }
}

extension ShareV1.DeliveryMade: EventMessage {
  package static let topic = "share.v1.delivery-made"
}

extension ShareV1.DeliveryRefused: ContractMessage {
  package static let fullName = "twinriver.share.v1.DeliveryRefused"
  package typealias CMessage = Twinriver__Share__V1__DeliveryRefused
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_delivery_refused()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.DeliveryRefused.grant")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.DeliveryRefused.reason")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.DeliveryRefused.entry")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.share.v1.DeliveryRefused.organisation")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.DeliveryRefused.columns")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.DeliveryRefused.grant")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.DeliveryRefused.reason")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.DeliveryRefused.entry")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.DeliveryRefused.organisation")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.DeliveryRefused.columns")
    return c
  }
}

extension ShareV1.DeliveryRefused: EventMessage {
  package static let topic = "share.v1.delivery-refused"
}

extension ShareV1.MountChanged: ContractMessage {
  package static let fullName = "twinriver.share.v1.MountChanged"
  package typealias CMessage = Twinriver__Share__V1__MountChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_mount_changed()) }

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
    if let value = c.pointee.mount { self.mount = try ShareV1.Mount(value) }
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.MountChanged.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.mount { c.pointee.mount = try value.allocated(in: arena) }
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.MountChanged.provider")
    return c
  }
}

extension ShareV1.MountChanged: EventMessage {
  package static let topic = "share.v1.mount-changed"
}

extension ShareV1.InterfaceAnswerRefused: ContractMessage {
  package static let fullName = "twinriver.share.v1.InterfaceAnswerRefused"
  package typealias CMessage = Twinriver__Share__V1__InterfaceAnswerRefused
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_interface_answer_refused()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.InterfaceAnswerRefused.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.InterfaceAnswerRefused.provider")
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.share.v1.InterfaceAnswerRefused.query")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.InterfaceAnswerRefused.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.InterfaceAnswerRefused.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.InterfaceAnswerRefused.provider")
    c.pointee.query = try arena.string(self.query, in: "twinriver.share.v1.InterfaceAnswerRefused.query")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.InterfaceAnswerRefused.reason")
    return c
  }
}

extension ShareV1.InterfaceAnswerRefused: EventMessage {
  package static let topic = "share.v1.interface-answer-refused"
}

extension ShareV1.HolderNotice: ContractMessage {
  package static let fullName = "twinriver.share.v1.HolderNotice"
  package typealias CMessage = Twinriver__Share__V1__HolderNotice
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_holder_notice()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.share.v1.HolderNotice.case_id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.HolderNotice.entry")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.share.v1.HolderNotice.column")
    self.handle = Unpacking.bytes(c.pointee.handle)
    self.holderOrganisation = try Unpacking.string(
      c.pointee.holder_organisation, in: "twinriver.share.v1.HolderNotice.holder_organisation")
    self.deliveries = try Unpacking.strings(
      c.pointee.deliveries, count: c.pointee.n_deliveries, in: "twinriver.share.v1.HolderNotice.deliveries")
    self.formerHolder = try Unpacking.string(
      c.pointee.former_holder, in: "twinriver.share.v1.HolderNotice.former_holder")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.share.v1.HolderNotice.case_id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.HolderNotice.entry")
    c.pointee.column = try arena.string(self.column, in: "twinriver.share.v1.HolderNotice.column")
    c.pointee.handle = try arena.bytes(self.handle)
    c.pointee.holder_organisation = try arena.string(
      self.holderOrganisation, in: "twinriver.share.v1.HolderNotice.holder_organisation")
    (c.pointee.n_deliveries, c.pointee.deliveries) = try arena.strings(
      self.deliveries, in: "twinriver.share.v1.HolderNotice.deliveries")
    c.pointee.former_holder = try arena.string(self.formerHolder, in: "twinriver.share.v1.HolderNotice.former_holder")
    return c
  }
}

extension ShareV1.HolderNotice: EventMessage {
  package static let topic = "share.v1.holder-notice"
}

extension ShareV1.UsesLookedUp: ContractMessage {
  package static let fullName = "twinriver.share.v1.UsesLookedUp"
  package typealias CMessage = Twinriver__Share__V1__UsesLookedUp
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_uses_looked_up()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.UsesLookedUp.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.UsesLookedUp.entry")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.share.v1.UsesLookedUp.organisation")
    self.useCount = c.pointee.use_count
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.UsesLookedUp.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.UsesLookedUp.entry")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.UsesLookedUp.organisation")
    c.pointee.use_count = self.useCount
    return c
  }
}

extension ShareV1.UsesLookedUp: EventMessage {
  package static let topic = "share.v1.uses-looked-up"
}

extension ShareV1.SampleTraced: ContractMessage {
  package static let fullName = "twinriver.share.v1.SampleTraced"
  package typealias CMessage = Twinriver__Share__V1__SampleTraced
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_sample_traced()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.SampleTraced.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.SampleTraced.entry")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.share.v1.SampleTraced.organisation")
    self.recordCount = c.pointee.record_count
    self.finding = ShareV1.TraceFinding(rawValue: Int32(bitPattern: c.pointee.finding.rawValue))
    self.deliveries = try Unpacking.strings(
      c.pointee.deliveries, count: c.pointee.n_deliveries, in: "twinriver.share.v1.SampleTraced.deliveries")
    self.users = try Unpacking.strings(
      c.pointee.users, count: c.pointee.n_users, in: "twinriver.share.v1.SampleTraced.users")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.SampleTraced.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.SampleTraced.entry")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.SampleTraced.organisation")
    c.pointee.record_count = self.recordCount
    c.pointee.finding = .init(rawValue: UInt32(bitPattern: self.finding.rawValue))
    (c.pointee.n_deliveries, c.pointee.deliveries) = try arena.strings(
      self.deliveries, in: "twinriver.share.v1.SampleTraced.deliveries")
    (c.pointee.n_users, c.pointee.users) = try arena.strings(self.users, in: "twinriver.share.v1.SampleTraced.users")
    return c
  }
}

extension ShareV1.SampleTraced: EventMessage {
  package static let topic = "share.v1.sample-traced"
}

extension ShareV1.HoldPlaced: ContractMessage {
  package static let fullName = "twinriver.share.v1.HoldPlaced"
  package typealias CMessage = Twinriver__Share__V1__HoldPlaced
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_hold_placed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.HoldPlaced.id")
    self.target = ShareV1.HoldTarget(rawValue: Int32(bitPattern: c.pointee.target.rawValue))
    self.targetID = try Unpacking.string(c.pointee.target_id, in: "twinriver.share.v1.HoldPlaced.target_id")
    self.ground = ShareV1.HoldGround(rawValue: Int32(bitPattern: c.pointee.ground.rawValue))
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.share.v1.HoldPlaced.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.HoldPlaced.id")
    c.pointee.target = .init(rawValue: UInt32(bitPattern: self.target.rawValue))
    c.pointee.target_id = try arena.string(self.targetID, in: "twinriver.share.v1.HoldPlaced.target_id")
    c.pointee.ground = .init(rawValue: UInt32(bitPattern: self.ground.rawValue))
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.HoldPlaced.organisation")
    return c
  }
}

extension ShareV1.HoldPlaced: EventMessage {
  package static let topic = "share.v1.hold-placed"
}

extension ShareV1.HoldReleased: ContractMessage {
  package static let fullName = "twinriver.share.v1.HoldReleased"
  package typealias CMessage = Twinriver__Share__V1__HoldReleased
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_hold_released()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.HoldReleased.id")
    self.target = ShareV1.HoldTarget(rawValue: Int32(bitPattern: c.pointee.target.rawValue))
    self.targetID = try Unpacking.string(c.pointee.target_id, in: "twinriver.share.v1.HoldReleased.target_id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.HoldReleased.id")
    c.pointee.target = .init(rawValue: UInt32(bitPattern: self.target.rawValue))
    c.pointee.target_id = try arena.string(self.targetID, in: "twinriver.share.v1.HoldReleased.target_id")
    return c
  }
}

extension ShareV1.HoldReleased: EventMessage {
  package static let topic = "share.v1.hold-released"
}

extension ShareV1.StorageRequested: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageRequested"
  package typealias CMessage = Twinriver__Share__V1__StorageRequested
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_requested()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StorageRequested.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageRequested.grant")
    self.storeSha256 = Unpacking.bytes(c.pointee.store_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StorageRequested.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageRequested.grant")
    c.pointee.store_sha256 = try arena.bytes(self.storeSha256)
    return c
  }
}

extension ShareV1.StorageRequested: EventMessage {
  package static let topic = "share.v1.storage-requested"
}

extension ShareV1.StorageRefused: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageRefused"
  package typealias CMessage = Twinriver__Share__V1__StorageRefused
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_refused()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StorageRefused.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageRefused.grant")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StorageRefused.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageRefused.grant")
    return c
  }
}

extension ShareV1.StorageRefused: EventMessage {
  package static let topic = "share.v1.storage-refused"
}

extension ShareV1.StorageEnded: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageEnded"
  package typealias CMessage = Twinriver__Share__V1__StorageEnded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_ended()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StorageEnded.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageEnded.grant")
    self.withdrawn = c.pointee.withdrawn != 0
    self.deletionDue = c.pointee.deletion_due != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StorageEnded.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageEnded.grant")
    c.pointee.withdrawn = self.withdrawn ? 1 : 0
    c.pointee.deletion_due = self.deletionDue ? 1 : 0
    return c
  }
}

extension ShareV1.StorageEnded: EventMessage {
  package static let topic = "share.v1.storage-ended"
}

extension ShareV1.DeletionCertified: ContractMessage {
  package static let fullName = "twinriver.share.v1.DeletionCertified"
  package typealias CMessage = Twinriver__Share__V1__DeletionCertified
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_deletion_certified()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DeletionCertified.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.DeletionCertified.grant")
    self.late = c.pointee.late != 0
    self.certificateSha256 = Unpacking.bytes(c.pointee.certificate_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DeletionCertified.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.DeletionCertified.grant")
    c.pointee.late = self.late ? 1 : 0
    c.pointee.certificate_sha256 = try arena.bytes(self.certificateSha256)
    return c
  }
}

extension ShareV1.DeletionCertified: EventMessage {
  package static let topic = "share.v1.deletion-certified"
}

extension ShareV1.StoreRegistered: ContractMessage {
  package static let fullName = "twinriver.share.v1.StoreRegistered"
  package typealias CMessage = Twinriver__Share__V1__StoreRegistered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_store_registered()) }

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
      c.pointee.organisation, in: "twinriver.share.v1.StoreRegistered.organisation")
    self.storeSha256 = Unpacking.bytes(c.pointee.store_sha256)
    self.keeper = try Unpacking.string(c.pointee.keeper, in: "twinriver.share.v1.StoreRegistered.keeper")
    self.ended = c.pointee.ended != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.StoreRegistered.organisation")
    c.pointee.store_sha256 = try arena.bytes(self.storeSha256)
    c.pointee.keeper = try arena.string(self.keeper, in: "twinriver.share.v1.StoreRegistered.keeper")
    c.pointee.ended = self.ended ? 1 : 0
    return c
  }
}

extension ShareV1.StoreRegistered: EventMessage {
  package static let topic = "share.v1.store-registered"
}

extension ShareV1.DisputeOpened: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeOpened"
  package typealias CMessage = Twinriver__Share__V1__DisputeOpened
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_opened()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeOpened.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeOpened.request")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.DisputeOpened.entry")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.DisputeOpened.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.DisputeOpened.provider")
    self.forum = ShareV1.DisputeForum(rawValue: Int32(bitPattern: c.pointee.forum.rawValue))
    self.area = try Unpacking.string(c.pointee.area, in: "twinriver.share.v1.DisputeOpened.area")
    self.disputedState = ShareV1.RequestState(rawValue: Int32(bitPattern: c.pointee.disputed_state.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeOpened.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeOpened.request")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.DisputeOpened.entry")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.DisputeOpened.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.DisputeOpened.provider")
    c.pointee.forum = .init(rawValue: UInt32(bitPattern: self.forum.rawValue))
    c.pointee.area = try arena.string(self.area, in: "twinriver.share.v1.DisputeOpened.area")
    c.pointee.disputed_state = .init(rawValue: UInt32(bitPattern: self.disputedState.rawValue))
    return c
  }
}

extension ShareV1.DisputeOpened: EventMessage {
  package static let topic = "share.v1.dispute-opened"
}

extension ShareV1.DisputeStated: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeStated"
  package typealias CMessage = Twinriver__Share__V1__DisputeStated
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_stated()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeStated.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeStated.request")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeStated.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeStated.request")
    return c
  }
}

extension ShareV1.DisputeStated: EventMessage {
  package static let topic = "share.v1.dispute-stated"
}

extension ShareV1.DisputeConceded: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeConceded"
  package typealias CMessage = Twinriver__Share__V1__DisputeConceded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_conceded()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeConceded.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeConceded.request")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeConceded.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeConceded.request")
    return c
  }
}

extension ShareV1.DisputeConceded: EventMessage {
  package static let topic = "share.v1.dispute-conceded"
}

extension ShareV1.DisputeTakenUp: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeTakenUp"
  package typealias CMessage = Twinriver__Share__V1__DisputeTakenUp
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_taken_up()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeTakenUp.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeTakenUp.request")
    self.forum = ShareV1.DisputeForum(rawValue: Int32(bitPattern: c.pointee.forum.rawValue))
    self.area = try Unpacking.string(c.pointee.area, in: "twinriver.share.v1.DisputeTakenUp.area")
    self.judge = try Unpacking.string(c.pointee.judge, in: "twinriver.share.v1.DisputeTakenUp.judge")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeTakenUp.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeTakenUp.request")
    c.pointee.forum = .init(rawValue: UInt32(bitPattern: self.forum.rawValue))
    c.pointee.area = try arena.string(self.area, in: "twinriver.share.v1.DisputeTakenUp.area")
    c.pointee.judge = try arena.string(self.judge, in: "twinriver.share.v1.DisputeTakenUp.judge")
    return c
  }
}

extension ShareV1.DisputeTakenUp: EventMessage {
  package static let topic = "share.v1.dispute-taken-up"
}

extension ShareV1.DisputeDecided: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeDecided"
  package typealias CMessage = Twinriver__Share__V1__DisputeDecided
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_decided()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeDecided.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeDecided.request")
    self.outcome = ShareV1.DisputeOutcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.DisputeDecided.grant")
    self.forum = ShareV1.DisputeForum(rawValue: Int32(bitPattern: c.pointee.forum.rawValue))
    self.area = try Unpacking.string(c.pointee.area, in: "twinriver.share.v1.DisputeDecided.area")
    self.recorded = c.pointee.recorded != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeDecided.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeDecided.request")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.DisputeDecided.grant")
    c.pointee.forum = .init(rawValue: UInt32(bitPattern: self.forum.rawValue))
    c.pointee.area = try arena.string(self.area, in: "twinriver.share.v1.DisputeDecided.area")
    c.pointee.recorded = self.recorded ? 1 : 0
    return c
  }
}

extension ShareV1.DisputeDecided: EventMessage {
  package static let topic = "share.v1.dispute-decided"
}

extension ShareV1.DisputeSettled: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeSettled"
  package typealias CMessage = Twinriver__Share__V1__DisputeSettled
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_settled()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeSettled.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeSettled.request")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.DisputeSettled.grant")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeSettled.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeSettled.request")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.DisputeSettled.grant")
    return c
  }
}

extension ShareV1.DisputeSettled: EventMessage {
  package static let topic = "share.v1.dispute-settled"
}

extension ShareV1.DisputeWithdrawn: ContractMessage {
  package static let fullName = "twinriver.share.v1.DisputeWithdrawn"
  package typealias CMessage = Twinriver__Share__V1__DisputeWithdrawn
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute_withdrawn()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DisputeWithdrawn.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DisputeWithdrawn.request")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DisputeWithdrawn.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DisputeWithdrawn.request")
    return c
  }
}

extension ShareV1.DisputeWithdrawn: EventMessage {
  package static let topic = "share.v1.dispute-withdrawn"
}

extension ShareV1.AggregationRuleSet: ContractMessage {
  package static let fullName = "twinriver.share.v1.AggregationRuleSet"
  package typealias CMessage = Twinriver__Share__V1__AggregationRuleSet
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_aggregation_rule_set()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AggregationRuleSet.id")
    self.authority = try Unpacking.string(c.pointee.authority, in: "twinriver.share.v1.AggregationRuleSet.authority")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AggregationRuleSet.id")
    c.pointee.authority = try arena.string(self.authority, in: "twinriver.share.v1.AggregationRuleSet.authority")
    return c
  }
}

extension ShareV1.AggregationRuleSet: EventMessage {
  package static let topic = "share.v1.aggregation-rule-set"
}

extension ShareV1.AggregationRuleEnded: ContractMessage {
  package static let fullName = "twinriver.share.v1.AggregationRuleEnded"
  package typealias CMessage = Twinriver__Share__V1__AggregationRuleEnded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_aggregation_rule_ended()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AggregationRuleEnded.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AggregationRuleEnded.id")
    return c
  }
}

extension ShareV1.AggregationRuleEnded: EventMessage {
  package static let topic = "share.v1.aggregation-rule-ended"
}

extension ShareV1.RequestHeld: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestHeld"
  package typealias CMessage = Twinriver__Share__V1__RequestHeld
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_held()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestHeld.id")
    self.rule = try Unpacking.string(c.pointee.rule, in: "twinriver.share.v1.RequestHeld.rule")
    self.authority = try Unpacking.string(c.pointee.authority, in: "twinriver.share.v1.RequestHeld.authority")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestHeld.id")
    c.pointee.rule = try arena.string(self.rule, in: "twinriver.share.v1.RequestHeld.rule")
    c.pointee.authority = try arena.string(self.authority, in: "twinriver.share.v1.RequestHeld.authority")
    return c
  }
}

extension ShareV1.RequestHeld: EventMessage {
  package static let topic = "share.v1.request-held"
}

extension ShareV1.HeldRequestReviewed: ContractMessage {
  package static let fullName = "twinriver.share.v1.HeldRequestReviewed"
  package typealias CMessage = Twinriver__Share__V1__HeldRequestReviewed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_held_request_reviewed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.HeldRequestReviewed.id")
    self.rule = try Unpacking.string(c.pointee.rule, in: "twinriver.share.v1.HeldRequestReviewed.rule")
    self.conclusion = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.conclusion.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.HeldRequestReviewed.id")
    c.pointee.rule = try arena.string(self.rule, in: "twinriver.share.v1.HeldRequestReviewed.rule")
    c.pointee.conclusion = .init(rawValue: UInt32(bitPattern: self.conclusion.rawValue))
    return c
  }
}

extension ShareV1.HeldRequestReviewed: EventMessage {
  package static let topic = "share.v1.held-request-reviewed"
}

extension ShareV1.HeldRequestDecided: ContractMessage {
  package static let fullName = "twinriver.share.v1.HeldRequestDecided"
  package typealias CMessage = Twinriver__Share__V1__HeldRequestDecided
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_held_request_decided()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.HeldRequestDecided.id")
    self.rule = try Unpacking.string(c.pointee.rule, in: "twinriver.share.v1.HeldRequestDecided.rule")
    self.outcome = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.HeldRequestDecided.id")
    c.pointee.rule = try arena.string(self.rule, in: "twinriver.share.v1.HeldRequestDecided.rule")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    return c
  }
}

extension ShareV1.HeldRequestDecided: EventMessage {
  package static let topic = "share.v1.held-request-decided"
}

extension ShareV1.RequestSucceeded: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestSucceeded"
  package typealias CMessage = Twinriver__Share__V1__RequestSucceeded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_succeeded()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RequestSucceeded.id")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.share.v1.RequestSucceeded.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.share.v1.RequestSucceeded.to")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RequestSucceeded.id")
    c.pointee.from = try arena.string(self.from, in: "twinriver.share.v1.RequestSucceeded.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.share.v1.RequestSucceeded.to")
    return c
  }
}

extension ShareV1.RequestSucceeded: EventMessage {
  package static let topic = "share.v1.request-succeeded"
}

extension ShareV1.GrantSucceeded: ContractMessage {
  package static let fullName = "twinriver.share.v1.GrantSucceeded"
  package typealias CMessage = Twinriver__Share__V1__GrantSucceeded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_grant_succeeded()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.GrantSucceeded.grant")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.share.v1.GrantSucceeded.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.share.v1.GrantSucceeded.to")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.GrantSucceeded.grant")
    c.pointee.from = try arena.string(self.from, in: "twinriver.share.v1.GrantSucceeded.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.share.v1.GrantSucceeded.to")
    return c
  }
}

extension ShareV1.GrantSucceeded: EventMessage {
  package static let topic = "share.v1.grant-succeeded"
}

extension ShareV1.StorageSucceeded: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageSucceeded"
  package typealias CMessage = Twinriver__Share__V1__StorageSucceeded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_succeeded()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StorageSucceeded.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageSucceeded.grant")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.share.v1.StorageSucceeded.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.share.v1.StorageSucceeded.to")
    self.storeSha256 = Unpacking.bytes(c.pointee.store_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StorageSucceeded.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageSucceeded.grant")
    c.pointee.from = try arena.string(self.from, in: "twinriver.share.v1.StorageSucceeded.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.share.v1.StorageSucceeded.to")
    c.pointee.store_sha256 = try arena.bytes(self.storeSha256)
    return c
  }
}

extension ShareV1.StorageSucceeded: EventMessage {
  package static let topic = "share.v1.storage-succeeded"
}

extension ShareV1.ReceiverNamed: ContractMessage {
  package static let fullName = "twinriver.share.v1.ReceiverNamed"
  package typealias CMessage = Twinriver__Share__V1__ReceiverNamed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_receiver_named()) }

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
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.ReceiverNamed.request")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.ReceiverNamed.grant")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.ReceiverNamed.user")
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.ReceiverNamed.receiving_system")
    self.furtherSystems = try Unpacking.strings(
      c.pointee.further_systems, count: c.pointee.n_further_systems,
      in: "twinriver.share.v1.ReceiverNamed.further_systems")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.ReceiverNamed.request")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.ReceiverNamed.grant")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.ReceiverNamed.user")
    c.pointee.receiving_system = try arena.string(
      self.receivingSystem, in: "twinriver.share.v1.ReceiverNamed.receiving_system")
    (c.pointee.n_further_systems, c.pointee.further_systems) = try arena.strings(
      self.furtherSystems, in: "twinriver.share.v1.ReceiverNamed.further_systems")
    return c
  }
}

extension ShareV1.ReceiverNamed: EventMessage {
  package static let topic = "share.v1.receiver-named"
}
