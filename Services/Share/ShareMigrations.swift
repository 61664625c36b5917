package import Postgres

extension MigrationSet {
  /// The tables of sharing, without those of the shared modules.
  package static let share = MigrationSet(
    component: "share",
    migrations: [
      Migration(version: 1, name: "catalog", sql: PackageResources._001_catalog_sql),
      Migration(version: 2, name: "requests", sql: PackageResources._002_requests_sql),
      Migration(version: 3, name: "mounts", sql: PackageResources._003_mounts_sql),
      Migration(version: 4, name: "deliveries", sql: PackageResources._004_deliveries_sql),
      Migration(version: 5, name: "entry standing", sql: PackageResources._005_entry_standing_sql),
      Migration(version: 6, name: "sealed", sql: PackageResources._006_sealed_sql, oldestProgram: 6),
      Migration(version: 7, name: "holds", sql: PackageResources._007_holds_sql),
      Migration(version: 8, name: "storage", sql: PackageResources._008_storage_sql, oldestProgram: 8),
      Migration(version: 9, name: "disputes", sql: PackageResources._009_disputes_sql),
      Migration(version: 10, name: "supplements", sql: PackageResources._010_supplements_sql),
      Migration(version: 11, name: "pace", sql: PackageResources._011_pace_sql),
      Migration(version: 12, name: "interfaces", sql: PackageResources._012_interfaces_sql),
      Migration(
        version: 13, name: "files and templates", sql: PackageResources._013_files_and_templates_sql),
      Migration(version: 14, name: "receipts", sql: PackageResources._014_receipts_sql),
      Migration(version: 15, name: "exchanges", sql: PackageResources._015_exchanges_sql),
      Migration(version: 16, name: "use lookups", sql: PackageResources._016_use_lookups_sql),
      Migration(version: 17, name: "aggregation", sql: PackageResources._017_aggregation_sql),
      Migration(version: 18, name: "watermarks", sql: PackageResources._018_watermarks_sql),
      Migration(version: 19, name: "traces", sql: PackageResources._019_traces_sql),
      Migration(
        version: 20, name: "sealed receipts", sql: PackageResources._020_sealed_receipts_sql, oldestProgram: 20),
      Migration(version: 21, name: "ranges", sql: PackageResources._021_ranges_sql),
      Migration(
        version: 22, name: "sealed uploads", sql: PackageResources._022_sealed_uploads_sql, oldestProgram: 22),
      Migration(version: 23, name: "body kinds", sql: PackageResources._023_body_kinds_sql),
      Migration(version: 24, name: "successions", sql: PackageResources._024_successions_sql),
      Migration(
        version: 25, name: "notice acknowledgements", sql: PackageResources._025_notice_acknowledgements_sql),
    ])
}
