// Generated from twinriver/share/v1/holds.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// What a hold covers.
  package struct HoldTarget: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// One grant (授权).
    package static let grant = Self(rawValue: 1)
    /// All deliveries of an entry (目录条目).
    package static let entry = Self(rawValue: 2)
    /// All deliveries to a receiving system (接收系统).
    package static let system = Self(rawValue: 3)
    /// All deliveries of this platform (全平台).
    package static let platform = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .grant,
      .entry,
      .system,
      .platform,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "HOLD_TARGET_UNSPECIFIED"
      case 1: "HOLD_TARGET_GRANT"
      case 2: "HOLD_TARGET_ENTRY"
      case 3: "HOLD_TARGET_SYSTEM"
      case 4: "HOLD_TARGET_PLATFORM"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Why.
  package struct HoldGround: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// A security incident (安全事件), Art. 28 ¶2.
    package static let incident = Self(rawValue: 1)
    /// Use that is not what was granted (违规使用), Art. 34.
    package static let misuse = Self(rawValue: 2)
    /// A review by the cybersecurity authority (网络安全审查), Art. 32.
    package static let securityReview = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .incident,
      .misuse,
      .securityReview,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "HOLD_GROUND_UNSPECIFIED"
      case 1: "HOLD_GROUND_INCIDENT"
      case 2: "HOLD_GROUND_MISUSE"
      case 3: "HOLD_GROUND_SECURITY_REVIEW"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// A hold.
  package struct Hold: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// What kind of thing it covers.
    package var target: ShareV1.HoldTarget = .unspecified
    /// Grant id, entry code or holder id; empty for the platform.
    package var targetID: String = ""
    /// Why.
    package var ground: ShareV1.HoldGround = .unspecified
    /// Why, in words; not in events.
    package var reason: String = ""
    /// Organisation that placed it.
    package var organisation: String = ""
    /// Holder id of who placed it.
    package var placedBy: String = ""
    /// From when.
    package var placedAt: Date? = nil
    /// Holder id of who released it; empty while it is in force.
    package var releasedBy: String = ""
    /// When released.
    package var releasedAt: Date? = nil
    /// Why released, in words; not in events.
    package var releaseReason: String = ""

    package init() {}

    package init(
      id: String = "",
      target: ShareV1.HoldTarget = .unspecified,
      targetID: String = "",
      ground: ShareV1.HoldGround = .unspecified,
      reason: String = "",
      organisation: String = "",
      placedBy: String = "",
      placedAt: Date? = nil,
      releasedBy: String = "",
      releasedAt: Date? = nil,
      releaseReason: String = ""
    ) {
      self.id = id
      self.target = target
      self.targetID = targetID
      self.ground = ground
      self.reason = reason
      self.organisation = organisation
      self.placedBy = placedBy
      self.placedAt = placedAt
      self.releasedBy = releasedBy
      self.releasedAt = releasedAt
      self.releaseReason = releaseReason
    }
  }
}

