import Postgres
import RPC
import Rules

/// What a caller may read and decide about bodies, by what the database says of its own body now.
extension QuerySource where Self: ~Copyable {
  /// Whose registers the caller reads.
  ///
  /// - Parameter asked: the organisation a request names; empty for the caller's own, or all it oversees.
  borrowing func oversight(of caller: Caller, asked: String = "") async throws -> Oversight {
    let widest = try await widestOversight(of: caller)
    guard !asked.isEmpty else { return widest }
    guard let code = try? SocialCreditCode(asked), let body = try await organisation(code), widest.covers(body) else {
      throw Refusal.notYourOrganisation
    }
    return .body(code)
  }

  /// Refuses whoever is not staff of the authority of `body`'s own level and area (Art. 5).
  borrowing func checkAuthority(_ caller: Caller, over body: Organisation) async throws {
    guard caller.isAuthority, try await authority(over: body)?.code.text == caller.organisation.code else {
      throw Refusal.notYourArea
    }
  }

  /// The caller's own body, which still exists.
  borrowing func ownBody(of caller: Caller) async throws -> Organisation {
    guard let code = try? SocialCreditCode(caller.organisation.code), let own = try await organisation(code) else {
      throw Refusal.providerUnregistered
    }
    try own.checkExists()
    return own
  }

  private borrowing func widestOversight(of caller: Caller) async throws -> Oversight {
    if caller.holderKind == .service || caller.roles.contains(.auditor) { return .all }
    let own = try await ownBody(of: caller)
    return caller.isAuthority && own.isAuthority ? .area(own.level, own.region) : .body(own.code)
  }
}
