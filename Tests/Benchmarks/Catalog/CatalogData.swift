import Contracts

/// A made-up city's catalog, the same in every run: names no two of which are alike, of words that departments use.
struct CatalogData {
  struct Provider {
    /// What ``DepartmentCode`` makes the code of.
    let number: Int
    let code: String
    let name: String
  }

  let providers: [Provider]

  init() throws {
    providers = try Self.subjects.prefix(60).enumerated().map { index, subject in
      Provider(number: 1_000 + index, code: try DepartmentCode.text(1_000 + index), name: "重庆市\(subject)局")
    }
  }

  /// Names there are.
  static let namesLimit = areas.count * subjects.count * kinds.count * ends.count

  /// Row `number` of the file, counted from 0: an entry with twelve items.
  func row(_ number: Int, as place: Int) -> CatalogV1.ImportRow {
    .init(number: UInt32(place + 1), externalCode: "B\(Self.digits(number, 7))", entry: entry(number))
  }

  private func entry(_ number: Int) -> CatalogV1.Entry {
    // A step without common factor visits every name once.
    let place = number * 7_919 % Self.namesLimit
    let area = Self.areas[place % Self.areas.count]
    let subject = Self.subjects[place / Self.areas.count % Self.subjects.count]
    let kind = Self.kinds[place / (Self.areas.count * Self.subjects.count) % Self.kinds.count]
    let end = Self.ends[place / (Self.areas.count * Self.subjects.count * Self.kinds.count)]
    let cycles = CatalogV1.UpdateCycle.known.filter { $0 != .unspecified }
    return CatalogV1.Entry(
      name: area + subject + kind + end,
      category: .init(
        resourceClass: [.department, .department, .topic, .basic][number % 4],
        subject: Self.digits(number % 90 + 10, 2), division: Self.digits(number % 300, 3)),
      provider: providers[number % providers.count].code,
      abstract: "\(area)在\(subject)\(kind)工作中形成的\(Self.kinds[number % Self.kinds.count])情况，每条记录一项。",
      acquisition: number % 2 == 0 ? .made : .collectedDirect, formatClass: "数据库", formatType: "postgresql",
      updateCycle: cycles[number % cycles.count], items: (0..<12).map { item(number, $0) }, attribution: "本部门")
  }

  private func item(_ number: Int, _ index: Int) -> CatalogV1.Item {
    let place = (number * 5 + index * 7) % Self.items.count
    let (name, column) = Self.items[place]
    return CatalogV1.Item(
      name: index == 11 ? Self.subjects[number % Self.subjects.count] + name : name, column: "\(column)_\(index + 1)",
      dataType: "C", length: 100, key: index == 0, shareType: .unconditional,
      shareMode: index % 2 == 0 ? .database : .interface,
      openType: number % 3 == 0 ? .notOpened : .unconditional)
  }

  /// What people type: two characters that at least some entries have, a few that most have.
  static let words =
    (areas + subjects + kinds + items.map(\.0) + ["信息", "情况", "工作", "记录"]).filter { $0.count == 2 }

  /// Longer ones, and several at once.
  static let longWords =
    ["统一社会信用代码", "基本信息", "行政区划", "证件号码", "不动产登记", "工作中形成", "每条记录一项"]
    + zip(areas, subjects).prefix(20).map { $0 + " " + $1 } + zip(subjects, kinds).map { $0 + $1 }

  /// Initials as they are typed, and syllables in full.
  static let pinyin = ["xzqh", "mzdj", "jtxk", "sljc", "nybt", "tyshxydm", "xinxi", "dengji", "xuke", "yuzhong"]

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CatalogData {
  private static let areas = list(
    """
    渝中 江北 南岸 沙坪坝 九龙坡 大渡口 渝北 巴南 北碚 万州 涪陵 黔江 长寿 江津 合川 永川 南川 綦江 大足 璧山 铜梁 潼南 荣昌 开州 梁平 武隆 城口 丰都 垫江 忠县
    云阳 奉节 巫山 巫溪 石柱 秀山 酉阳 彭水 全市 主城区 高新区
    """)

  private static let subjects = list(
    """
    民政 教育 交通 水利 农业 商务 文化 卫生 应急 审计 统计 医保 税务 林业 公安 司法 财政 住建 体育 信访 气象 消防 邮政 海事 人社 乡镇 街道 社区 养老 救助 婚姻 殡葬
    慈善 儿童 残疾 企业 个体 社保 医院 学校 教师 学生 道路 桥梁 车辆 驾驶 公交 轨道 港口 航道 水库 河流 水质 空气 噪声 土壤 森林 草地 耕地 粮食 蔬菜 畜牧 渔业 种子
    农药 化肥 食品 药品 器械 化妆品 计量 标准 专利 商标 版权 图书 文物 旅游 酒店 广播 地震 防汛 矿山 煤矿 电力 燃气 供水 排水 市政 园林 房屋 住房 土地 规划 测绘
    不动产 招标 采购 预算 国资 人口 户籍 出入境 律师 公证 法院 就业 培训 职称 工资 外资 外贸 口岸 物流 快递 电信
    """)

  private static let kinds = list(
    "登记 许可 名录 地址 机构 人员 处罚 检查 备案 审批 年报 证照 监测 评价 补贴 投诉 项目 合同 档案 执法 信用 安全 质量")

  private static let ends = ["信息", "数据", "基本信息", "明细", "台账"]

  private static let items = zip(
    list(
      """
      名称 编号 代码 日期 类型 状态 住所 电话 金额 数量 面积 等级 姓名 证件号码 有效期 备注 经度 纬度 单位 负责人 行政区划 统一社会信用代码 性别 学历 职务 年度 季度 月份
      来源 用途 结果 原因 依据
      """),
    list(
      """
      name number code day kind state residence phone amount quantity area grade person id_number valid_until note longitude
      latitude unit head division credit_code sex schooling duty year quarter month origin purpose result cause basis
      """)
  ).map { ($0, $1) }

  private static func list(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