extension ShareV1 {
  /// A new hold.
  package struct PlaceHoldRequest: Sendable, Hashable {
    /// What kind of thing.
    package var target: ShareV1.HoldTarget = .unspecified
    /// Grant id, entry code or holder id; empty for the platform.
    package var targetID: String = ""
    /// Why.
    package var ground: ShareV1.HoldGround = .unspecified
    /// Why, in words; never empty.
    package var reason: String = ""

    package init() {}

    package init(
      target: ShareV1.HoldTarget = .unspecified,
      targetID: String = "",
      ground: ShareV1.HoldGround = .unspecified,
      reason: String = ""
    ) {
      self.target = target
      self.targetID = targetID
      self.ground = ground
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// Which hold ends.
  package struct ReleaseHoldRequest: Sendable, Hashable {
    /// Hold id.
    package var id: String = ""
    /// Why, in words; never empty.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      reason: String = ""
    ) {
      self.id = id
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// Which holds.
  package struct ListHoldsRequest: Sendable, Hashable {
    /// Include released ones.
    package var includeReleased: Bool = false
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeReleased: Bool = false,
      pageToken: String = ""
    ) {
      self.includeReleased = includeReleased
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Holds.
  package struct ListHoldsReply: Sendable, Hashable {
    /// Newest first.
    package var holds: [ShareV1.Hold] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      holds: [ShareV1.Hold] = [],
      nextPageToken: String = ""
    ) {
      self.holds = holds
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1.Hold: ContractMessage {
  package static let fullName = "twinriver.share.v1.Hold"
  package typealias CMessage = Twinriver__Share__V1__Hold
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_hold()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Hold.id")
    self.target = ShareV1.HoldTarget(rawValue: Int32(bitPattern: c.pointee.target.rawValue))
    self.targetID = try Unpacking.string(c.pointee.target_id, in: "twinriver.share.v1.Hold.target_id")
    self.ground = ShareV1.HoldGround(rawValue: Int32(bitPattern: c.pointee.ground.rawValue))
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.Hold.reason")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.share.v1.Hold.organisation")
    self.placedBy = try Unpacking.string(c.pointee.placed_by, in: "twinriver.share.v1.Hold.placed_by")
    if let value = c.pointee.placed_at { self.placedAt = try Date(value) }
    self.releasedBy = try Unpacking.string(c.pointee.released_by, in: "twinriver.share.v1.Hold.released_by")
    if let value = c.pointee.released_at { self.releasedAt = try Date(value) }
    self.releaseReason = try Unpacking.string(c.pointee.release_reason, in: "twinriver.share.v1.Hold.release_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Hold.id")
    c.pointee.target = .init(rawValue: UInt32(bitPattern: self.target.rawValue))
    c.pointee.target_id = try arena.string(self.targetID, in: "twinriver.share.v1.Hold.target_id")
    c.pointee.ground = .init(rawValue: UInt32(bitPattern: self.ground.rawValue))
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.Hold.reason")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.Hold.organisation")
    c.pointee.placed_by = try arena.string(self.placedBy, in: "twinriver.share.v1.Hold.placed_by")
    if let value = self.placedAt { c.pointee.placed_at = try value.allocated(in: arena) }
    c.pointee.released_by = try arena.string(self.releasedBy, in: "twinriver.share.v1.Hold.released_by")
    if let value = self.releasedAt { c.pointee.released_at = try value.allocated(in: arena) }
    c.pointee.release_reason = try arena.string(self.releaseReason, in: "twinriver.share.v1.Hold.release_reason")
    return c
  }
}

extension ShareV1.PlaceHoldRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.PlaceHoldRequest"
  package typealias CMessage = Twinriver__Share__V1__PlaceHoldRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_place_hold_request()) }

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
    self.target = ShareV1.HoldTarget(rawValue: Int32(bitPattern: c.pointee.target.rawValue))
    self.targetID = try Unpacking.string(c.pointee.target_id, in: "twinriver.share.v1.PlaceHoldRequest.target_id")
    self.ground = ShareV1.HoldGround(rawValue: Int32(bitPattern: c.pointee.ground.rawValue))
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.PlaceHoldRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.target = .init(rawValue: UInt32(bitPattern: self.target.rawValue))
    c.pointee.target_id = try arena.string(self.targetID, in: "twinriver.share.v1.PlaceHoldRequest.target_id")
    c.pointee.ground = .init(rawValue: UInt32(bitPattern: self.ground.rawValue))
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.PlaceHoldRequest.reason")
    return c
  }
}

extension ShareV1.ReleaseHoldRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ReleaseHoldRequest"
  package typealias CMessage = Twinriver__Share__V1__ReleaseHoldRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_release_hold_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.ReleaseHoldRequest.id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.ReleaseHoldRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.ReleaseHoldRequest.id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.ReleaseHoldRequest.reason")
    return c
  }
}

extension ShareV1.ListHoldsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListHoldsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListHoldsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_holds_request()) }

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
    self.includeReleased = c.pointee.include_released != 0
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListHoldsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_released = self.includeReleased ? 1 : 0
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListHoldsRequest.page_token")
    return c
  }
}

extension ShareV1.ListHoldsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListHoldsReply"
  package typealias CMessage = Twinriver__Share__V1__ListHoldsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_holds_reply()) }

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
    self.holds.reserveCapacity(c.pointee.n_holds)
    for index in 0..<c.pointee.n_holds { self.holds.append(try ShareV1.Hold(c.pointee.holds[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListHoldsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_holds = self.holds.count
    c.pointee.holds = try arena.pointers(self.holds.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Hold.CMessage>?.self, capacity: self.holds.count)
    for index in self.holds.indices { c.pointee.holds[index] = try self.holds[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListHoldsReply.next_page_token")
    return c
  }
}
