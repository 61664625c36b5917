import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// How one field looks in Swift and how it goes to and from its place in the C struct.
struct Field {
  let descriptor: FieldDescriptor

  init(_ descriptor: FieldDescriptor) { self.descriptor = descriptor }

  var property: String { Names.property(descriptor) }

  /// The property where parameters could hide it.
  var member: String { "self." + Names.member(property) }

  /// The type of the property.
  var type: String {
    if descriptor.isMap { return "[String: String]" }
    if descriptor.isRepeated { return "[\(elementType)]" }
    return isOptional ? elementType + "?" : elementType
  }

  /// The default of the property.
  var defaultValue: String {
    if descriptor.isMap { return "[:]" }
    if descriptor.isRepeated { return "[]" }
    if isOptional { return "nil" }
    switch descriptor.type {
    case .string: return "\"\""
    case .bytes: return "[]"
    case .bool: return "false"
    case .enum: return "." + Names.member(Names.value(descriptor.enumType.values[0]))
    default: return "0"
    }
  }

  /// The type of one value.
  var elementType: String {
    switch descriptor.type {
    case .double: "Double"
    case .float: "Float"
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .uint64, .fixed64: "UInt64"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    case .enum: Names.type(of: descriptor.enumType)
    case .message, .group: Names.type(of: descriptor.messageType)
    }
  }

  private var isMessage: Bool { descriptor.type == .message }
  private var isOptional: Bool { isMessage || descriptor.realContainingOneof != nil }
  private var isOneofMember: Bool { descriptor.realContainingOneof != nil }
  private var place: String { "c.pointee.\(descriptor.name.lowercased())" }
  private var count: String { "c.pointee.n_\(descriptor.name.lowercased())" }
  private var quotedName: String { "\"\(descriptor.fullName)\"" }

  /// The statements that read the field outside a oneof with several fields.
  var reading: [String] {
    let quoted = quotedName
    if descriptor.isMap {
      return [
        "\(member) = try Unpacking.dictionary(\(place), count: \(count), in: \(quoted)) {",
        "  (UnsafePointer($0.key), UnsafePointer($0.value))", "}",
      ]
    }
    guard descriptor.isRepeated else {
      if isMessage { return ["if let value = \(place) { \(member) = try \(elementType)(value) }"] }
      return ["\(member) = \(readingOne)"]
    }
    switch descriptor.type {
    case .string: return ["\(member) = try Unpacking.strings(\(place), count: \(count), in: \(quoted))"]
    case .bytes: return ["\(member) = Unpacking.byteStrings(\(place), count: \(count))"]
    case .bool: return ["\(member) = Unpacking.booleans(\(place), count: \(count))"]
    case .enum: return ["\(member) = Unpacking.values(\(place), count: \(count))"]
    case .message:
      // protobuf-c leaves no gaps in a list.
      return [
        "\(member).reserveCapacity(\(count))",
        "for index in 0..<\(count) { \(member).append(try \(elementType)(\(place)[index]!)) }",
      ]
    default: return ["\(member) = Unpacking.numbers(\(place), count: \(count))"]
    }
  }

  /// The expression that reads a single value that is there.
  var readingOne: String {
    switch descriptor.type {
    case .string: "try Unpacking.string(\(place), in: \(quotedName))"
    case .bytes: "Unpacking.bytes(\(place))"
    case .bool: "\(place) != 0"
    case .enum: "\(elementType)(rawValue: Int32(bitPattern: \(place).rawValue))"
    case .message: "try \(elementType)(\(place)!)"
    default: place
    }
  }

  /// The statements that write the field outside a oneof.
  var writing: [String] {
    if descriptor.isMap {
      let entry = Names.accessor(descriptor.messageType.fullName)
      return [
        "(\(count), \(place)) = try arena.dictionary(",
        "  \(member), layout: MessageLayout(\(entry)()), in: \(quotedName)", ") { entry, key, value in",
        "  entry.pointee.key = key", "  entry.pointee.value = value", "}",
      ]
    }
    guard descriptor.isRepeated else {
      if isMessage { return ["if let value = \(member) { \(writingOne("value")) }"] }
      return [writingOne(member)]
    }
    switch descriptor.type {
    case .string: return ["(\(count), \(place)) = try arena.strings(\(member), in: \(quotedName))"]
    case .bytes: return ["(\(count), \(place)) = try arena.byteStrings(\(member))"]
    case .bool: return ["(\(count), \(place)) = try arena.booleans(\(member))"]
    case .enum: return ["(\(count), \(place)) = try arena.values(\(member))"]
    case .message:
      return [
        "\(count) = \(member).count",
        "\(place) = try arena.pointers(\(member).count)?",
        "  .bindMemory(to: UnsafeMutablePointer<\(elementType).CMessage>?.self, capacity: \(member).count)",
        "for index in \(member).indices { \(place)[index] = try \(member)[index].allocated(in: arena) }",
      ]
    default: return ["(\(count), \(place)) = try arena.numbers(\(member))"]
    }
  }

  /// The statement that writes a single value.
  func writingOne(_ value: String) -> String {
    switch descriptor.type {
    case .string: "\(place) = try arena.string(\(value), in: \(quotedName))"
    case .bytes: "\(place) = try arena.bytes(\(value))"
    case .bool: "\(place) = \(value) ? 1 : 0"
    case .enum: "\(place) = .init(rawValue: UInt32(bitPattern: \(value).rawValue))"
    case .message: "\(place) = try \(value).allocated(in: arena)"
    default: "\(place) = \(value)"
    }
  }
}
