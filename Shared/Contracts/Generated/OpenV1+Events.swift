// Generated from twinriver/open/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

extension OpenV1 {
  /// A version was prepared.
  package struct VersionPrepared: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Entry.
    package var entry: String = ""
    /// Provider.
    package var provider: String = ""
    /// Delivery it came from.
    package var delivery: String = ""
    /// Files with digests and signatures.
    package var files: [OpenV1.DatasetFile] = []

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      entry: String = "",
      provider: String = "",
      delivery: String = "",
      files: [OpenV1.DatasetFile] = []
    ) {
      self.slug = slug
      self.version = version
      self.entry = entry
      self.provider = provider
      self.delivery = delivery
      self.files = files
    }
  }
}

extension OpenV1 {
  /// A version was reviewed.
  package struct VersionReviewed: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Whether it passed.
    package var passed: Bool = false
    /// Holder id of the reviewer.
    package var reviewer: String = ""

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      passed: Bool = false,
      reviewer: String = ""
    ) {
      self.slug = slug
      self.version = version
      self.passed = passed
      self.reviewer = reviewer
    }
  }
}

extension OpenV1 {
  /// A version is in the portal.
  package struct VersionPublished: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Entry.
    package var entry: String = ""
    /// Provider.
    package var provider: String = ""
    /// Files with digests and signatures.
    package var files: [OpenV1.DatasetFile] = []

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      entry: String = "",
      provider: String = "",
      files: [OpenV1.DatasetFile] = []
    ) {
      self.slug = slug
      self.version = version
      self.entry = entry
      self.provider = provider
      self.files = files
    }
  }
}

extension OpenV1 {
  /// A dataset left the portal.
  package struct DatasetRetired: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""

    package init() {}

    package init(
      slug: String = ""
    ) {
      self.slug = slug
    }
  }
}

extension OpenV1 {
  /// An application was received; nothing of the applicant is told.
  package struct ApplicationReceived: Sendable, Hashable {
    /// SHA-256 of the case number, which is the applicant's key to the case.
    package var caseSha256: [UInt8] = []
    /// Entry.
    package var entry: String = ""
    /// Provider.
    package var provider: String = ""
    /// Who applies.
    package var applicantKind: OpenV1.ApplicantKind = .unspecified

    package init() {}

    package init(
      caseSha256: [UInt8] = [],
      entry: String = "",
      provider: String = "",
      applicantKind: OpenV1.ApplicantKind = .unspecified
    ) {
      self.caseSha256 = caseSha256
      self.entry = entry
      self.provider = provider
      self.applicantKind = applicantKind
    }
  }
}

extension OpenV1 {
  /// An application was extended.
  package struct ApplicationExtended: Sendable, Hashable {
    /// SHA-256 of the case number.
    package var caseSha256: [UInt8] = []
    /// Working days.
    package var workingDays: UInt32 = 0

    package init() {}

    package init(
      caseSha256: [UInt8] = [],
      workingDays: UInt32 = 0
    ) {
      self.caseSha256 = caseSha256
      self.workingDays = workingDays
    }
  }
}

extension OpenV1 {
  /// An application was answered.
  package struct ApplicationAnswered: Sendable, Hashable {
    /// SHA-256 of the case number.
    package var caseSha256: [UInt8] = []
    /// Whether agreed.
    package var agreed: Bool = false
    /// Whether after the due instant.
    package var late: Bool = false

    package init() {}

    package init(
      caseSha256: [UInt8] = [],
      agreed: Bool = false,
      late: Bool = false
    ) {
      self.caseSha256 = caseSha256
      self.agreed = agreed
      self.late = late
    }
  }
}

extension OpenV1 {
  /// What was agreed to was provided.
  package struct ApplicationProvided: Sendable, Hashable {
    /// SHA-256 of the case number.
    package var caseSha256: [UInt8] = []
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0

    package init() {}

    package init(
      caseSha256: [UInt8] = [],
      slug: String = "",
      version: UInt32 = 0
    ) {
      self.caseSha256 = caseSha256
      self.slug = slug
      self.version = version
    }
  }
}

extension OpenV1 {
  /// An application was withdrawn.
  package struct ApplicationWithdrawn: Sendable, Hashable {
    /// SHA-256 of the case number.
    package var caseSha256: [UInt8] = []

    package init() {}

    package init(
      caseSha256: [UInt8] = []
    ) {
      self.caseSha256 = caseSha256
    }
  }
}

