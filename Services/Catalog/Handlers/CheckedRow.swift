import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteCrypto
import Wire

/// A row of an import read and checked by itself: what it says, whose it is, and everything that is wrong with it.
struct CheckedRow: Sendable {
  let row: RowIntake.Row
  let provider: Organisation?
  /// `nil` when it could not even be read.
  let content: EntryContent?
  let faults: [Finding]
  let packed: [UInt8]
  /// What search will know of it; of good rows that are to be stored.
  let text: SearchText?

  var isGood: Bool { faults.isEmpty }

  init(_ message: CatalogV1.ImportRow, on ground: ImportGround, by validator: EntryValidator) throws {
    let entry = message.entry ?? CatalogV1.Entry()
    let own = ground.import.organisation.text
    let code = entry.provider.isEmpty ? own : entry.provider
    var faults = Self.unread(in: entry)
    // Of a row that could not be read there is nothing else to say.
    content = faults.contains { $0.rule == .row } && entry.name.isEmpty ? nil : Self.content(of: entry, &faults)
    provider = ground.provider(code, of: entry, &faults)
    if let content {
      // What could not be read is told once, as that, and not as missing besides.
      let told = Set(faults.map { ItemPath.general($0.field) })
      faults += validator.findings(in: content).filter { !told.contains(ItemPath.general($0.field)) }
      faults += EntryValidator.departmentsUnregistered(in: content, registered: Set(ground.providers.keys)).filter {
        !told.contains(ItemPath.general($0.field))
      }
      if faults.isEmpty, let provider, try !content.fitsAnnouncement(of: provider) {
        faults.append(.tooLargeToAnnounce)
      }
    }
    self.faults = faults
    let nameKey = Folding.key(entry.name)
    let external = message.externalCode.isEmpty ? "name:" + nameKey : message.externalCode
    row = RowIntake.Row(
      number: Int(message.number), provider: code, nameKey: nameKey, externalCode: String(external.prefix(200)),
      digest: SHA256.hash(try entry.packed()).bytes)
    packed = try message.packed()
    guard faults.isEmpty, !ground.import.isDryRun, let content, let provider else {
      text = nil
      return
    }
    text = SearchText(content, providerName: provider.name)
  }

  /// Values that the profile could make nothing of.
  private static func unread(in entry: CatalogV1.Entry) -> [Finding] {
    entry.derived.filter(\.became.isEmpty).map { .unreadable($0.field, stated: String($0.stated.prefix(100))) }
  }

  private static func content(of entry: CatalogV1.Entry, _ faults: inout [Finding]) -> EntryContent? {
    do throws(RPCError) {
      return try EntryContent(entry).normalised()
    } catch {
      faults.append(.valueUnknown(error.fieldBelowEntry))
      return nil
    }
  }
}

extension ImportGround {
  /// The row's provider, if it is registered, named as registered, and one this import may bring entries of (V02).
  fileprivate func provider(
    _ code: String, of entry: CatalogV1.Entry, _ faults: inout [Finding]
  ) -> Organisation? {
    let valid: SocialCreditCode
    do throws(CodeError) {
      valid = try SocialCreditCode(code)
    } catch {
      faults.append(.providerCodeWrong(code, error))
      return nil
    }
    guard let found = providers[code] ?? foreseen(valid, in: entry) else {
      faults.append(.providerUnregistered(code))
      return nil
    }
    if let ending = found.ending {
      faults.append(.providerEnded(code, successor: ending.successor))
      return nil
    }
    guard found.code == self.import.organisation || authority?.supervises(found) == true else {
      faults.append(.providerNotYours(code))
      return nil
    }
    let name = entry.providerName
    if !name.isEmpty, name != found.name { faults.append(EntryValidator.providerMismatch(registered: found.name)) }
    return found
  }

  /// On a dry run nobody registers the providers that the profile takes from the file; they are checked as if somebody had.
  private func foreseen(_ code: SocialCreditCode, in entry: CatalogV1.Entry) -> Organisation? {
    guard self.import.isDryRun, let authority, entry.derived.contains(where: { $0.field == "provider" }) else {
      return nil
    }
    return Organisation(
      code: code, name: entry.providerName, kind: .department, level: authority.level, region: authority.region,
      isAuthority: false, authorisingLaw: "")
  }
}

extension RPCError {
  /// Where parsing stopped: "items[3].share_type".
  fileprivate var fieldBelowEntry: String {
    for case .fieldViolation(let violation)? in details.map(\.detail) {
      return violation.field.hasPrefix("entry.") ? String(violation.field.dropFirst(6)) : violation.field
    }
    return ""
  }
}

extension EntryContent {
  /// Whether an entry of this content could be announced once it is published.
  fileprivate func fitsAnnouncement(of provider: Organisation) throws -> Bool {
    // A new entry's code is known later; it takes no more than this.
    let code = String(repeating: "0", count: 40)
    return try EntryVersion.draft(
      code: code, number: 1, provider: provider.code, content: self, under: RulePack.cq320.id,
      by: Holder.ID(rawValue: "")
    ).fitsAnnouncement(providerName: provider.name)
  }
}
