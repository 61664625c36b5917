// Generated from twinriver/catalog/v1/collection.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC

extension CatalogV1 {
  /// An item that a department collects from the public (采集事项).
  package struct CollectedItem: Sendable, Hashable {
    /// Department.
    package var organisation: String = ""
    /// Its name.
    package var organisationName: String = ""
    /// Entry.
    package var code: String = ""
    /// The entry's name.
    package var entryName: String = ""
    /// The item's column.
    package var column: String = ""
    /// The item's name.
    package var name: String = ""
    /// The data element it holds (数据元); empty: its name.
    package var dataElement: String = ""
    /// The act that allows to collect it (采集依据).
    package var basis: String = ""
    /// What that act allows to collect (采集范围).
    package var scope: String = ""
    /// What it is collected for (采集目的).
    package var purpose: String = ""

    package init() {}

    package init(
      organisation: String = "",
      organisationName: String = "",
      code: String = "",
      entryName: String = "",
      column: String = "",
      name: String = "",
      dataElement: String = "",
      basis: String = "",
      scope: String = "",
      purpose: String = ""
    ) {
      self.organisation = organisation
      self.organisationName = organisationName
      self.code = code
      self.entryName = entryName
      self.column = column
      self.name = name
      self.dataElement = dataElement
      self.basis = basis
      self.scope = scope
      self.purpose = purpose
    }
  }
}

extension CatalogV1 {
  /// Which items.
  package struct ListCollectionRequest: Sendable, Hashable {
    /// Only this department's; empty: everybody's.
    package var organisation: String = ""
    /// Items whose name contains this; empty: all.
    package var query: String = ""
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      organisation: String = "",
      query: String = "",
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.organisation = organisation
      self.query = query
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// The list.
  package struct ListCollectionReply: Sendable, Hashable {
    /// By department, entry and place in the entry.
    package var items: [CatalogV1.CollectedItem] = []
    /// Empty at the end.
    package var nextPageToken: String = ""
    /// How many in all.
    package var total: UInt64 = 0

    package init() {}

    package init(
      items: [CatalogV1.CollectedItem] = [],
      nextPageToken: String = "",
      total: UInt64 = 0
    ) {
      self.items = items
      self.nextPageToken = nextPageToken
      self.total = total
    }
  }
}

extension CatalogV1 {
  /// A form.
  package struct CheckFormRequest: Sendable, Hashable {
    /// The department whose form it is; empty: the caller's.
    package var organisation: String = ""
    /// What it asks for: names of items or data elements; at least one and at most 200.
    package var names: [String] = []

    package init() {}

    package init(
      organisation: String = "",
      names: [String] = []
    ) {
      self.organisation = organisation
      self.names = names
    }
  }
}

extension CatalogV1 {
  /// What is to be said of one thing a form asks for.
  package struct FormElement: Sendable, Hashable {
    /// As it was asked about.
    package var name: String = ""
    /// The item of the department's collection list that covers it; absent: asking for it is outside the list (过度采集).
    package var item: CatalogV1.CollectedItem? = nil
    /// Another department is its source: it is taken from there, and nobody is asked for it (Art. 12 ¶1, 34(6)).
    package var source: CatalogV1.DesignatedSource? = nil
    /// On the list, and to be had nowhere else.
    package var mayAsk: Bool = false

    package init() {}

    package init(
      name: String = "",
      item: CatalogV1.CollectedItem? = nil,
      source: CatalogV1.DesignatedSource? = nil,
      mayAsk: Bool = false
    ) {
      self.name = name
      self.item = item
      self.source = source
      self.mayAsk = mayAsk
    }
  }
}

extension CatalogV1 {
  /// What is to be said of a form.
  package struct CheckFormReply: Sendable, Hashable {
    /// In the order asked.
    package var elements: [CatalogV1.FormElement] = []
    /// How many are outside the list.
    package var outside: UInt32 = 0
    /// How many can be taken from a source.
    package var obtainable: UInt32 = 0

    package init() {}

    package init(
      elements: [CatalogV1.FormElement] = [],
      outside: UInt32 = 0,
      obtainable: UInt32 = 0
    ) {
      self.elements = elements
      self.outside = outside
      self.obtainable = obtainable
    }
  }
}

extension CatalogV1.CollectedItem: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CollectedItem"
  package typealias CMessage = Twinriver__Catalog__V1__CollectedItem
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_collected_item()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.CollectedItem.organisation")
    self.organisationName = try Unpacking.string(
      c.pointee.organisation_name, in: "twinriver.catalog.v1.CollectedItem.organisation_name")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CollectedItem.code")
    self.entryName = try Unpacking.string(c.pointee.entry_name, in: "twinriver.catalog.v1.CollectedItem.entry_name")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.CollectedItem.column")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.CollectedItem.name")
    self.dataElement = try Unpacking.string(
      c.pointee.data_element, in: "twinriver.catalog.v1.CollectedItem.data_element")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.CollectedItem.basis")
    self.scope = try Unpacking.string(c.pointee.scope, in: "twinriver.catalog.v1.CollectedItem.scope")
    self.purpose = try Unpacking.string(c.pointee.purpose, in: "twinriver.catalog.v1.CollectedItem.purpose")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.CollectedItem.organisation")
    c.pointee.organisation_name = try arena.string(
      self.organisationName, in: "twinriver.catalog.v1.CollectedItem.organisation_name")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CollectedItem.code")
    c.pointee.entry_name = try arena.string(self.entryName, in: "twinriver.catalog.v1.CollectedItem.entry_name")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.CollectedItem.column")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.CollectedItem.name")
    c.pointee.data_element = try arena.string(self.dataElement, in: "twinriver.catalog.v1.CollectedItem.data_element")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.CollectedItem.basis")
    c.pointee.scope = try arena.string(self.scope, in: "twinriver.catalog.v1.CollectedItem.scope")
    c.pointee.purpose = try arena.string(self.purpose, in: "twinriver.catalog.v1.CollectedItem.purpose")
    return c
  }
}