extension OpenV1 {
  /// An application was read by the provider.
  package struct ApplicationRead: Sendable, Hashable {
    /// SHA-256 of the case number.
    package var caseSha256: [UInt8] = []

    package init() {}

    package init(
      caseSha256: [UInt8] = []
    ) {
      self.caseSha256 = caseSha256
    }
  }
}

extension OpenV1 {
  /// Downloads of one file in one interval, counted.
  package struct FilesDownloaded: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Format.
    package var format: String = ""
    /// How many.
    package var count: UInt64 = 0
    /// Since when.
    package var since: Date? = nil

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      format: String = "",
      count: UInt64 = 0,
      since: Date? = nil
    ) {
      self.slug = slug
      self.version = version
      self.format = format
      self.count = count
      self.since = since
    }
  }
}

extension OpenV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    VersionPrepared.self,
    VersionReviewed.self,
    VersionPublished.self,
    DatasetRetired.self,
    ApplicationReceived.self,
    ApplicationExtended.self,
    ApplicationAnswered.self,
    ApplicationProvided.self,
    ApplicationWithdrawn.self,
    ApplicationRead.self,
    FilesDownloaded.self,
  ]
}

extension OpenV1.VersionPrepared: ContractMessage {
  package static let fullName = "twinriver.open.v1.VersionPrepared"
  package typealias CMessage = Twinriver__Open__V1__VersionPrepared
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_version_prepared()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.VersionPrepared.slug")
    self.version = c.pointee.version
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.VersionPrepared.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.open.v1.VersionPrepared.provider")
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.open.v1.VersionPrepared.delivery")
    self.files.reserveCapacity(c.pointee.n_files)
    for index in 0..<c.pointee.n_files { self.files.append(try OpenV1.DatasetFile(c.pointee.files[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.VersionPrepared.slug")
    c.pointee.version = self.version
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.VersionPrepared.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.open.v1.VersionPrepared.provider")
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.open.v1.VersionPrepared.delivery")
    c.pointee.n_files = self.files.count
    c.pointee.files = try arena.pointers(self.files.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.DatasetFile.CMessage>?.self, capacity: self.files.count)
    for index in self.files.indices { c.pointee.files[index] = try self.files[index].allocated(in: arena) }
    return c
  }
}

extension OpenV1.VersionPrepared: EventMessage {
  package static let topic = "open.v1.version-prepared"
}

extension OpenV1.VersionReviewed: ContractMessage {
  package static let fullName = "twinriver.open.v1.VersionReviewed"
  package typealias CMessage = Twinriver__Open__V1__VersionReviewed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_version_reviewed()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.VersionReviewed.slug")
    self.version = c.pointee.version
    self.passed = c.pointee.passed != 0
    self.reviewer = try Unpacking.string(c.pointee.reviewer, in: "twinriver.open.v1.VersionReviewed.reviewer")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.VersionReviewed.slug")
    c.pointee.version = self.version
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.reviewer = try arena.string(self.reviewer, in: "twinriver.open.v1.VersionReviewed.reviewer")
    return c
  }
}

extension OpenV1.VersionReviewed: EventMessage {
  package static let topic = "open.v1.version-reviewed"
}

extension OpenV1.VersionPublished: ContractMessage {
  package static let fullName = "twinriver.open.v1.VersionPublished"
  package typealias CMessage = Twinriver__Open__V1__VersionPublished
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_version_published()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.VersionPublished.slug")
    self.version = c.pointee.version
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.VersionPublished.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.open.v1.VersionPublished.provider")
    self.files.reserveCapacity(c.pointee.n_files)
    for index in 0..<c.pointee.n_files { self.files.append(try OpenV1.DatasetFile(c.pointee.files[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.VersionPublished.slug")
    c.pointee.version = self.version
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.VersionPublished.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.open.v1.VersionPublished.provider")
    c.pointee.n_files = self.files.count
    c.pointee.files = try arena.pointers(self.files.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.DatasetFile.CMessage>?.self, capacity: self.files.count)
    for index in self.files.indices { c.pointee.files[index] = try self.files[index].allocated(in: arena) }
    return c
  }
}

extension OpenV1.VersionPublished: EventMessage {
  package static let topic = "open.v1.version-published"
}

extension OpenV1.DatasetRetired: ContractMessage {
  package static let fullName = "twinriver.open.v1.DatasetRetired"
  package typealias CMessage = Twinriver__Open__V1__DatasetRetired
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_dataset_retired()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.DatasetRetired.slug")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.DatasetRetired.slug")
    return c
  }
}

extension OpenV1.DatasetRetired: EventMessage {
  package static let topic = "open.v1.dataset-retired"
}

extension OpenV1.ApplicationReceived: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationReceived"
  package typealias CMessage = Twinriver__Open__V1__ApplicationReceived
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_received()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.ApplicationReceived.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.open.v1.ApplicationReceived.provider")
    self.applicantKind = OpenV1.ApplicantKind(rawValue: Int32(bitPattern: c.pointee.applicant_kind.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.ApplicationReceived.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.open.v1.ApplicationReceived.provider")
    c.pointee.applicant_kind = .init(rawValue: UInt32(bitPattern: self.applicantKind.rawValue))
    return c
  }
}

extension OpenV1.ApplicationReceived: EventMessage {
  package static let topic = "open.v1.application-received"
}

extension OpenV1.ApplicationExtended: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationExtended"
  package typealias CMessage = Twinriver__Open__V1__ApplicationExtended
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_extended()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
    self.workingDays = c.pointee.working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    c.pointee.working_days = self.workingDays
    return c
  }
}

extension OpenV1.ApplicationExtended: EventMessage {
  package static let topic = "open.v1.application-extended"
}

extension OpenV1.ApplicationAnswered: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationAnswered"
  package typealias CMessage = Twinriver__Open__V1__ApplicationAnswered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_answered()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
    self.agreed = c.pointee.agreed != 0
    self.late = c.pointee.late != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    c.pointee.agreed = self.agreed ? 1 : 0
    c.pointee.late = self.late ? 1 : 0
    return c
  }
}

