/// A way by which bytes from outside reach a decoder, and what must hold whatever the bytes are.
package struct FuzzTarget: Sendable {
  package let name: String
  /// Real inputs to begin with.
  package let seeds: @Sendable () -> [[UInt8]]
  /// Takes any bytes; throws what does not hold. A refusal of the decoder is no violation.
  package let run: @Sendable ([UInt8]) async throws(Violation) -> Void

  init(
    _ name: String, seeds: @escaping @Sendable () -> [[UInt8]],
    _ run: @escaping @Sendable ([UInt8]) async throws(Violation) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.run = run
  }

  /// Every target there is.
  package static let all: [FuzzTarget] = [
    contracts, envelope, frame, act, cursor, event, chunk, table, note, tile, portal, upload, law, draft, filing,
    entries,
    profile, settings, code,
  ]
}

/// A property that does not hold for some input.
package struct Violation: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Throws unless `condition` holds.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws(Violation) {
  if !condition { throw Violation(what()) }
}

/// Text as it reaches decoders of texts: bytes that are no UTF-8 never become a String of ours.
func text(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
