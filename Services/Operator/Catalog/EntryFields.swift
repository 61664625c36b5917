import Contracts
import Foundation

/// Which fields a file with an entry may have: those of the contract, also what `catalog show --json` writes.
enum EntryFields {
  /// The fields of a JSON object that the contract does not have, with their places: "items[0].share_condtion".
  static func unknown(in data: Data) -> [String] {
    guard let object = try? JSONSerialization.jsonObject(with: data) else { return [] }
    return entry.unknown(in: object, at: "").sorted()
  }

  private static let entry = Message(
    CatalogV1.Entry(),
    [
      "category": Message(CatalogV1.Category()), "volumes": Message(CatalogV1.Volumes()),
      "items": Message(CatalogV1.Item(), ["share_bases": Message(CatalogV1.LegalBasis())]),
    ])

  /// A message of the contract by its fields, and those of them that are messages again.
  private struct Message {
    let fields: Set<String>
    let inner: [String: Message]

    init(_ message: Any, _ inner: [String: Message] = [:]) {
      fields = Set(Mirror(reflecting: message).children.compactMap { $0.label.map(MessageJSON.snakeCase) })
      self.inner = inner
    }

    func unknown(in value: Any, at place: String) -> [String] {
      if let list = value as? [Any] {
        return list.enumerated().flatMap { unknown(in: $1, at: "\(place)[\($0)]") }
      }
      guard let object = value as? [String: Any] else { return [] }
      return object.flatMap { key, value in
        let field = MessageJSON.snakeCase(key)
        let path = place.isEmpty ? field : "\(place).\(field)"
        return fields.contains(field) ? inner[field]?.unknown(in: value, at: path) ?? [] : [path]
      }
    }
  }
}

/// Fields of a file that mean nothing.
struct UnknownFields: Error, CustomStringConvertible {
  let fields: [String]

  var description: String {
    let names = fields.joined(separator: ", ")
    return say(
      "没有这些字段：\(names)。字段名见 Protos/twinriver/catalog/v1/catalog.proto 的 Entry",
      "there are no such fields: \(names); see Entry in Protos/twinriver/catalog/v1/catalog.proto")
  }
}
