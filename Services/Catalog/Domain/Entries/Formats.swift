import Rules

/// The guide's format classes with their types (格式分类与格式类型), extended by what departments here use.
///
/// Names are compared without regard to case or spaces.
package enum Formats {
  /// What a class asks of the way data are handed over (V06).
  package enum Handover: Sendable, Hashable {
    case file
    case databaseOrInterface
    case interface
    case any
  }

  package static let classes = ["电子文件", "电子表格", "数据库", "图形图像", "流媒体", "服务接口", "自描述格式"]

  /// The types of a class; empty where each sector describes its own in words.
  package static func types(of formatClass: String) -> [String]? {
    switch formatClass {
    case "电子文件": ["OFD", "wps", "xml", "txt", "doc", "docx", "html", "pdf", "ppt", "json"]
    case "电子表格": ["et", "xls", "xlsx", "csv"]
    case "数据库":
      [
        "Dm", "KingbaseES", "access", "dbf", "dbase", "sysbase", "oracle", "sql server", "db2", "mysql", "postgresql",
        "Gbase", "Hbase", "hdfs", "EsgynDB", "redis", "mongodb", "openGauss", "OceanBase",
      ]
    case "图形图像": ["jpg", "gif", "bmp", "png", "tiff", "shp", "geojson"]
    case "流媒体": ["swf", "rm", "mpg", "mp4"]
    case "服务接口", "自描述格式": []
    default: nil
    }
  }

  package static func handover(of formatClass: String) -> Handover {
    switch formatClass {
    case "电子文件", "电子表格", "图形图像", "流媒体": .file
    case "数据库": .databaseOrInterface
    case "服务接口": .interface
    default: .any
    }
  }

  package static func has(type: String, in formatClass: String) -> Bool {
    guard let types = types(of: formatClass) else { return false }
    return types.isEmpty ? !type.isBlank : types.contains { $0.compared == type.compared }
  }
}

extension String {
  fileprivate var compared: String { lowercased().filter { !$0.isWhitespace } }
}
