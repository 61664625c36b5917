package import Rules

extension Facet {
  /// What people call the value: a body's name, a code list's word; the value itself where it is a name already.
  package var text: Bilingual {
    let word: Bilingual? =
      switch field {
      case .provider: Bilingual(zh: label, en: label)
      case .shareType: ShareType(rawValue: value)?.text
      case .openType: OpenType(rawValue: value)?.text
      case .updateCycle: UpdateCycle(rawValue: value)?.text
      case .resourceClass: ResourceClass(rawValue: value)?.text
      case .formatClass, .regionCode: nil
      }
    return word ?? Bilingual(zh: value, en: value)
  }
}

extension ShareType {
  var text: Bilingual {
    switch self {
    case .unconditional: Bilingual(zh: "无条件共享", en: "shared unconditionally")
    case .conditional: Bilingual(zh: "有条件共享", en: "shared under conditions")
    case .notShared: Bilingual(zh: "不予共享", en: "not shared")
    }
  }
}

extension OpenType {
  var text: Bilingual {
    switch self {
    case .unconditional: Bilingual(zh: "无条件开放", en: "open unconditionally")
    case .conditional: Bilingual(zh: "有条件开放", en: "open under conditions")
    case .notOpened: Bilingual(zh: "不予开放", en: "not opened")
    }
  }
}

extension ResourceClass {
  var text: Bilingual {
    switch self {
    case .basic: Bilingual(zh: "基础信息资源", en: "basic resource")
    case .topic: Bilingual(zh: "主题信息资源", en: "topic resource")
    case .department: Bilingual(zh: "部门信息资源", en: "department resource")
    }
  }
}

extension UpdateCycle {
  var text: Bilingual {
    switch self {
    case .realTime: Bilingual(zh: "实时", en: "in real time")
    case .everyDay: Bilingual(zh: "每日", en: "every day")
    case .everyWeek: Bilingual(zh: "每周", en: "every week")
    case .everyMonth: Bilingual(zh: "每月", en: "every month")
    case .everyQuarter: Bilingual(zh: "每季度", en: "every quarter")
    case .halfYear: Bilingual(zh: "每半年", en: "every half year")
    case .everyYear: Bilingual(zh: "每年", en: "every year")
    case .irregular: Bilingual(zh: "不定期", en: "irregularly")
    case .other: Bilingual(zh: "其他", en: "otherwise")
    }
  }
}
