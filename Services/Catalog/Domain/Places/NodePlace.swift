/// Where a catalog is: on which part of the platform, of which level and area (Art. 14, 15). It is founded there and stays.
package struct NodePlace: Sendable, Hashable, CustomStringConvertible {
  package let network: EntryValidator.Network
  package let level: Organisation.Level
  package let region: String

  package init(network: EntryValidator.Network, level: Organisation.Level, region: String) {
    self.network = network
    self.level = level
    self.region = region
  }

  package var description: String { "\(network.rawValue), \(level.rawValue), \(region)" }
}

/// A catalog was started at another place than it was founded at: what it holds must not come there.
package struct PlaceMoved: Error, Sendable, Hashable, CustomStringConvertible {
  package let founded: NodePlace
  package let configured: NodePlace

  package var description: String {
    "catalog.network, catalog.level and catalog.region say \(configured), but this catalog was founded as \(founded) "
      + "and stays there (Art. 14, 15); put the settings back, or give the other catalog a schema of its own"
  }
}