extension CatalogV1.ListCollectionRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCollectionRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListCollectionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_collection_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ListCollectionRequest.organisation")
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.catalog.v1.ListCollectionRequest.query")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListCollectionRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListCollectionRequest.organisation")
    c.pointee.query = try arena.string(self.query, in: "twinriver.catalog.v1.ListCollectionRequest.query")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListCollectionRequest.page_token")
    return c
  }
}

extension CatalogV1.ListCollectionReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCollectionReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListCollectionReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_collection_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.items.reserveCapacity(c.pointee.n_items)
    for index in 0..<c.pointee.n_items { self.items.append(try CatalogV1.CollectedItem(c.pointee.items[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListCollectionReply.next_page_token")
    self.total = c.pointee.total
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_items = self.items.count
    c.pointee.items = try arena.pointers(self.items.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CollectedItem.CMessage>?.self, capacity: self.items.count)
    for index in self.items.indices { c.pointee.items[index] = try self.items[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListCollectionReply.next_page_token")
    c.pointee.total = self.total
    return c
  }
}

extension CatalogV1.CheckFormRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CheckFormRequest"
  package typealias CMessage = Twinriver__Catalog__V1__CheckFormRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_check_form_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.CheckFormRequest.organisation")
    self.names = try Unpacking.strings(
      c.pointee.names, count: c.pointee.n_names, in: "twinriver.catalog.v1.CheckFormRequest.names")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.CheckFormRequest.organisation")
    (c.pointee.n_names, c.pointee.names) = try arena.strings(
      self.names, in: "twinriver.catalog.v1.CheckFormRequest.names")
    return c
  }
}

extension CatalogV1.FormElement: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.FormElement"
  package typealias CMessage = Twinriver__Catalog__V1__FormElement
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_form_element()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.FormElement.name")
    if let value = c.pointee.item { self.item = try CatalogV1.CollectedItem(value) }
    if let value = c.pointee.source { self.source = try CatalogV1.DesignatedSource(value) }
    self.mayAsk = c.pointee.may_ask != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.FormElement.name")
    if let value = self.item { c.pointee.item = try value.allocated(in: arena) }
    if let value = self.source { c.pointee.source = try value.allocated(in: arena) }
    c.pointee.may_ask = self.mayAsk ? 1 : 0
    return c
  }
}

extension CatalogV1.CheckFormReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CheckFormReply"
  package typealias CMessage = Twinriver__Catalog__V1__CheckFormReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_check_form_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.elements.reserveCapacity(c.pointee.n_elements)
    for index in 0..<c.pointee.n_elements {
      self.elements.append(try CatalogV1.FormElement(c.pointee.elements[index]!))
    }
    self.outside = c.pointee.outside
    self.obtainable = c.pointee.obtainable
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_elements = self.elements.count
    c.pointee.elements = try arena.pointers(self.elements.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.FormElement.CMessage>?.self, capacity: self.elements.count)
    for index in self.elements.indices { c.pointee.elements[index] = try self.elements[index].allocated(in: arena) }
    c.pointee.outside = self.outside
    c.pointee.obtainable = self.obtainable
    return c
  }
}
