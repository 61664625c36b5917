import Contracts
import ProtobufC
import Rules

extension OpenEnum {
  /// The number of a word of the database.
  init<Word: ContractNumbered>(_ word: Word) where Word.AllCases == [Word] {
    self.init(rawValue: word.number)
  }
}

/// Bodies, people and keys as callers get them.
extension CatalogV1.Organisation {
  init(_ body: Organisation, rolesHeld: Set<HolderRole>) {
    self.init(
      code: body.code.text, name: body.name, kind: .init(body.kind), level: .init(body.level),
      regionCode: body.region.text, competentAuthority: body.isAuthority, authorisingLaw: body.authorisingLaw,
      profile: .init(unit: body.profile.unit, contact: body.profile.contact, procedures: body.profile.procedures),
      profileGaps: body.gaps(rolesHeld: rolesHeld).map(\.rawValue), endedAt: body.ending?.at,
      successor: body.ending?.successor.text ?? "")
  }
}

extension CatalogV1.OrganisationRegistered {
  init(_ body: Organisation) {
    self.init(
      code: body.code.text, name: body.name, kind: .init(body.kind), level: .init(body.level),
      regionCode: body.region.text, competentAuthority: body.isAuthority)
  }
}

extension CatalogV1.Holder {
  init(_ holder: Holder) {
    self.init(
      id: holder.id.rawValue, organisation: holder.organisation.text, kind: .init(holder.kind), name: holder.name,
      roles: holder.roles.map { .init($0) })
  }
}

extension CatalogV1.RoleAssignment {
  init(_ assignment: RoleAssignment) {
    self.init(role: .init(assignment.role), validFrom: assignment.from, validUntil: assignment.until)
  }
}

extension CatalogV1.Key {
  init(_ key: CredentialKey) {
    self.init(
      fingerprint: key.fingerprint, holder: key.holder.rawValue, state: .init(key.state),
      curvePublicKey: key.curvePublicKey, signingPublicKey: key.signingPublicKey, expiresAt: key.expiresAt)
  }
}

extension CatalogV1.CalendarYear {
  init(_ calendar: CalendarYear) {
    self.init(
      year: UInt32(calendar.year), version: UInt32(calendar.version), source: calendar.source,
      days: calendar.days.map { day in
        .init(date: day.date.description, kind: day.kind == .holiday ? .holiday : .makeupWorkday, name: day.name)
      })
  }
}
