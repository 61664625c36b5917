// Generated from twinriver/open/v1/open.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// The public portal's back office: datasets, their versions and the public's applications.
package enum OpenV1 {}

extension OpenV1 {
  /// States of a dataset version.
  package struct VersionState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Snapshot taken, waiting for review (待审查).
    package static let prepared = Self(rawValue: 1)
    /// In the portal; its bytes never change (已发布).
    package static let published = Self(rawValue: 2)
    /// The review did not pass (审查未通过).
    package static let rejected = Self(rawValue: 3)
    /// Replaced by a newer version, still there under its own address (已被替代).
    package static let superseded = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .prepared,
      .published,
      .rejected,
      .superseded,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "VERSION_STATE_UNSPECIFIED"
      case 1: "VERSION_STATE_PREPARED"
      case 2: "VERSION_STATE_PUBLISHED"
      case 3: "VERSION_STATE_REJECTED"
      case 4: "VERSION_STATE_SUPERSEDED"
      default: "\(rawValue)"
      }
    }
  }
}

extension OpenV1 {
  /// States of an application.
  package struct ApplicationState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Received; the clock runs (已受理).
    package static let received = Self(rawValue: 1)
    /// Extended (已延期).
    package static let extended = Self(rawValue: 2)
    /// Agreed to, not yet provided (已同意).
    package static let agreed = Self(rawValue: 3)
    /// Provided (已提供).
    package static let provided = Self(rawValue: 4)
    /// Refused with a reason (不予开放).
    package static let refused = Self(rawValue: 5)
    /// Withdrawn by the applicant (已撤回).
    package static let withdrawn = Self(rawValue: 6)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .received,
      .extended,
      .agreed,
      .provided,
      .refused,
      .withdrawn,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "APPLICATION_STATE_UNSPECIFIED"
      case 1: "APPLICATION_STATE_RECEIVED"
      case 2: "APPLICATION_STATE_EXTENDED"
      case 3: "APPLICATION_STATE_AGREED"
      case 4: "APPLICATION_STATE_PROVIDED"
      case 5: "APPLICATION_STATE_REFUSED"
      case 6: "APPLICATION_STATE_WITHDRAWN"
      default: "\(rawValue)"
      }
    }
  }
}

extension OpenV1 {
  /// Who applies (Art. 21, 43 ¶2).
  package struct ApplicantKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Citizen (公民).
    package static let citizen = Self(rawValue: 1)
    /// Company or other legal person (法人).
    package static let legalPerson = Self(rawValue: 2)
    /// Other organisation (其他组织).
    package static let otherOrganisation = Self(rawValue: 3)
    /// Foreigner, stateless person or resident of Hong Kong, Macao or Taiwan in the city (在渝境外人员).
    package static let foreignResident = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .citizen,
      .legalPerson,
      .otherOrganisation,
      .foreignResident,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "APPLICANT_KIND_UNSPECIFIED"
      case 1: "APPLICANT_KIND_CITIZEN"
      case 2: "APPLICANT_KIND_LEGAL_PERSON"
      case 3: "APPLICANT_KIND_OTHER_ORGANISATION"
      case 4: "APPLICANT_KIND_FOREIGN_RESIDENT"
      default: "\(rawValue)"
      }
    }
  }
}

extension OpenV1 {
  /// A dataset of the portal.
  package struct Dataset: Sendable, Hashable {
    /// Its address in the portal, "towns-of-chongqing".
    package var slug: String = ""
    /// Catalog entry.
    package var entry: String = ""
    /// Providing department.
    package var provider: String = ""
    /// Title.
    package var title: String = ""
    /// Title in English; may be empty.
    package var titleEn: String = ""
    /// Licence, "CC BY 4.0".
    package var licence: String = ""
    /// Source and attribution to be named.
    package var attribution: String = ""
    /// Versions, newest first.
    package var versions: [OpenV1.DatasetVersion] = []
    /// Why it was retired; empty while in the portal.
    package var retiredReason: String = ""

    package init() {}

    package init(
      slug: String = "",
      entry: String = "",
      provider: String = "",
      title: String = "",
      titleEn: String = "",
      licence: String = "",
      attribution: String = "",
      versions: [OpenV1.DatasetVersion] = [],
      retiredReason: String = ""
    ) {
      self.slug = slug
      self.entry = entry
      self.provider = provider
      self.title = title
      self.titleEn = titleEn
      self.licence = licence
      self.attribution = attribution
      self.versions = versions
      self.retiredReason = retiredReason
    }
  }
}

