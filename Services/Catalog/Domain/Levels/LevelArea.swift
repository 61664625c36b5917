package import Rules

/// The area a level's catalog covers, by the region of its bodies: 500000 for the city, a county's for the county.
extension Organisation {
  /// The area whose catalog this body's entries are part of; the city's for bodies that provide nothing.
  package var area: RegionCode { kind.mayProvide ? region : .city }
}

extension RegionCode {
  /// The city as a whole.
  // The constant is a region of the city.
  package static let city = try! RegionCode(Organisation.cityRegion)
}
