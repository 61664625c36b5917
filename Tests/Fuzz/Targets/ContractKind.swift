import ProtobufC
import SuiteCrypto

/// A message of the contracts as the fuzzer meets it.
struct ContractKind: Sendable {
  let type: any ContractMessage.Type
  let layout: MessageLayout
  /// Where the message stands on the ring of ``ContractKind/ring``: independent of all other messages, so that the
  /// corpus keeps its meaning when contracts are added.
  let place: UInt16

  init<Message: ContractMessage>(_ type: Message.Type, _ descriptor: UnsafeRawPointer) {
    self.type = type
    layout = MessageLayout(descriptor)
    let digest = SHA256.hash(Array(Message.fullName.utf8)).bytes
    place = UInt16(digest[0]) << 8 | UInt16(digest[1])
  }

  private static let ring = contractMessages.sorted { $0.place < $1.place }

  /// The message that the first two bytes choose: the next one on the ring.
  static func chosen(by bytes: [UInt8]) -> (kind: ContractKind, payload: [UInt8])? {
    guard bytes.count >= 2 else { return nil }
    let place = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    return (ring.first { $0.place >= place } ?? ring[0], Array(bytes.dropFirst(2)))
  }

  /// Two bytes that choose this message, and one of every field.
  var seed: [UInt8] { [UInt8(place >> 8), UInt8(place & 255)] + layout.example() }
}

/// What arrives as a message: requests, replies, events, all that are in the contracts.
extension FuzzTarget {
  static let contracts = FuzzTarget("contracts", seeds: { contractMessages.map(\.seed) }) { bytes throws(Violation) in
    guard let (kind, payload) = ContractKind.chosen(by: bytes) else { return }
    try check(kind.type, payload)
  }

  /// Whatever decodes, encodes, and decodes to the same; less memory changes nothing but whether it decodes at all.
  static func check<Message: ContractMessage>(_ type: Message.Type, _ bytes: [UInt8]) throws(Violation) {
    let message: Message
    do {
      message = try Message(packed: bytes)
    } catch {
      return try hold(
        error.description.contains("twinriver.") || error.description.contains("google."), "unnamed: \(error)")
    }
    do {
      let packed = try message.packed()
      try hold(Message(packed: packed) == message, "\(Message.fullName) changes when it is encoded")
      try hold(Message(packed: packed).packed() == packed, "\(Message.fullName) has two encodings")
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation("\(Message.fullName) was decoded and cannot be encoded: \(error)")
    }
    try checkBudget(message, bytes)
  }

  private static func checkBudget<Message: ContractMessage>(_ message: Message, _ bytes: [UInt8]) throws(Violation) {
    var limits = CodecLimits()
    limits.minimumArenaBytes = 512
    limits.maximumArenaBytes = 512
    do {
      try hold(Message(packed: bytes, limits: limits) == message, "\(Message.fullName) depends on its memory budget")
    } catch let violation as Violation {
      throw violation
    } catch {
      guard case CodecError.memoryLimit = error else { throw Violation("too little memory is reported as \(error)") }
    }
  }
}