extension OpenV1 {
  /// An immutable version of a dataset.
  package struct DatasetVersion: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// 1, 2, 3 …
    package var version: UInt32 = 0
    /// State.
    package var state: OpenV1.VersionState = .unspecified
    /// Columns opened.
    package var columns: [String] = []
    /// Records.
    package var recordCount: UInt64 = 0
    /// Share-service delivery the bytes came from.
    package var delivery: String = ""
    /// Files.
    package var files: [OpenV1.DatasetFile] = []
    /// When published.
    package var publishedAt: Date? = nil
    /// Holder id of who prepared it.
    package var preparedBy: String = ""
    /// Holder id of who reviewed it.
    package var reviewedBy: String = ""
    /// What is new, such as corrected values.
    package var note: String = ""

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      state: OpenV1.VersionState = .unspecified,
      columns: [String] = [],
      recordCount: UInt64 = 0,
      delivery: String = "",
      files: [OpenV1.DatasetFile] = [],
      publishedAt: Date? = nil,
      preparedBy: String = "",
      reviewedBy: String = "",
      note: String = ""
    ) {
      self.slug = slug
      self.version = version
      self.state = state
      self.columns = columns
      self.recordCount = recordCount
      self.delivery = delivery
      self.files = files
      self.publishedAt = publishedAt
      self.preparedBy = preparedBy
      self.reviewedBy = reviewedBy
      self.note = note
    }
  }
}

extension OpenV1 {
  /// A file of a version.
  package struct DatasetFile: Sendable, Hashable {
    /// "csv" or "json".
    package var format: String = ""
    /// Size.
    package var sizeBytes: UInt64 = 0
    /// SHA-256 of its bytes.
    package var sha256: [UInt8] = []
    /// Detached Ed25519 signature of its bytes by the platform.
    package var signature: [UInt8] = []

    package init() {}

    package init(
      format: String = "",
      sizeBytes: UInt64 = 0,
      sha256: [UInt8] = [],
      signature: [UInt8] = []
    ) {
      self.format = format
      self.sizeBytes = sizeBytes
      self.sha256 = sha256
      self.signature = signature
    }
  }
}

extension OpenV1 {
  /// A new version.
  package struct PrepareVersionRequest: Sendable, Hashable {
    /// Catalog entry of the caller's organisation.
    package var entry: String = ""
    /// Dataset address, lower-case letters, digits and hyphens; kept from the first version on.
    package var slug: String = ""
    /// Columns to open; none means all that are unconditionally open.
    package var columns: [String] = []
    /// Title; empty takes the entry's name.
    package var title: String = ""
    /// Title in English.
    package var titleEn: String = ""
    /// Licence.
    package var licence: String = ""
    /// What is new.
    package var note: String = ""

    package init() {}

    package init(
      entry: String = "",
      slug: String = "",
      columns: [String] = [],
      title: String = "",
      titleEn: String = "",
      licence: String = "",
      note: String = ""
    ) {
      self.entry = entry
      self.slug = slug
      self.columns = columns
      self.title = title
      self.titleEn = titleEn
      self.licence = licence
      self.note = note
    }
  }
}

extension OpenV1 {
  /// A review.
  package struct ReviewVersionRequest: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Whether it passes.
    package var passed: Bool = false
    /// The conclusion in words; never empty.
    package var conclusion: String = ""

    package init() {}

    package init(
      slug: String = "",
      version: UInt32 = 0,
      passed: Bool = false,
      conclusion: String = ""
    ) {
      self.slug = slug
      self.version = version
      self.passed = passed
      self.conclusion = conclusion
    }
  }
}

extension OpenV1 {
  /// A retirement.
  package struct RetireDatasetRequest: Sendable, Hashable {
    /// Dataset.
    package var slug: String = ""
    /// Why; shown to the public.
    package var reason: String = ""

    package init() {}

    package init(
      slug: String = "",
      reason: String = ""
    ) {
      self.slug = slug
      self.reason = reason
    }
  }
}

extension OpenV1 {
  /// Which dataset.
  package struct GetDatasetRequest: Sendable, Hashable {
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
  /// Which datasets.
  package struct ListDatasetsRequest: Sendable, Hashable {
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      pageToken: String = ""
    ) {
      self.pageToken = pageToken
    }
  }
}

