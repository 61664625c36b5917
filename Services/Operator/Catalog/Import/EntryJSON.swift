import Contracts
import ProtobufC

/// An entry in the JSON that `catalog draft` and `catalog import` read; what says nothing is left out.
enum EntryJSON {
  static func line(_ entry: CatalogV1.Entry) -> String {
    var object = Object()
    object.text("code", entry.code)
    object.text("provider", entry.provider)
    object.text("provider_name", entry.providerName)
    object.always("name", entry.name)
    if let category = entry.category {
      var place = Object()
      place.always("resource_class", category.resourceClass.shortName)
      place.always("subject", category.subject)
      place.always("division", category.division)
      place.text("subdivision", category.subdivision)
      object.raw("category", place.closed)
    }
    object.always("abstract", entry.abstract)
    object.always("acquisition", entry.acquisition.shortName)
    object.text("acquisition_basis", entry.acquisitionBasis)
    object.always("format_class", entry.formatClass)
    object.always("format_type", entry.formatType)
    object.text("format_note", entry.formatNote)
    object.always("update_cycle", entry.updateCycle.shortName)
    object.text("attribution", entry.attribution)
    object.texts("related_codes", entry.relatedCodes)
    object.flag("classified", entry.classified)
    object.text("english_name", entry.englishName)
    object.text("internal_department", entry.internalDepartment)
    object.text("source_system", entry.sourceSystem)
    if let volumes = entry.volumes { object.raw("volumes", MessageJSON.line(volumes)) }
    object.text("grade", entry.grade)
    object.text("guide_version", entry.guideVersion)
    object.raw("items", "[" + entry.items.map(item).joined(separator: ",") + "]")
    return object.closed
  }

  static func basis(_ basis: CatalogV1.LegalBasis) -> String {
    var object = Object()
    object.always("kind", basis.kind.shortName)
    object.always("title", basis.title)
    object.text("number", basis.number)
    object.text("article", basis.article)
    object.text("quotation", basis.quotation)
    object.text("effective_from", basis.effectiveFrom)
    object.text("repealed_on", basis.repealedOn)
    object.text("file_sha256", basis.fileSha256.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    object.flag("on_file", basis.onFile)
    return object.closed
  }

  private static func item(_ item: CatalogV1.Item) -> String {
    var object = Object()
    object.always("name", item.name)
    object.text("english_name", item.englishName)
    object.always("column", item.column)
    object.always("data_type", item.dataType)
    if item.length > 0 { object.raw("length", "\(item.length)") }
    object.flag("key", item.key)
    object.text("share_type", item.shareType.wordOrNothing)
    object.text("share_condition", item.shareCondition)
    if !item.shareBases.isEmpty {
      object.raw("share_bases", "[" + item.shareBases.map(basis).joined(separator: ",") + "]")
    }
    object.texts("share_to", item.shareTo)
    object.text("share_part", item.sharePart)
    object.always("share_mode", item.shareMode.wordOrNothing)
    object.flag("basic", item.basic)
    object.always("open_type", item.openType.wordOrNothing)
    object.text("open_condition", item.openCondition)
    object.text("desensitisation_plan", item.desensitisationPlan)
    object.flag("personal_information", item.personalInformation)
    object.flag("trade_secret", item.tradeSecret)
    object.flag("work_secret", item.workSecret)
    object.flag("state_secret", item.stateSecret)
    object.flag("sensitive", item.sensitive)
    object.flag("collected_from_public", item.collectedFromPublic)
    object.text("collection_basis", item.collectionBasis)
    object.text("collection_scope", item.collectionScope)
    object.text("collection_purpose", item.collectionPurpose)
    object.text("digitised_by", item.digitisedBy)
    object.text("related_category", item.relatedCategory)
    object.text("data_element", item.dataElement)
    object.text("source_code", item.sourceCode)
    return object.closed
  }

  /// Members of one object, in the order they are added.
  private struct Object {
    private var members: [String] = []

    mutating func raw(_ name: String, _ json: String) { members.append("\"\(name)\":\(json)") }
    mutating func always(_ name: String, _ text: String) { raw(name, MessageJSON.quoted(text)) }
    mutating func text(_ name: String, _ text: String) { if !text.isEmpty { always(name, text) } }
    mutating func flag(_ name: String, _ flag: Bool) { if flag { raw(name, "true") } }
    mutating func texts(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { raw(name, "[" + texts.map(MessageJSON.quoted).joined(separator: ",") + "]") }
    }

    var closed: String { "{" + members.joined(separator: ",") + "}" }
  }
}
