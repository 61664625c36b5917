// Generated from twinriver/sample/v1/sample.proto by protoc-gen-contracts. Do not edit.

package import CSample
package import FoundationEssentials
package import ProtobufC
import Wire

/// Every kind of field a contract may have. Only tests use it.
package enum SampleV1 {}

extension SampleV1 {
  /// Colours.
  package struct Colour: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Red.
    package static let red = Self(rawValue: 1)
    /// Blue, with a gap before it.
    package static let blue = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .red,
      .blue,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "COLOUR_UNSPECIFIED"
      case 1: "COLOUR_RED"
      case 5: "COLOUR_BLUE"
      default: "\(rawValue)"
      }
    }
  }
}

extension SampleV1 {
  /// One of everything.
  package struct Everything: Sendable, Hashable {
    /// Varint, signed.
    package var int32Value: Int32 = 0
    /// Varint, signed, wide.
    package var int64Value: Int64 = 0
    /// Varint.
    package var uint32Value: UInt32 = 0
    /// Varint, wide.
    package var uint64Value: UInt64 = 0
    /// Zigzag.
    package var sint32Value: Int32 = 0
    /// Zigzag, wide.
    package var sint64Value: Int64 = 0
    /// Four bytes.
    package var fixed32Value: UInt32 = 0
    /// Eight bytes.
    package var fixed64Value: UInt64 = 0
    /// Four bytes, signed.
    package var sfixed32Value: Int32 = 0
    /// Eight bytes, signed.
    package var sfixed64Value: Int64 = 0
    /// IEEE 754, four bytes.
    package var floatValue: Float = 0
    /// IEEE 754, eight bytes.
    package var doubleValue: Double = 0
    /// True or false.
    package var flag: Bool = false
    /// Text.
    package var text: String = ""
    /// Bytes.
    package var data: [UInt8] = []
    /// A choice.
    package var colour: SampleV1.Colour = .unspecified
    /// A message.
    package var part: SampleV1.Part? = nil
    /// A point in time.
    package var at: Date? = nil
    /// Packed numbers.
    package var numbers: [Int32] = []
    /// Packed flags.
    package var flags: [Bool] = []
    /// Texts.
    package var texts: [String] = []
    /// Byte strings.
    package var blobs: [[UInt8]] = []
    /// Packed choices.
    package var colours: [SampleV1.Colour] = []
    /// Messages.
    package var parts: [SampleV1.Part] = []
    /// Points in time.
    package var times: [Date] = []
    /// Named texts.
    package var attributes: [String: String] = [:]
    /// A text that may be absent.
    package var reason: String? = nil
    /// A number that may be absent.
    package var count: UInt64? = nil
    /// A choice that may be absent.
    package var shade: SampleV1.Colour? = nil
    /// One of several.
    package var choice: Choice? = nil
    /// A word that Swift keeps for itself.
    package var `in`: String = ""
    /// Packed doubles.
    package var doubles: [Double] = []

    package init() {}

    package init(
      int32Value: Int32 = 0,
      int64Value: Int64 = 0,
      uint32Value: UInt32 = 0,
      uint64Value: UInt64 = 0,
      sint32Value: Int32 = 0,
      sint64Value: Int64 = 0,
      fixed32Value: UInt32 = 0,
      fixed64Value: UInt64 = 0,
      sfixed32Value: Int32 = 0,
      sfixed64Value: Int64 = 0,
      floatValue: Float = 0,
      doubleValue: Double = 0,
      flag: Bool = false,
      text: String = "",
      data: [UInt8] = [],
      colour: SampleV1.Colour = .unspecified,
      part: SampleV1.Part? = nil,
      at: Date? = nil,
      numbers: [Int32] = [],
      flags: [Bool] = [],
      texts: [String] = [],
      blobs: [[UInt8]] = [],
      colours: [SampleV1.Colour] = [],
      parts: [SampleV1.Part] = [],
      times: [Date] = [],
      attributes: [String: String] = [:],
      reason: String? = nil,
      count: UInt64? = nil,
      shade: SampleV1.Colour? = nil,
      choice: Choice? = nil,
      `in`: String = "",
      doubles: [Double] = []
    ) {
      self.int32Value = int32Value
      self.int64Value = int64Value
      self.uint32Value = uint32Value
      self.uint64Value = uint64Value
      self.sint32Value = sint32Value
      self.sint64Value = sint64Value
      self.fixed32Value = fixed32Value
      self.fixed64Value = fixed64Value
      self.sfixed32Value = sfixed32Value
      self.sfixed64Value = sfixed64Value
      self.floatValue = floatValue
      self.doubleValue = doubleValue
      self.flag = flag
      self.text = text
      self.data = data
      self.colour = colour
      self.part = part
      self.at = at
      self.numbers = numbers
      self.flags = flags
      self.texts = texts
      self.blobs = blobs
      self.colours = colours
      self.parts = parts
      self.times = times
      self.attributes = attributes
      self.reason = reason
      self.count = count
      self.shade = shade
      self.choice = choice
      self.`in` = `in`
      self.doubles = doubles
    }

    /// One of several.
    package enum Choice: Sendable, Hashable {
      /// As text.
      case choiceText(String)
      /// As bytes.
      case choiceData([UInt8])
      /// As a message.
      case choicePart(SampleV1.Part)
      /// As a point in time.
      case choiceTime(Date)
      /// As a flag.
      case choiceFlag(Bool)
    }
  }
}