extension OpenV1 {
  /// Datasets.
  package struct ListDatasetsReply: Sendable, Hashable {
    /// By slug; at most 100.
    package var datasets: [OpenV1.Dataset] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      datasets: [OpenV1.Dataset] = [],
      nextPageToken: String = ""
    ) {
      self.datasets = datasets
      self.nextPageToken = nextPageToken
    }
  }
}

extension OpenV1 {
  /// An application of the public (开放申请).
  package struct Application: Sendable, Hashable {
    /// Case number by which the applicant follows it.
    package var caseNumber: String = ""
    /// Entry applied for; empty if the applicant named no published one.
    package var entry: String = ""
    /// Providing department that answers.
    package var provider: String = ""
    /// Who applies.
    package var applicantKind: OpenV1.ApplicantKind = .unspecified
    /// Applicant's name; personal, for the provider only.
    package var applicantName: String = ""
    /// How to reach the applicant; personal, for the provider only.
    package var applicantContact: String = ""
    /// What is wanted and what for, in the applicant's words.
    package var purpose: String = ""
    /// State.
    package var state: OpenV1.ApplicationState = .unspecified
    /// When received.
    package var receivedAt: Date? = nil
    /// The clock, explained.
    package var obligation: ObligationV1.Obligation? = nil
    /// Why extended.
    package var extensionReason: String = ""
    /// Why refused.
    package var refusalReason: String = ""
    /// Conditions of use agreed to.
    package var conditions: String = ""
    /// Dataset that was provided.
    package var providedSlug: String = ""
    /// Its version.
    package var providedVersion: UInt32 = 0

    package init() {}

    package init(
      caseNumber: String = "",
      entry: String = "",
      provider: String = "",
      applicantKind: OpenV1.ApplicantKind = .unspecified,
      applicantName: String = "",
      applicantContact: String = "",
      purpose: String = "",
      state: OpenV1.ApplicationState = .unspecified,
      receivedAt: Date? = nil,
      obligation: ObligationV1.Obligation? = nil,
      extensionReason: String = "",
      refusalReason: String = "",
      conditions: String = "",
      providedSlug: String = "",
      providedVersion: UInt32 = 0
    ) {
      self.caseNumber = caseNumber
      self.entry = entry
      self.provider = provider
      self.applicantKind = applicantKind
      self.applicantName = applicantName
      self.applicantContact = applicantContact
      self.purpose = purpose
      self.state = state
      self.receivedAt = receivedAt
      self.obligation = obligation
      self.extensionReason = extensionReason
      self.refusalReason = refusalReason
      self.conditions = conditions
      self.providedSlug = providedSlug
      self.providedVersion = providedVersion
    }
  }
}

extension OpenV1 {
  /// Which applications.
  package struct ListApplicationsRequest: Sendable, Hashable {
    /// Include answered ones.
    package var includeClosed: Bool = false
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeClosed: Bool = false,
      pageToken: String = ""
    ) {
      self.includeClosed = includeClosed
      self.pageToken = pageToken
    }
  }
}

extension OpenV1 {
  /// Applications, without what is personal.
  package struct ListApplicationsReply: Sendable, Hashable {
    /// Least remaining time first; at most 100.
    package var applications: [OpenV1.Application] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      applications: [OpenV1.Application] = [],
      nextPageToken: String = ""
    ) {
      self.applications = applications
      self.nextPageToken = nextPageToken
    }
  }
}

extension OpenV1 {
  /// Which application.
  package struct GetApplicationRequest: Sendable, Hashable {
    /// Case number.
    package var caseNumber: String = ""

    package init() {}

    package init(
      caseNumber: String = ""
    ) {
      self.caseNumber = caseNumber
    }
  }
}

extension OpenV1 {
  /// An answer.
  package struct AnswerApplicationRequest: Sendable, Hashable {
    /// Case number.
    package var caseNumber: String = ""
    /// Whether agreed.
    package var agreed: Bool = false
    /// Conditions of use.
    package var conditions: String = ""
    /// Why refused; never empty with a refusal.
    package var refusalReason: String = ""

    package init() {}

    package init(
      caseNumber: String = "",
      agreed: Bool = false,
      conditions: String = "",
      refusalReason: String = ""
    ) {
      self.caseNumber = caseNumber
      self.agreed = agreed
      self.conditions = conditions
      self.refusalReason = refusalReason
    }
  }
}

