import RPC
import Rules
import SuiteCrypto
import ZeroMQ

@testable import OpenService

/// Codes, names and keys as people type them.
extension FuzzTarget {
  static let code = FuzzTarget("code", seeds: { codeSeeds }) { bytes throws(Violation) in
    guard let text = text(bytes) else { return }
    if let code = try? SocialCreditCode(text) { try hold(code.text == text, "a credit code changes") }
    if let code = try? RegionCode(text) { try hold(code.text == text, "a region code changes") }
    _ = try? CitizenID.check(text)
    if let date = CivilDate(text) { try hold(date.description == text, "a date changes") }
    if let slug = try? Slug(text) { try hold(slug.text == text, "a slug changes") }
    if let raw = Base64.decode(text) { try hold(Base64.encode(raw) == text, "base64 has two spellings") }
    if let raw = Hex.decode(text) { try hold(Hex.encode(raw) == text.lowercased(), "hex changes") }
    if let key = try? CurvePublicKey(z85: text) {
      try hold((try? CurvePublicKey(z85: key.z85)) == key, "a key changes")
    }
    if let address = try? SocketAddress(text) { try hold(address.text == text, "an address changes") }
    if let date = TokenTime.date(text) { try hold(TokenTime.date(TokenTime.text(date)) == date, "an instant changes") }
    if let id = TypedID<Slug>(text) { try hold(TypedID<Slug>(id.description) == id, "an id changes") }
    _ = ZAPRequest(frames: [bytes, bytes]).answer
  }

  private static let codeSeeds = bytes([
    "11500000MBX002022W", "500113001", "500000", "110101199003070134", "2026-02-28", "towns-2", "aGVsbG8=", "00ff",
    "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7", "tcp://[::1]:31999", "-62135596800000000",
    "0f8fad5b-d9cb-469f-a165-70867728950e",
  ])
}