extension SampleV1 {
  /// A part of it.
  package struct Part: Sendable, Hashable {
    /// Its name.
    package var name: String = ""
    /// Nested once more.
    package var detail: SampleV1.Part.Detail? = nil

    package init() {}

    package init(
      name: String = "",
      detail: SampleV1.Part.Detail? = nil
    ) {
      self.name = name
      self.detail = detail
    }

    /// Nested in the type as well.
    package struct Detail: Sendable, Hashable {
      /// Its level.
      package var level: UInt32 = 0
      /// Its sight.
      package var sight: SampleV1.Part.Detail.Sight = .unspecified

      package init() {}

      package init(
        level: UInt32 = 0,
        sight: SampleV1.Part.Detail.Sight = .unspecified
      ) {
        self.level = level
        self.sight = sight
      }

      /// How it is seen.
      package struct Sight: OpenEnum {
        package var rawValue: Int32
        package init(rawValue: Int32) { self.rawValue = rawValue }

        /// Not set.
        package static let unspecified = Self(rawValue: 0)
        /// Clear.
        package static let clear = Self(rawValue: 1)

        /// Every value this build knows, in order of declaration.
        package static let known: [Self] = [
          .unspecified,
          .clear,
        ]

        /// The value's name in the contract; a number where this build knows none.
        package var name: String {
          switch rawValue {
          case 0: "SIGHT_UNSPECIFIED"
          case 1: "SIGHT_CLEAR"
          default: "\(rawValue)"
          }
        }
      }
    }
  }
}

extension SampleV1 {
  /// What Everything looks like to a peer that knows only two of its fields.
  package struct Old: Sendable, Hashable {
    /// Text.
    package var text: String = ""
    /// A part.
    package var part: SampleV1.Part? = nil

    package init() {}

    package init(
      text: String = "",
      part: SampleV1.Part? = nil
    ) {
      self.text = text
      self.part = part
    }
  }
}

extension SampleV1 {
  /// Fields that bear the names of what generated code works with.
  package struct Names: Sendable, Hashable {
    /// A message.
    package var value: SampleV1.Part? = nil
    /// Messages.
    package var index: [SampleV1.Part] = []
    /// Text.
    package var c: String = ""
    /// Text that may be absent.
    package var arena: String? = nil
    /// A number.
    package var layout: Int32 = 0
    /// A number.
    package var limits: Int32 = 0
    /// Text.
    package var fullName: String = ""
    /// A map.
    package var entry: [String: String] = [:]
    /// Bytes.
    package var allocated: [UInt8] = []
    /// One of several.
    package var key: Key? = nil
    /// Text.
    package var message: String = ""

    package init() {}

    package init(
      value: SampleV1.Part? = nil,
      index: [SampleV1.Part] = [],
      c: String = "",
      arena: String? = nil,
      layout: Int32 = 0,
      limits: Int32 = 0,
      fullName: String = "",
      entry: [String: String] = [:],
      allocated: [UInt8] = [],
      key: Key? = nil,
      message: String = ""
    ) {
      self.value = value
      self.index = index
      self.c = c
      self.arena = arena
      self.layout = layout
      self.limits = limits
      self.fullName = fullName
      self.entry = entry
      self.allocated = allocated
      self.key = key
      self.message = message
    }

    /// One of several.
    package enum Key: Sendable, Hashable {
      /// As text.
      case `where`(String)
      /// As a message.
      case `extension`(SampleV1.Part)
    }
  }
}