extension OpenV1 {
  /// An extension.
  package struct ExtendApplicationRequest: Sendable, Hashable {
    /// Case number.
    package var caseNumber: String = ""
    /// 1 to 15.
    package var workingDays: UInt32 = 0
    /// Why; told to the applicant.
    package var reason: String = ""

    package init() {}

    package init(
      caseNumber: String = "",
      workingDays: UInt32 = 0,
      reason: String = ""
    ) {
      self.caseNumber = caseNumber
      self.workingDays = workingDays
      self.reason = reason
    }
  }
}

extension OpenV1 {
  /// A provision.
  package struct ProvideApplicationRequest: Sendable, Hashable {
    /// Case number.
    package var caseNumber: String = ""
    /// Dataset.
    package var slug: String = ""
    /// Version.
    package var version: UInt32 = 0

    package init() {}

    package init(
      caseNumber: String = "",
      slug: String = "",
      version: UInt32 = 0
    ) {
      self.caseNumber = caseNumber
      self.slug = slug
      self.version = version
    }
  }
}

extension OpenV1.Dataset: ContractMessage {
  package static let fullName = "twinriver.open.v1.Dataset"
  package typealias CMessage = Twinriver__Open__V1__Dataset
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_dataset()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.Dataset.slug")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.Dataset.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.open.v1.Dataset.provider")
    self.title = try Unpacking.string(c.pointee.title, in: "twinriver.open.v1.Dataset.title")
    self.titleEn = try Unpacking.string(c.pointee.title_en, in: "twinriver.open.v1.Dataset.title_en")
    self.licence = try Unpacking.string(c.pointee.licence, in: "twinriver.open.v1.Dataset.licence")
    self.attribution = try Unpacking.string(c.pointee.attribution, in: "twinriver.open.v1.Dataset.attribution")
    self.versions.reserveCapacity(c.pointee.n_versions)
    for index in 0..<c.pointee.n_versions {
      self.versions.append(try OpenV1.DatasetVersion(c.pointee.versions[index]!))
    }
    self.retiredReason = try Unpacking.string(c.pointee.retired_reason, in: "twinriver.open.v1.Dataset.retired_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.Dataset.slug")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.Dataset.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.open.v1.Dataset.provider")
    c.pointee.title = try arena.string(self.title, in: "twinriver.open.v1.Dataset.title")
    c.pointee.title_en = try arena.string(self.titleEn, in: "twinriver.open.v1.Dataset.title_en")
    c.pointee.licence = try arena.string(self.licence, in: "twinriver.open.v1.Dataset.licence")
    c.pointee.attribution = try arena.string(self.attribution, in: "twinriver.open.v1.Dataset.attribution")
    c.pointee.n_versions = self.versions.count
    c.pointee.versions = try arena.pointers(self.versions.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.DatasetVersion.CMessage>?.self, capacity: self.versions.count)
    for index in self.versions.indices { c.pointee.versions[index] = try self.versions[index].allocated(in: arena) }
    c.pointee.retired_reason = try arena.string(self.retiredReason, in: "twinriver.open.v1.Dataset.retired_reason")
    return c
  }
}

