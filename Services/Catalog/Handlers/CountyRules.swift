import EventLog
import Postgres
import RPC
import Rules

/// What else of the catalog is different for departments of a county that reports to the city.
extension QuerySource where Self: ~Copyable {
  /// Level by level (Art. 10 ¶2): a department whose county has a catalog of its own does not report past it.
  borrowing func checkReportsHere(_ provider: Organisation) async throws {
    if provider.level == .county, try await isLinked(provider.region) { throw Refusal.reportAtYourCounty }
  }

  /// The department, its county's authority, and the authority here that decides.
  borrowing func audience(of provider: Organisation?, and county: Organisation) async throws -> Audience {
    let city = try await authority(level: .city, region: RegionCode(Organisation.cityRegion))
    return .bodies([provider, county, city])
  }

  /// A return is told to the department and to who decided; of a forwarded version also to the county's authority,
  /// whose service reads it.
  borrowing func audienceOfReturn(to provider: Organisation, by decider: Organisation) async throws -> Audience {
    let own = provider.level == .county ? try await authority(level: .county, region: provider.region) : nil
    return .bodies([provider, decider, own])
  }
}

extension Audience {
  /// These bodies, as far as there are such.
  static func bodies(_ bodies: [Organisation?]) -> Audience {
    .organisations(Set(bodies.compactMap { $0?.code.text }).sorted().map { OrganisationID($0) })
  }
}