extension SampleV1.Everything: ContractMessage {
  package static let fullName = "twinriver.sample.v1.Everything"
  package typealias CMessage = Twinriver__Sample__V1__Everything
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_everything()) }

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
    self.int32Value = c.pointee.int32_value
    self.int64Value = c.pointee.int64_value
    self.uint32Value = c.pointee.uint32_value
    self.uint64Value = c.pointee.uint64_value
    self.sint32Value = c.pointee.sint32_value
    self.sint64Value = c.pointee.sint64_value
    self.fixed32Value = c.pointee.fixed32_value
    self.fixed64Value = c.pointee.fixed64_value
    self.sfixed32Value = c.pointee.sfixed32_value
    self.sfixed64Value = c.pointee.sfixed64_value
    self.floatValue = c.pointee.float_value
    self.doubleValue = c.pointee.double_value
    self.flag = c.pointee.flag != 0
    self.text = try Unpacking.string(c.pointee.text, in: "twinriver.sample.v1.Everything.text")
    self.data = Unpacking.bytes(c.pointee.data)
    self.colour = SampleV1.Colour(rawValue: Int32(bitPattern: c.pointee.colour.rawValue))
    if let value = c.pointee.part { self.part = try SampleV1.Part(value) }
    if let value = c.pointee.at { self.at = try Date(value) }
    self.numbers = Unpacking.numbers(c.pointee.numbers, count: c.pointee.n_numbers)
    self.flags = Unpacking.booleans(c.pointee.flags, count: c.pointee.n_flags)
    self.texts = try Unpacking.strings(
      c.pointee.texts, count: c.pointee.n_texts, in: "twinriver.sample.v1.Everything.texts")
    self.blobs = Unpacking.byteStrings(c.pointee.blobs, count: c.pointee.n_blobs)
    self.colours = Unpacking.values(c.pointee.colours, count: c.pointee.n_colours)
    self.parts.reserveCapacity(c.pointee.n_parts)
    for index in 0..<c.pointee.n_parts { self.parts.append(try SampleV1.Part(c.pointee.parts[index]!)) }
    self.times.reserveCapacity(c.pointee.n_times)
    for index in 0..<c.pointee.n_times { self.times.append(try Date(c.pointee.times[index]!)) }
    self.attributes = try Unpacking.dictionary(
      c.pointee.attributes, count: c.pointee.n_attributes, in: "twinriver.sample.v1.Everything.attributes"
    ) {
      (UnsafePointer($0.key), UnsafePointer($0.value))
    }
    if c.pointee.optional_reason_case.rawValue == 27 {
      self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.sample.v1.Everything.reason")
    }
    if c.pointee.optional_count_case.rawValue == 28 {
      self.count = c.pointee.count
    }
    if c.pointee.optional_shade_case.rawValue == 29 {
      self.shade = SampleV1.Colour(rawValue: Int32(bitPattern: c.pointee.shade.rawValue))
    }
    self.in = try Unpacking.string(c.pointee.in, in: "twinriver.sample.v1.Everything.in")
    self.doubles = Unpacking.numbers(c.pointee.doubles, count: c.pointee.n_doubles)
    switch c.pointee.choice_case.rawValue {
    case 30:
      self.choice = .choiceText(
        try Unpacking.string(c.pointee.choice_text, in: "twinriver.sample.v1.Everything.choice_text"))
    case 31: self.choice = .choiceData(Unpacking.bytes(c.pointee.choice_data))
    case 32: self.choice = .choicePart(try SampleV1.Part(c.pointee.choice_part!))
    case 33: self.choice = .choiceTime(try Date(c.pointee.choice_time!))
    case 34: self.choice = .choiceFlag(c.pointee.choice_flag != 0)
    default: self.choice = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.int32_value = self.int32Value
    c.pointee.int64_value = self.int64Value
    c.pointee.uint32_value = self.uint32Value
    c.pointee.uint64_value = self.uint64Value
    c.pointee.sint32_value = self.sint32Value
    c.pointee.sint64_value = self.sint64Value
    c.pointee.fixed32_value = self.fixed32Value
    c.pointee.fixed64_value = self.fixed64Value
    c.pointee.sfixed32_value = self.sfixed32Value
    c.pointee.sfixed64_value = self.sfixed64Value
    c.pointee.float_value = self.floatValue
    c.pointee.double_value = self.doubleValue
    c.pointee.flag = self.flag ? 1 : 0
    c.pointee.text = try arena.string(self.text, in: "twinriver.sample.v1.Everything.text")
    c.pointee.data = try arena.bytes(self.data)
    c.pointee.colour = .init(rawValue: UInt32(bitPattern: self.colour.rawValue))
    if let value = self.part { c.pointee.part = try value.allocated(in: arena) }
    if let value = self.at { c.pointee.at = try value.allocated(in: arena) }
    (c.pointee.n_numbers, c.pointee.numbers) = try arena.numbers(self.numbers)
    (c.pointee.n_flags, c.pointee.flags) = try arena.booleans(self.flags)
    (c.pointee.n_texts, c.pointee.texts) = try arena.strings(self.texts, in: "twinriver.sample.v1.Everything.texts")
    (c.pointee.n_blobs, c.pointee.blobs) = try arena.byteStrings(self.blobs)
    (c.pointee.n_colours, c.pointee.colours) = try arena.values(self.colours)
    c.pointee.n_parts = self.parts.count
    c.pointee.parts = try arena.pointers(self.parts.count)?
      .bindMemory(to: UnsafeMutablePointer<SampleV1.Part.CMessage>?.self, capacity: self.parts.count)
    for index in self.parts.indices { c.pointee.parts[index] = try self.parts[index].allocated(in: arena) }
    c.pointee.n_times = self.times.count
    c.pointee.times = try arena.pointers(self.times.count)?
      .bindMemory(to: UnsafeMutablePointer<Date.CMessage>?.self, capacity: self.times.count)
    for index in self.times.indices { c.pointee.times[index] = try self.times[index].allocated(in: arena) }
    (c.pointee.n_attributes, c.pointee.attributes) = try arena.dictionary(
      self.attributes, layout: MessageLayout(contracts_twinriver_sample_v1_everything_attributes_entry()),
      in: "twinriver.sample.v1.Everything.attributes"
    ) { entry, key, value in
      entry.pointee.key = key
      entry.pointee.value = value
    }
    if let value = self.reason {
      c.pointee.optional_reason_case = .init(rawValue: 27)
      c.pointee.reason = try arena.string(value, in: "twinriver.sample.v1.Everything.reason")
    }
    if let value = self.count {
      c.pointee.optional_count_case = .init(rawValue: 28)
      c.pointee.count = value
    }
    if let value = self.shade {
      c.pointee.optional_shade_case = .init(rawValue: 29)
      c.pointee.shade = .init(rawValue: UInt32(bitPattern: value.rawValue))
    }
    c.pointee.in = try arena.string(self.in, in: "twinriver.sample.v1.Everything.in")
    (c.pointee.n_doubles, c.pointee.doubles) = try arena.numbers(self.doubles)
    switch self.choice {
    case .choiceText(let value):
      c.pointee.choice_case = .init(rawValue: 30)
      c.pointee.choice_text = try arena.string(value, in: "twinriver.sample.v1.Everything.choice_text")
    case .choiceData(let value):
      c.pointee.choice_case = .init(rawValue: 31)
      c.pointee.choice_data = try arena.bytes(value)
    case .choicePart(let value):
      c.pointee.choice_case = .init(rawValue: 32)
      c.pointee.choice_part = try value.allocated(in: arena)
    case .choiceTime(let value):
      c.pointee.choice_case = .init(rawValue: 33)
      c.pointee.choice_time = try value.allocated(in: arena)
    case .choiceFlag(let value):
      c.pointee.choice_case = .init(rawValue: 34)
      c.pointee.choice_flag = value ? 1 : 0
    case nil: break
    }
    return c
  }
}

