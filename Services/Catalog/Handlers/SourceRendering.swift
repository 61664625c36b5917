import Contracts
import RPC
import Rules

/// Sources and conflicts as callers and events get them.
extension CatalogV1.DesignatedSource {
  init(_ source: DesignatedSource, for context: ServerContext) {
    self.init(
      element: source.element.key, name: source.element.name, organisation: source.organisation.text,
      code: source.code, column: source.column, basis: source.basis, partners: source.partners.map(\.text).sorted(),
      designatedAt: source.designated.at, endedAt: source.end?.act.at,
      endReason: source.end.map { context.words(ServiceReason.told($0.reason)) } ?? "")
  }
}

extension CatalogV1.SourceDesignated {
  init(_ source: DesignatedSource) {
    self.init(
      element: source.element.key, name: source.element.name, organisation: source.organisation.text,
      code: source.code, column: source.column, partners: source.partners.map(\.text).sorted())
  }
}

extension CatalogV1.ElementConflict {
  init(_ conflict: ElementConflict, holders: [HeldElement]) {
    self.init(
      element: conflict.element.key, name: conflict.element.name,
      holders: holders.map {
        .init(
          organisation: $0.organisation.text, name: $0.organisationName, code: $0.code, column: $0.column,
          sourceCode: $0.sourceCode)
      }, designated: conflict.designated?.text ?? "")
  }
}
