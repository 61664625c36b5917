import Postgres
import RPC
import Rules

/// Which level a caller speaks for.
extension QuerySource where Self: ~Copyable {
  /// The area the caller's body belongs to; the city for those the register does not know, such as operators.
  borrowing func area(of caller: Caller) async throws -> RegionCode {
    guard let code = try? SocialCreditCode(caller.organisation.code), let body = try await organisation(code)
    else { return .city }
    return body.area
  }

  /// The area the caller decides about as its competent authority (Art. 5).
  borrowing func areaInCharge(of caller: Caller) async throws -> RegionCode {
    guard caller.isAuthority, let code = try? SocialCreditCode(caller.organisation.code),
      let body = try await organisation(code), body.isAuthority
    else { throw Refusal.notYourLevel }
    return body.region
  }
}
