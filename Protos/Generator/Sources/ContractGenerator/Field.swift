import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// How one field looks in Swift and how it goes to and from its place in the C struct.
struct Field {
  let descriptor: FieldDescriptor

  init(_ descriptor: FieldDescriptor) { self.descriptor = descriptor }

  var property: String { Names.property(descriptor) }

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

  /// The expression that reads the field outside a oneof.
  var reading: String {
    guard descriptor.isRepeated else { return readingOne }
    if descriptor.isMap {
      return "try Unpacking.dictionary(\(place), count: \(count), in: \(quotedName)) { (UnsafePointer($0.key), UnsafePointer($0.value)) }"
    }
    switch descriptor.type {
    case .string: return "try Unpacking.strings(\(place), count: \(count), in: \(quotedName))"
    case .bytes: return "Unpacking.byteStrings(\(place), count: \(count))"
    case .bool: return "Unpacking.booleans(\(place), count: \(count))"
    case .enum: return "Unpacking.values(\(place), count: \(count))"
    case .message: return "try Unpacking.messages(\(place), count: \(count))"
    default: return "Unpacking.numbers(\(place), count: \(count))"
    }
  }

  /// The expression that reads a single value; of type `T?` for messages.
  var readingOne: String {
    switch descriptor.type {
    case .string: "try Unpacking.string(\(place), in: \(quotedName))"
    case .bytes: "Unpacking.bytes(\(place))"
    case .bool: "\(place) != 0"
    case .enum: "Unpacking.value(\(place))"
    case .message: "try Unpacking.message(\(place))"
    default: place
    }
  }

  /// The statement that writes the field outside a oneof.
  var writing: String {
    guard descriptor.isRepeated else { return writingOne(property) }
    if descriptor.isMap {
      let entry = Names.accessor(descriptor.messageType.fullName)
      return """
        (\(count), \(place)) = try arena.dictionary(
          \(property), layout: MessageLayout(\(entry)()), in: \(quotedName)
        ) { entry, key, value in
          entry.pointee.key = key
          entry.pointee.value = value
        }
        """
    }
    let call =
      switch descriptor.type {
      case .string: "strings(\(property), in: \(quotedName))"
      case .bytes: "byteStrings(\(property))"
      case .bool: "booleans(\(property))"
      case .enum: "values(\(property))"
      case .message: "messages(\(property))"
      default: "numbers(\(property))"
      }
    return "(\(count), \(place)) = try arena.\(call)"
  }

  /// The statement that writes a single value.
  func writingOne(_ value: String) -> String {
    switch descriptor.type {
    case .string: "\(place) = try arena.string(\(value), in: \(quotedName))"
    case .bytes: "\(place) = try arena.bytes(\(value))"
    case .bool: "\(place) = \(value) ? 1 : 0"
    case .enum: "\(place) = .init(rawValue: UInt32(bitPattern: \(value).rawValue))"
    case .message: "\(place) = try arena.message(\(value))"
    default: "\(place) = \(value)"
    }
  }
}