extension OpenV1.DatasetVersion: ContractMessage {
  package static let fullName = "twinriver.open.v1.DatasetVersion"
  package typealias CMessage = Twinriver__Open__V1__DatasetVersion
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_dataset_version()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.DatasetVersion.slug")
    self.version = c.pointee.version
    self.state = OpenV1.VersionState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.open.v1.DatasetVersion.columns")
    self.recordCount = c.pointee.record_count
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.open.v1.DatasetVersion.delivery")
    self.files.reserveCapacity(c.pointee.n_files)
    for index in 0..<c.pointee.n_files { self.files.append(try OpenV1.DatasetFile(c.pointee.files[index]!)) }
    if let value = c.pointee.published_at { self.publishedAt = try Date(value) }
    self.preparedBy = try Unpacking.string(c.pointee.prepared_by, in: "twinriver.open.v1.DatasetVersion.prepared_by")
    self.reviewedBy = try Unpacking.string(c.pointee.reviewed_by, in: "twinriver.open.v1.DatasetVersion.reviewed_by")
    self.note = try Unpacking.string(c.pointee.note, in: "twinriver.open.v1.DatasetVersion.note")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.DatasetVersion.slug")
    c.pointee.version = self.version
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.open.v1.DatasetVersion.columns")
    c.pointee.record_count = self.recordCount
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.open.v1.DatasetVersion.delivery")
    c.pointee.n_files = self.files.count
    c.pointee.files = try arena.pointers(self.files.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.DatasetFile.CMessage>?.self, capacity: self.files.count)
    for index in self.files.indices { c.pointee.files[index] = try self.files[index].allocated(in: arena) }
    if let value = self.publishedAt { c.pointee.published_at = try value.allocated(in: arena) }
    c.pointee.prepared_by = try arena.string(self.preparedBy, in: "twinriver.open.v1.DatasetVersion.prepared_by")
    c.pointee.reviewed_by = try arena.string(self.reviewedBy, in: "twinriver.open.v1.DatasetVersion.reviewed_by")
    c.pointee.note = try arena.string(self.note, in: "twinriver.open.v1.DatasetVersion.note")
    return c
  }
}

extension OpenV1.DatasetFile: ContractMessage {
  package static let fullName = "twinriver.open.v1.DatasetFile"
  package typealias CMessage = Twinriver__Open__V1__DatasetFile
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_dataset_file()) }

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
    self.format = try Unpacking.string(c.pointee.format, in: "twinriver.open.v1.DatasetFile.format")
    self.sizeBytes = c.pointee.size_bytes
    self.sha256 = Unpacking.bytes(c.pointee.sha256)
    self.signature = Unpacking.bytes(c.pointee.signature)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.format = try arena.string(self.format, in: "twinriver.open.v1.DatasetFile.format")
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.sha256 = try arena.bytes(self.sha256)
    c.pointee.signature = try arena.bytes(self.signature)
    return c
  }
}

extension OpenV1.PrepareVersionRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.PrepareVersionRequest"
  package typealias CMessage = Twinriver__Open__V1__PrepareVersionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_prepare_version_request()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.PrepareVersionRequest.entry")
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.PrepareVersionRequest.slug")
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.open.v1.PrepareVersionRequest.columns")
    self.title = try Unpacking.string(c.pointee.title, in: "twinriver.open.v1.PrepareVersionRequest.title")
    self.titleEn = try Unpacking.string(c.pointee.title_en, in: "twinriver.open.v1.PrepareVersionRequest.title_en")
    self.licence = try Unpacking.string(c.pointee.licence, in: "twinriver.open.v1.PrepareVersionRequest.licence")
    self.note = try Unpacking.string(c.pointee.note, in: "twinriver.open.v1.PrepareVersionRequest.note")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.PrepareVersionRequest.entry")
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.PrepareVersionRequest.slug")
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.open.v1.PrepareVersionRequest.columns")
    c.pointee.title = try arena.string(self.title, in: "twinriver.open.v1.PrepareVersionRequest.title")
    c.pointee.title_en = try arena.string(self.titleEn, in: "twinriver.open.v1.PrepareVersionRequest.title_en")
    c.pointee.licence = try arena.string(self.licence, in: "twinriver.open.v1.PrepareVersionRequest.licence")
    c.pointee.note = try arena.string(self.note, in: "twinriver.open.v1.PrepareVersionRequest.note")
    return c
  }
}

extension OpenV1.ReviewVersionRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.ReviewVersionRequest"
  package typealias CMessage = Twinriver__Open__V1__ReviewVersionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_review_version_request()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.ReviewVersionRequest.slug")
    self.version = c.pointee.version
    self.passed = c.pointee.passed != 0
    self.conclusion = try Unpacking.string(
      c.pointee.conclusion, in: "twinriver.open.v1.ReviewVersionRequest.conclusion")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.ReviewVersionRequest.slug")
    c.pointee.version = self.version
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.conclusion = try arena.string(self.conclusion, in: "twinriver.open.v1.ReviewVersionRequest.conclusion")
    return c
  }
}

extension OpenV1.RetireDatasetRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.RetireDatasetRequest"
  package typealias CMessage = Twinriver__Open__V1__RetireDatasetRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_retire_dataset_request()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.RetireDatasetRequest.slug")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.open.v1.RetireDatasetRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.RetireDatasetRequest.slug")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.open.v1.RetireDatasetRequest.reason")
    return c
  }
}

