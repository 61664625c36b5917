// Generated from twinriver/catalog/v1/calendar.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC

extension CatalogV1 {
  /// What a day is, where it differs from the week's rule.
  package struct DayKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Public holiday or day off (放假).
    package static let holiday = Self(rawValue: 1)
    /// Weekend day worked in exchange (调休上班).
    package static let makeupWorkday = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .holiday,
      .makeupWorkday,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DAY_KIND_UNSPECIFIED"
      case 1: "DAY_KIND_HOLIDAY"
      case 2: "DAY_KIND_MAKEUP_WORKDAY"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// One exception.
  package struct CalendarDay: Sendable, Hashable {
    /// "2027-01-01".
    package var date: String = ""
    /// Holiday or make-up workday.
    package var kind: CatalogV1.DayKind = .unspecified
    /// "元旦".
    package var name: String = ""

    package init() {}

    package init(
      date: String = "",
      kind: CatalogV1.DayKind = .unspecified,
      name: String = ""
    ) {
      self.date = date
      self.kind = kind
      self.name = name
    }
  }
}

extension CatalogV1 {
  /// One year's exceptions.
  package struct CalendarYear: Sendable, Hashable {
    /// The year.
    package var year: UInt32 = 0
    /// Raised by one with each load.
    package var version: UInt32 = 0
    /// The notice it comes from.
    package var source: String = ""
    /// By date.
    package var days: [CatalogV1.CalendarDay] = []

    package init() {}

    package init(
      year: UInt32 = 0,
      version: UInt32 = 0,
      source: String = "",
      days: [CatalogV1.CalendarDay] = []
    ) {
      self.year = year
      self.version = version
      self.source = source
      self.days = days
    }
  }
}

extension CatalogV1 {
  /// A year to load.
  package struct LoadCalendarRequest: Sendable, Hashable {
    /// The year; every day must lie in it.
    package var year: UInt32 = 0
    /// The State Council notice, its number or title.
    package var source: String = ""
    /// The exceptions.
    package var days: [CatalogV1.CalendarDay] = []

    package init() {}

    package init(
      year: UInt32 = 0,
      source: String = "",
      days: [CatalogV1.CalendarDay] = []
    ) {
      self.year = year
      self.source = source
      self.days = days
    }
  }
}

extension CatalogV1 {
  /// Nothing to ask.
  package struct ListCalendarsRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// Years known.
  package struct ListCalendarsReply: Sendable, Hashable {
    /// By year; days are left out.
    package var years: [CatalogV1.CalendarYear] = []

    package init() {}

    package init(
      years: [CatalogV1.CalendarYear] = []
    ) {
      self.years = years
    }
  }
}

extension CatalogV1.CalendarDay: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CalendarDay"
  package typealias CMessage = Twinriver__Catalog__V1__CalendarDay
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_calendar_day()) }

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
    self.date = try Unpacking.string(c.pointee.date, in: "twinriver.catalog.v1.CalendarDay.date")
    self.kind = CatalogV1.DayKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.CalendarDay.name")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.date = try arena.string(self.date, in: "twinriver.catalog.v1.CalendarDay.date")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.CalendarDay.name")
    return c
  }
}

extension CatalogV1.CalendarYear: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CalendarYear"
  package typealias CMessage = Twinriver__Catalog__V1__CalendarYear
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_calendar_year()) }

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
    self.year = c.pointee.year
    self.version = c.pointee.version
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.catalog.v1.CalendarYear.source")
    self.days.reserveCapacity(c.pointee.n_days)
    for index in 0..<c.pointee.n_days { self.days.append(try CatalogV1.CalendarDay(c.pointee.days[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.year = self.year
    c.pointee.version = self.version
    c.pointee.source = try arena.string(self.source, in: "twinriver.catalog.v1.CalendarYear.source")
    c.pointee.n_days = self.days.count
    c.pointee.days = try arena.pointers(self.days.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CalendarDay.CMessage>?.self, capacity: self.days.count)
    for index in self.days.indices { c.pointee.days[index] = try self.days[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.LoadCalendarRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LoadCalendarRequest"
  package typealias CMessage = Twinriver__Catalog__V1__LoadCalendarRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_load_calendar_request()) }

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
    self.year = c.pointee.year
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.catalog.v1.LoadCalendarRequest.source")
    self.days.reserveCapacity(c.pointee.n_days)
    for index in 0..<c.pointee.n_days { self.days.append(try CatalogV1.CalendarDay(c.pointee.days[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.year = self.year
    c.pointee.source = try arena.string(self.source, in: "twinriver.catalog.v1.LoadCalendarRequest.source")
    c.pointee.n_days = self.days.count
    c.pointee.days = try arena.pointers(self.days.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CalendarDay.CMessage>?.self, capacity: self.days.count)
    for index in self.days.indices { c.pointee.days[index] = try self.days[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListCalendarsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCalendarsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListCalendarsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_calendars_request()) }

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

extension CatalogV1.ListCalendarsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCalendarsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListCalendarsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_calendars_reply()) }

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
    self.years.reserveCapacity(c.pointee.n_years)
    for index in 0..<c.pointee.n_years { self.years.append(try CatalogV1.CalendarYear(c.pointee.years[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_years = self.years.count
    c.pointee.years = try arena.pointers(self.years.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CalendarYear.CMessage>?.self, capacity: self.years.count)
    for index in self.years.indices { c.pointee.years[index] = try self.years[index].allocated(in: arena) }
    return c
  }
}
