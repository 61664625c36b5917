import Foundation
import RPC
import SuiteContracts
import Wire

/// Protos/PROTOCOL.md as an integrator reads it: who may call what (§4.2), and which acts must be signed (§4.1).
struct PublishedAccess {
  private var words: [String: Set<String>] = [:]
  private var signed: Set<String> = []

  static func read() throws -> PublishedAccess {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let page = try String(contentsOf: here.appendingPathComponent("../../../Protos/PROTOCOL.md"), encoding: .utf8)
    var access = PublishedAccess()
    for row in rows(of: "### 4.2", in: page) {
      let words = Set(row[1].split(separator: ", ").map(String.init))
      for name in names(in: row[0]) { access.words[name, default: []].formUnion(words) }
    }
    for row in rows(of: "### 4.1", in: page) {
      for name in names(in: row[1]) { access.signed.insert("\(names(in: row[0])[0])/\(name)") }
    }
    return access
  }

  func outcome(of method: MethodDescriptor, for caller: WalkedCaller) -> WalkOutcome {
    let service = method.service.split(separator: ".").last.map(String.init) ?? ""
    switch caller.use {
    case .enrolment: return method.method == "EnrolKey" ? .answered : .denied
    case .activation: return method.method == "ActivateKey" ? .answered : .denied
    case .everything: break
    }
    // Two services have a method of one name: then the row names the service.
    let allowed = words["\(service)/\(method.method)"] ?? words[method.method]
    if let allowed, allowed.isDisjoint(with: caller.words) { return .denied }
    return signed.contains("\(service)/\(method.method)") ? .signatureRequired : .answered
  }

  /// The cells of the first table below a heading, without its head.
  private static func rows(of heading: String, in page: String) -> [[String]] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix(heading) }
    return lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between back quotes.
  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}

/// The methods as the contracts themselves declare them, read out of the descriptor set that reflection serves.
enum DeclaredMethods {
  static func all() throws -> [MethodDescriptor] {
    var methods: [MethodDescriptor] = []
    for file in Fields(DescriptorSet.bytes)[1] {
      let package = String(decoding: Fields(file)[2].first ?? [], as: UTF8.self)
      for service in Fields(file)[6] {
        let name = "\(package)." + String(decoding: Fields(service)[1].first ?? [], as: UTF8.self)
        for method in Fields(service)[2] {
          let options = Fields(Fields(method)[4].first ?? [])
          methods.append(
            MethodDescriptor(
              service: name, method: String(decoding: Fields(method)[1].first ?? [], as: UTF8.self),
              idempotency: options.number(34) == 1 ? .noSideEffects : .command))
        }
      }
    }
    return methods
  }

  /// The fields of one message of `google/protobuf/descriptor.proto`.
  private struct Fields {
    private var texts: [UInt64: [[UInt8]]] = [:]
    private var numbers: [UInt64: UInt64] = [:]

    init(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let tag = Self.varint(&rest)
        if tag & 7 == 0 {
          numbers[tag >> 3] = Self.varint(&rest)
        } else {
          let count = Int(Self.varint(&rest))
          texts[tag >> 3, default: []].append(Array(rest.prefix(count)))
          rest = rest.dropFirst(count)
        }
      }
    }

    subscript(_ field: UInt64) -> [[UInt8]] { texts[field] ?? [] }

    func number(_ field: UInt64) -> UInt64? { numbers[field] }

    private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64 {
      var (value, shift): (UInt64, UInt64) = (0, 0)
      while let byte = rest.popFirst() {
        value |= UInt64(byte & 0x7f) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      return value
    }
  }
}