extension OpenV1.GetDatasetRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.GetDatasetRequest"
  package typealias CMessage = Twinriver__Open__V1__GetDatasetRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_get_dataset_request()) }

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
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.GetDatasetRequest.slug")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.GetDatasetRequest.slug")
    return c
  }
}

extension OpenV1.ListDatasetsRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.ListDatasetsRequest"
  package typealias CMessage = Twinriver__Open__V1__ListDatasetsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_list_datasets_request()) }

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
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.open.v1.ListDatasetsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.open.v1.ListDatasetsRequest.page_token")
    return c
  }
}

extension OpenV1.ListDatasetsReply: ContractMessage {
  package static let fullName = "twinriver.open.v1.ListDatasetsReply"
  package typealias CMessage = Twinriver__Open__V1__ListDatasetsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_list_datasets_reply()) }

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
    self.datasets.reserveCapacity(c.pointee.n_datasets)
    for index in 0..<c.pointee.n_datasets { self.datasets.append(try OpenV1.Dataset(c.pointee.datasets[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.open.v1.ListDatasetsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_datasets = self.datasets.count
    c.pointee.datasets = try arena.pointers(self.datasets.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.Dataset.CMessage>?.self, capacity: self.datasets.count)
    for index in self.datasets.indices { c.pointee.datasets[index] = try self.datasets[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.open.v1.ListDatasetsReply.next_page_token")
    return c
  }
}

extension OpenV1.Application: ContractMessage {
  package static let fullName = "twinriver.open.v1.Application"
  package typealias CMessage = Twinriver__Open__V1__Application
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_application()) }

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
    self.caseNumber = try Unpacking.string(c.pointee.case_number, in: "twinriver.open.v1.Application.case_number")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.open.v1.Application.entry")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.open.v1.Application.provider")
    self.applicantKind = OpenV1.ApplicantKind(rawValue: Int32(bitPattern: c.pointee.applicant_kind.rawValue))
    self.applicantName = try Unpacking.string(
      c.pointee.applicant_name, in: "twinriver.open.v1.Application.applicant_name")
    self.applicantContact = try Unpacking.string(
      c.pointee.applicant_contact, in: "twinriver.open.v1.Application.applicant_contact")
    self.purpose = try Unpacking.string(c.pointee.purpose, in: "twinriver.open.v1.Application.purpose")
    self.state = OpenV1.ApplicationState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    self.extensionReason = try Unpacking.string(
      c.pointee.extension_reason, in: "twinriver.open.v1.Application.extension_reason")
    self.refusalReason = try Unpacking.string(
      c.pointee.refusal_reason, in: "twinriver.open.v1.Application.refusal_reason")
    self.conditions = try Unpacking.string(c.pointee.conditions, in: "twinriver.open.v1.Application.conditions")
    self.providedSlug = try Unpacking.string(c.pointee.provided_slug, in: "twinriver.open.v1.Application.provided_slug")
    self.providedVersion = c.pointee.provided_version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_number = try arena.string(self.caseNumber, in: "twinriver.open.v1.Application.case_number")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.open.v1.Application.entry")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.open.v1.Application.provider")
    c.pointee.applicant_kind = .init(rawValue: UInt32(bitPattern: self.applicantKind.rawValue))
    c.pointee.applicant_name = try arena.string(self.applicantName, in: "twinriver.open.v1.Application.applicant_name")
    c.pointee.applicant_contact = try arena.string(
      self.applicantContact, in: "twinriver.open.v1.Application.applicant_contact")
    c.pointee.purpose = try arena.string(self.purpose, in: "twinriver.open.v1.Application.purpose")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    c.pointee.extension_reason = try arena.string(
      self.extensionReason, in: "twinriver.open.v1.Application.extension_reason")
    c.pointee.refusal_reason = try arena.string(self.refusalReason, in: "twinriver.open.v1.Application.refusal_reason")
    c.pointee.conditions = try arena.string(self.conditions, in: "twinriver.open.v1.Application.conditions")
    c.pointee.provided_slug = try arena.string(self.providedSlug, in: "twinriver.open.v1.Application.provided_slug")
    c.pointee.provided_version = self.providedVersion
    return c
  }
}

