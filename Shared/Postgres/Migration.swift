/// One forward step of a schema: a text of SQL statements, applied once, in one transaction, never edited afterwards.
package struct Migration: Sendable, Hashable {
  /// 1, 2, 3, … without gaps.
  package let version: Int
  package let name: String
  package let sql: String
  /// The newest migration a program must know to work on the schema as this step leaves it.
  ///
  /// One less than ``version`` by default: schemas expand first and contract a release later, so that the program before
  /// this one still runs. A step that breaks older programs says its own version here.
  package let oldestProgram: Int

  package init(version: Int, name: String, sql: String, oldestProgram: Int? = nil) {
    self.version = version
    self.name = name
    self.sql = sql
    self.oldestProgram = oldestProgram ?? version - 1
  }

  /// From the bytes of an embedded resource.
  package init(version: Int, name: String, sql: [UInt8], oldestProgram: Int? = nil) {
    self.init(version: version, name: name, sql: String(decoding: sql, as: UTF8.self), oldestProgram: oldestProgram)
  }
}

/// The migrations of one module, which several services may carry in their schemas.
package struct MigrationSet: Sendable, Hashable {
  /// The module, such as `"eventlog"`; each has its own numbering.
  package let component: String
  package let migrations: [Migration]
  /// The oldest schema the program still works on.
  package let minimum: Int

  /// - Parameter minimum: the newest migration by default.
  package init(component: String, migrations: [Migration], minimum: Int? = nil) {
    precondition(migrations.map(\.version) == Array(1...max(1, migrations.count)).prefix(migrations.count).map(\.self))
    self.component = component
    self.migrations = migrations
    self.minimum = minimum ?? migrations.count
  }

  package var current: Int { migrations.count }
}
