/// The columns an import knows and an export writes: names of the contract, and those of the national filing template.
enum ResourceColumn: String, CaseIterable {
  case code, name
  case englishName = "english_name"
  case providerName = "provider_name"
  case internalDepartment = "internal_department"
  case provider, abstract
  case sourceSystem = "source_system"
  case formatClass = "format_class"
  case formatType = "format_type"
  case formatNote = "format_note"
  case storedGigabytes = "stored_gigabytes"
  case recordsTenThousands = "records_ten_thousands"
  case sharedGigabytes = "shared_gigabytes"
  case sharedRecordsTenThousands = "shared_records_ten_thousands"
  case openedGigabytes = "opened_gigabytes"
  case openedRecordsTenThousands = "opened_records_ten_thousands"
  case resourceClass = "resource_class"
  case subject, division, subdivision, acquisition
  case acquisitionBasis = "acquisition_basis"
  case relatedCodes = "related_codes"
  case classified, attribution, grade
  case guideVersion = "guide_version"

  /// As the template has it; `nil` for what it does not have.
  var template: String? {
    switch self {
    case .code: "信息资源代码"
    case .name: "信息资源名称"
    case .englishName: "信息资源英文名"
    case .providerName: "信息资源提供方"
    case .internalDepartment: "提供方内部部门"
    case .provider: "资源提供方代码"
    case .abstract: "信息资源摘要"
    case .sourceSystem: "来源信息系统名称"
    case .formatClass: "信息资源格式分类"
    case .formatType: "信息资源格式类型"
    case .formatNote: "其他类型资源格式描述"
    case .storedGigabytes: "数据存储总量（G）"
    case .recordsTenThousands: "结构化信息记录总数（万）"
    case .sharedGigabytes: "已共享的数据存储量（G）"
    case .sharedRecordsTenThousands: "已共享的结构化记录数（万）"
    case .openedGigabytes: "已开放的数据存储量（G）"
    case .openedRecordsTenThousands: "已开放的结构化记录数（万）"
    default: nil
    }
  }
}

/// Columns of items. In a file of its own, `code` says whose they are. A resource file may state those of sharing,
/// opening and renewal for all items of a row.
enum ItemColumn: String, CaseIterable {
  case name = "item_name"
  case englishName = "item_english_name"
  case dataType = "data_type"
  case length
  case shareType = "share_type"
  case shareCondition = "share_condition"
  case shareModeClass = "share_mode_class"
  case shareMode = "share_mode"
  case opened
  case openCondition = "open_condition"
  case updateCycle = "update_cycle"
  case publishedOn = "published_on"
  case relatedCategory = "related_category"
  case column, key, basic
  case openType = "open_type"
  case shareBases = "share_bases"
  case shareTo = "share_to"
  case sharePart = "share_part"
  case desensitisationPlan = "desensitisation_plan"
  case personalInformation = "personal_information"
  case tradeSecret = "trade_secret"
  case workSecret = "work_secret"
  case stateSecret = "state_secret"
  case sensitive
  case collectedFromPublic = "collected_from_public"
  case collectionBasis = "collection_basis"
  case collectionScope = "collection_scope"
  case collectionPurpose = "collection_purpose"
  case digitisedBy = "digitised_by"
  case dataElement = "data_element"
  case sourceCode = "source_code"
  case sourceSystem = "item_source_system"

  var template: String? {
    switch self {
    case .name: "信息项名称"
    case .englishName: "信息项英文名"
    case .dataType: "数据类型"
    case .length: "长度"
    case .shareType: "共享类型"
    case .shareCondition: "共享条件/不予共享依据"
    case .shareModeClass: "共享方式分类"
    case .shareMode: "共享方式类型"
    case .opened: "是否向社会开放"
    case .openCondition: "开放条件"
    case .updateCycle: "更新周期"
    case .publishedOn: "发布日期"
    case .relatedCategory: "关联类目名称"
    default: nil
    }
  }
}

/// Which cell of a record is which column.
struct ColumnPlaces {
  private(set) var resource: [ResourceColumn: Int] = [:]
  private(set) var item: [ItemColumn: Int] = [:]
  /// Names of columns that mean nothing here.
  private(set) var unknown: [String] = []
  let count: Int

  /// - Parameter names: how the profile says the file names its columns, by column.
  init(header: [String], names: [String: String]) {
    count = header.count
    let own = Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
    for (index, cell) in header.enumerated() {
      let title = cell.trimmed
      let name = own[title] ?? title
      if let column = ResourceColumn.allCases.first(where: { $0.rawValue == name || $0.template == name }) {
        if resource[column] == nil { resource[column] = index }
      } else if let column = ItemColumn.allCases.first(where: { $0.rawValue == name || $0.template == name }) {
        if item[column] == nil { item[column] = index }
      } else if !title.isEmpty {
        unknown.append(title)
      }
    }
  }

  func resourceCells(_ cells: [String]) -> [ResourceColumn: String] { resource.mapValues { cells[$0].trimmed } }
  func itemCells(_ cells: [String]) -> [ItemColumn: String] { item.mapValues { cells[$0].trimmed } }
}

extension String {
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most cells have nothing to trim: neither ASCII space nor a character that could be another space.
    if first > 0x20, last > 0x20, first != 0xE3, first != 0xC2, last != 0x80, last != 0xA0 { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}