extension OpenV1.ApplicationAnswered: EventMessage {
  package static let topic = "open.v1.application-answered"
}

extension OpenV1.ApplicationProvided: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationProvided"
  package typealias CMessage = Twinriver__Open__V1__ApplicationProvided
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_provided()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.ApplicationProvided.slug")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.ApplicationProvided.slug")
    c.pointee.version = self.version
    return c
  }
}

extension OpenV1.ApplicationProvided: EventMessage {
  package static let topic = "open.v1.application-provided"
}

extension OpenV1.ApplicationWithdrawn: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationWithdrawn"
  package typealias CMessage = Twinriver__Open__V1__ApplicationWithdrawn
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_withdrawn()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    return c
  }
}

extension OpenV1.ApplicationWithdrawn: EventMessage {
  package static let topic = "open.v1.application-withdrawn"
}

extension OpenV1.ApplicationRead: ContractMessage {
  package static let fullName = "twinriver.open.v1.ApplicationRead"
  package typealias CMessage = Twinriver__Open__V1__ApplicationRead
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application_read()) }

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
    self.caseSha256 = Unpacking.bytes(c.pointee.case_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_sha256 = try arena.bytes(self.caseSha256)
    return c
  }
}

extension OpenV1.ApplicationRead: EventMessage {
  package static let topic = "open.v1.application-read"
}

extension OpenV1.FilesDownloaded: ContractMessage {
  package static let fullName = "twinriver.open.v1.FilesDownloaded"
  package typealias CMessage = Twinriver__Open__V1__FilesDownloaded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_files_downloaded()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.FilesDownloaded.slug")
    self.version = c.pointee.version
    self.format = try Unpacking.string(c.pointee.format, in: "twinriver.open.v1.FilesDownloaded.format")
    self.count = c.pointee.count
    if let value = c.pointee.since { self.since = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.FilesDownloaded.slug")
    c.pointee.version = self.version
    c.pointee.format = try arena.string(self.format, in: "twinriver.open.v1.FilesDownloaded.format")
    c.pointee.count = self.count
    if let value = self.since { c.pointee.since = try value.allocated(in: arena) }
    return c
  }
}

extension OpenV1.FilesDownloaded: EventMessage {
  package static let topic = "open.v1.files-downloaded"
}