extension OpenV1.ListApplicationsRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.ListApplicationsRequest"
  package typealias CMessage = Twinriver__Open__V1__ListApplicationsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_list_applications_request()) }

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
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.open.v1.ListApplicationsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.open.v1.ListApplicationsRequest.page_token")
    return c
  }
}

extension OpenV1.ListApplicationsReply: ContractMessage {
  package static let fullName = "twinriver.open.v1.ListApplicationsReply"
  package typealias CMessage = Twinriver__Open__V1__ListApplicationsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_list_applications_reply()) }

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
    self.applications.reserveCapacity(c.pointee.n_applications)
    for index in 0..<c.pointee.n_applications {
      self.applications.append(try OpenV1.Application(c.pointee.applications[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.open.v1.ListApplicationsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_applications = self.applications.count
    c.pointee.applications = try arena.pointers(self.applications.count)?
      .bindMemory(to: UnsafeMutablePointer<OpenV1.Application.CMessage>?.self, capacity: self.applications.count)
    for index in self.applications.indices {
      c.pointee.applications[index] = try self.applications[index].allocated(in: arena)
    }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.open.v1.ListApplicationsReply.next_page_token")
    return c
  }
}

extension OpenV1.GetApplicationRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.GetApplicationRequest"
  package typealias CMessage = Twinriver__Open__V1__GetApplicationRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_get_application_request()) }

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
    self.caseNumber = try Unpacking.string(
      c.pointee.case_number, in: "twinriver.open.v1.GetApplicationRequest.case_number")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_number = try arena.string(self.caseNumber, in: "twinriver.open.v1.GetApplicationRequest.case_number")
    return c
  }
}

extension OpenV1.AnswerApplicationRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.AnswerApplicationRequest"
  package typealias CMessage = Twinriver__Open__V1__AnswerApplicationRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_answer_application_request()) }

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
    self.caseNumber = try Unpacking.string(
      c.pointee.case_number, in: "twinriver.open.v1.AnswerApplicationRequest.case_number")
    self.agreed = c.pointee.agreed != 0
    self.conditions = try Unpacking.string(
      c.pointee.conditions, in: "twinriver.open.v1.AnswerApplicationRequest.conditions")
    self.refusalReason = try Unpacking.string(
      c.pointee.refusal_reason, in: "twinriver.open.v1.AnswerApplicationRequest.refusal_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_number = try arena.string(
      self.caseNumber, in: "twinriver.open.v1.AnswerApplicationRequest.case_number")
    c.pointee.agreed = self.agreed ? 1 : 0
    c.pointee.conditions = try arena.string(
      self.conditions, in: "twinriver.open.v1.AnswerApplicationRequest.conditions")
    c.pointee.refusal_reason = try arena.string(
      self.refusalReason, in: "twinriver.open.v1.AnswerApplicationRequest.refusal_reason")
    return c
  }
}

extension OpenV1.ExtendApplicationRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.ExtendApplicationRequest"
  package typealias CMessage = Twinriver__Open__V1__ExtendApplicationRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_extend_application_request()) }

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
    self.caseNumber = try Unpacking.string(
      c.pointee.case_number, in: "twinriver.open.v1.ExtendApplicationRequest.case_number")
    self.workingDays = c.pointee.working_days
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.open.v1.ExtendApplicationRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_number = try arena.string(
      self.caseNumber, in: "twinriver.open.v1.ExtendApplicationRequest.case_number")
    c.pointee.working_days = self.workingDays
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.open.v1.ExtendApplicationRequest.reason")
    return c
  }
}

extension OpenV1.ProvideApplicationRequest: ContractMessage {
  package static let fullName = "twinriver.open.v1.ProvideApplicationRequest"
  package typealias CMessage = Twinriver__Open__V1__ProvideApplicationRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_open_v1_provide_application_request()) }

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
    self.caseNumber = try Unpacking.string(
      c.pointee.case_number, in: "twinriver.open.v1.ProvideApplicationRequest.case_number")
    self.slug = try Unpacking.string(c.pointee.slug, in: "twinriver.open.v1.ProvideApplicationRequest.slug")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_number = try arena.string(
      self.caseNumber, in: "twinriver.open.v1.ProvideApplicationRequest.case_number")
    c.pointee.slug = try arena.string(self.slug, in: "twinriver.open.v1.ProvideApplicationRequest.slug")
    c.pointee.version = self.version
    return c
  }
}
