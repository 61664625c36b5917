import Foundation

/// The provider's own database (民政局): towns and villages of 2016, filled anew for each telling.
struct ProviderData {
  /// A libpq connection string of the database's owner.
  let connection: String

  func fill() throws {
    try Shell.psql(
      connection,
      """
      BEGIN;
      CREATE TABLE IF NOT EXISTS towns (code text PRIMARY KEY, name text NOT NULL, county text NOT NULL);
      CREATE TABLE IF NOT EXISTS villages
        (code text PRIMARY KEY, name text NOT NULL, town text NOT NULL, ur_code text NOT NULL);
      TRUNCATE towns, villages;
      COPY towns FROM STDIN WITH (FORMAT csv, HEADER true);
      \(Self.text(PackageResources.towns_csv))\\.
      COPY villages FROM STDIN WITH (FORMAT csv, HEADER true);
      \(Self.text(PackageResources.villages_csv))\\.
      COMMIT;
      """)
  }

  /// What the provider does once a reported error is confirmed.
  func correct(town code: String, to name: String) throws {
    try Shell.psql(connection, "UPDATE towns SET name = '\(name)' WHERE code = '\(code)';")
  }

  static let attribution = "Vonng/adcode（国家统计局2016年统计用区划代码），CC BY 4.0"

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
