import Rules

/// The acts a restriction of sharing rests on: V08, Art. 17(1), by the kinds of the version's rule pack.
extension EntryValidator {
  func bases(_ item: Item, _ path: String) -> [Finding] {
    guard let restriction = item.shareType.restriction else { return [] }
    let allowed = pack.bases(for: restriction)
    guard !allowed.isEmpty else {
      return item.shareBases.enumerated().flatMap { shown($1, "\(path).share_bases[\($0)]") }
    }
    let law = BasisLaw(pack: pack, allowed: allowed)
    guard !item.shareBases.isEmpty else {
      return [
        law.finding(
          "BASIS_MISSING", "\(path).share_bases",
          Bilingual(zh: "限制共享必须有依据", en: "a restriction of sharing needs a basis"))
      ]
    }
    return item.shareBases.enumerated().flatMap { index, basis in
      check(basis, "\(path).share_bases[\(index)]", by: law) + shown(basis, "\(path).share_bases[\(index)]")
    }
  }

  private func check(_ basis: LegalBasis, _ path: String, by law: BasisLaw) -> [Finding] {
    var found: [Finding] = []
    if !law.allowed.contains(basis.kind.inRules) {
      let name = basis.kind.name
      found.append(
        law.finding(
          "BASIS_NOT_ALLOWED", "\(path).kind",
          Bilingual(zh: "“\(name.zh)”不能作为限制共享的依据", en: "a restriction of sharing cannot rest on: \(name.en)")))
    }
    let isTold = !basis.onFile || network == .intranet
    for (field, text) in [("title", basis.title), ("article", basis.article)] where isTold && text.isBlank {
      found.append(
        law.finding(
          "BASIS_INCOMPLETE", "\(path).\(field)",
          Bilingual(zh: "依据缺少名称或条款", en: "the basis lacks its title or article")))
    }
    if let repealed = CivilDate(basis.repealedOn), repealed <= today {
      found.append(
        law.finding(
          "BASIS_REPEALED", "\(path).repealed_on", Bilingual(zh: "依据已废止", en: "the basis is no longer in force")))
    }
    return found
  }

  /// The text of a classified act is on file with the authority and never written on the outer network (CC-31).
  private func shown(_ basis: LegalBasis, _ path: String) -> [Finding] {
    guard basis.onFile, network == .extranet else { return [] }
    let texts = [
      ("title", basis.title), ("number", basis.number), ("article", basis.article), ("quotation", basis.quotation),
      ("file_sha256", basis.fileSHA256),
    ]
    return texts.filter { !$0.1.isEmpty }.map { field, _ in
      Finding(
        .v11, "CLASSIFIED_BASIS_TOLD", article: "14", field: "\(path).\(field)",
        Bilingual(zh: "涉密依据的内容不得写入政务外网", en: "a classified basis is not written on the outer network"),
        remedy: Bilingual(
          zh: "请清空该栏，将依据送主管部门备查。", en: "Leave it empty and put the act on file with the competent authority."))
    }
  }
}

/// Which kinds of act carry the restriction by the pack, and its article.
private struct BasisLaw {
  let pack: RulePack
  let allowed: [BasisKind]

  func finding(_ reason: String, _ field: String, _ message: Bilingual) -> Finding {
    Finding(
      .v08, reason, of: pack.id, article: pack.id == .sc809 ? "14, 15" : "17(1)", field: field, message,
      remedy: Bilingual(
        zh: "请引用\(allowed.map(\.name.zh).joined(separator: "、"))的具体条款，或改为无条件共享。",
        en:
          "Cite the article of one of: \(allowed.map(\.name.en).joined(separator: ", ")); or share it unconditionally."
      ))
  }
}