extension SampleV1.Part: ContractMessage {
  package static let fullName = "twinriver.sample.v1.Part"
  package typealias CMessage = Twinriver__Sample__V1__Part
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_part()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.sample.v1.Part.name")
    if let value = c.pointee.detail { self.detail = try SampleV1.Part.Detail(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.sample.v1.Part.name")
    if let value = self.detail { c.pointee.detail = try value.allocated(in: arena) }
    return c
  }
}

extension SampleV1.Part.Detail: ContractMessage {
  package static let fullName = "twinriver.sample.v1.Part.Detail"
  package typealias CMessage = Twinriver__Sample__V1__Part__Detail
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_part_detail()) }

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
    self.level = c.pointee.level
    self.sight = SampleV1.Part.Detail.Sight(rawValue: Int32(bitPattern: c.pointee.sight.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.level = self.level
    c.pointee.sight = .init(rawValue: UInt32(bitPattern: self.sight.rawValue))
    return c
  }
}

extension SampleV1.Old: ContractMessage {
  package static let fullName = "twinriver.sample.v1.Old"
  package typealias CMessage = Twinriver__Sample__V1__Old
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_old()) }

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
    self.text = try Unpacking.string(c.pointee.text, in: "twinriver.sample.v1.Old.text")
    if let value = c.pointee.part { self.part = try SampleV1.Part(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.text = try arena.string(self.text, in: "twinriver.sample.v1.Old.text")
    if let value = self.part { c.pointee.part = try value.allocated(in: arena) }
    return c
  }
}

