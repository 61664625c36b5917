package import Logging
package import Postgres
import ServiceKit
import ServiceLifecycle

/// Holds a catalog to the place it was founded at: a schema from the inner network never serves on the outer one (Art. 14 ¶2).
///
/// The first start writes the place down; a later one with other settings ends at once.
package struct PlaceGuard: Service {
  private let place: NodePlace
  private let database: Database
  private let logger: Logger

  package init(_ place: NodePlace, database: Database, logger: Logger) {
    self.place = place
    self.database = database
    self.logger = logger
  }

  package func run() async throws {
    try await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await check()
          break
        } catch let moved as PlaceMoved {
          throw moved
        } catch  where !Task.isCancelled {
          logger.warning("the catalog's place could not be read", metadata: ["error": "\(error)"])
          try? await Task.sleep(for: Self.pause)
        }
      }
      // A service that returned would end the others.
      try? await gracefulShutdown()
    }
  }

  /// Writes the place down where none is, and refuses another.
  package func check() async throws {
    let founded = try await database.command { tx in try await tx.found(at: place) }
    guard founded == place else { throw PlaceMoved(founded: founded, configured: place) }
  }

  private static let pause = Duration.seconds(1)
}

extension PlaceMoved: ServiceExit {
  /// EX_CONFIG: starting again does not help.
  package var exitCode: Int32 { 78 }
}
