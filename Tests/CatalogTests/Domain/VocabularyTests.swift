import CatalogService
import Contracts
import ProtobufC
import Testing

/// Words of the database and numbers of the wire mean the same, in the same order.
@Suite struct VocabularyTests {
  private func same<Word: ContractNumbered & RawRepresentable, Number: OpenEnum>(
    _ words: Word.Type, _ numbers: Number.Type, prefix: String, names: [String]
  ) where Word.AllCases == [Word], Word.RawValue == String {
    let expected = names.dropFirst().map { $0.dropFirst(prefix.count + 1).lowercased() }
    #expect(Word.allCases.map(\.rawValue) == expected)
    #expect(Word(number: 0) == nil)
    #expect(Word(number: Int32(names.count)) == nil)
  }

  @Test func `every word has its number`() {
    typealias C = CatalogV1
    same(
      Organisation.Kind.self, C.OrganisationKind.self, prefix: "ORGANISATION_KIND",
      names: C.OrganisationKind.known.map(\.name))
    same(
      Organisation.Level.self, C.AdministrativeLevel.self, prefix: "ADMINISTRATIVE_LEVEL",
      names: C.AdministrativeLevel.known.map(\.name))
    same(Holder.Kind.self, C.HolderKind.self, prefix: "HOLDER_KIND", names: C.HolderKind.known.map(\.name))
    same(HolderRole.self, C.Role.self, prefix: "ROLE", names: C.Role.known.map(\.name))
    same(CredentialKey.State.self, C.KeyState.self, prefix: "KEY_STATE", names: C.KeyState.known.map(\.name))
    same(ResourceClass.self, C.ResourceClass.self, prefix: "RESOURCE_CLASS", names: C.ResourceClass.known.map(\.name))
    same(Acquisition.self, C.Acquisition.self, prefix: "ACQUISITION", names: C.Acquisition.known.map(\.name))
    same(ShareType.self, C.ShareType.self, prefix: "SHARE_TYPE", names: C.ShareType.known.map(\.name))
    same(OpenType.self, C.OpenType.self, prefix: "OPEN_TYPE", names: C.OpenType.known.map(\.name))
    same(UpdateCycle.self, C.UpdateCycle.self, prefix: "UPDATE_CYCLE", names: C.UpdateCycle.known.map(\.name))
    same(ShareMode.self, C.ShareMode.self, prefix: "SHARE_MODE", names: C.ShareMode.known.map(\.name))
    same(
      LegalBasis.Kind.self, C.LegalBasisKind.self, prefix: "LEGAL_BASIS_KIND", names: C.LegalBasisKind.known.map(\.name)
    )
    same(Change.Kind.self, C.ChangeKind.self, prefix: "CHANGE_KIND", names: C.ChangeKind.known.map(\.name))
    same(WorkItem.Kind.self, C.WorkKind.self, prefix: "WORK_KIND", names: C.WorkKind.known.map(\.name))
    same(
      ForwardedAct.self, C.ForwardedAct.self, prefix: "FORWARDED_ACT", names: C.ForwardedAct.known.map(\.name))
    same(EntryVersion.StateName.self, C.EntryState.self, prefix: "ENTRY_STATE", names: C.EntryState.known.map(\.name))
  }
}