extension SampleV1.Names: ContractMessage {
  package static let fullName = "twinriver.sample.v1.Names"
  package typealias CMessage = Twinriver__Sample__V1__Names
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_sample_v1_names()) }

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
    if let value = c.pointee.value { self.value = try SampleV1.Part(value) }
    self.index.reserveCapacity(c.pointee.n_index)
    for index in 0..<c.pointee.n_index { self.index.append(try SampleV1.Part(c.pointee.index[index]!)) }
    self.c = try Unpacking.string(c.pointee.c, in: "twinriver.sample.v1.Names.c")
    if c.pointee.optional_arena_case.rawValue == 4 {
      self.arena = try Unpacking.string(c.pointee.arena, in: "twinriver.sample.v1.Names.arena")
    }
    self.layout = c.pointee.layout
    self.limits = c.pointee.limits
    self.fullName = try Unpacking.string(c.pointee.full_name, in: "twinriver.sample.v1.Names.full_name")
    self.entry = try Unpacking.dictionary(
      c.pointee.entry, count: c.pointee.n_entry, in: "twinriver.sample.v1.Names.entry"
    ) {
      (UnsafePointer($0.key), UnsafePointer($0.value))
    }
    self.allocated = Unpacking.bytes(c.pointee.allocated)
    self.message = try Unpacking.string(c.pointee.message, in: "twinriver.sample.v1.Names.message")
    switch c.pointee.key_case.rawValue {
    case 10: self.key = .where(try Unpacking.string(c.pointee.where, in: "twinriver.sample.v1.Names.where"))
    case 11: self.key = .extension(try SampleV1.Part(c.pointee.extension!))
    default: self.key = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.value { c.pointee.value = try value.allocated(in: arena) }
    c.pointee.n_index = self.index.count
    c.pointee.index = try arena.pointers(self.index.count)?
      .bindMemory(to: UnsafeMutablePointer<SampleV1.Part.CMessage>?.self, capacity: self.index.count)
    for index in self.index.indices { c.pointee.index[index] = try self.index[index].allocated(in: arena) }
    c.pointee.c = try arena.string(self.c, in: "twinriver.sample.v1.Names.c")
    if let value = self.arena {
      c.pointee.optional_arena_case = .init(rawValue: 4)
      c.pointee.arena = try arena.string(value, in: "twinriver.sample.v1.Names.arena")
    }
    c.pointee.layout = self.layout
    c.pointee.limits = self.limits
    c.pointee.full_name = try arena.string(self.fullName, in: "twinriver.sample.v1.Names.full_name")
    (c.pointee.n_entry, c.pointee.entry) = try arena.dictionary(
      self.entry, layout: MessageLayout(contracts_twinriver_sample_v1_names_entry_entry()),
      in: "twinriver.sample.v1.Names.entry"
    ) { entry, key, value in
      entry.pointee.key = key
      entry.pointee.value = value
    }
    c.pointee.allocated = try arena.bytes(self.allocated)
    c.pointee.message = try arena.string(self.message, in: "twinriver.sample.v1.Names.message")
    switch self.key {
    case .where(let value):
      c.pointee.key_case = .init(rawValue: 10)
      c.pointee.where = try arena.string(value, in: "twinriver.sample.v1.Names.where")
    case .extension(let value):
      c.pointee.key_case = .init(rawValue: 11)
      c.pointee.extension = try value.allocated(in: arena)
    case nil: break
    }
    return c
  }
}
