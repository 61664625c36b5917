package import FoundationEssentials
package import Rules

/// What a version in force goes through: out of use and back, replaced, ended; and what it was at an instant.
extension EntryVersion {
  /// Takes the version out of use (暂停): at once, at once because of an incident, or from a time on.
  ///
  /// - Parameters:
  ///   - byAuthority: whether the competent authority does it, and not the department.
  ///   - beginsAt: when it was announced ahead; `nil` is now.
  package mutating func suspend(
    by holder: Holder.ID, byAuthority: Bool = false, reason: String, from beginsAt: Date?, until expected: Date?,
    emergency: Bool, at now: Date
  ) throws(Refusal) {
    // An announced suspension that has not begun gives way to another one.
    guard case .published(let clearance, let publication, let announced) = state,
      !(announced?.hasBegun(at: now) ?? false)
    else { throw .wrongState(name(at: now), wanted: .published) }
    guard byAuthority || announced?.byAuthority != true else { throw .suspendedByAuthority }
    guard !reason.isBlank else { throw .suspensionReasonMissing }
    guard !emergency || beginsAt == nil else { throw .emergencyIsAtOnce }
    guard beginsAt.map({ $0 >= now }) ?? true else { throw .suspensionBeginsInThePast }
    let begins = beginsAt ?? now
    guard expected.map({ $0 > begins }) ?? true else { throw .suspensionEndsBeforeItBegins }
    let suspension = Suspension(
      act: Act(by: holder, at: now), reason: reason, beginsAt: begins, expectedUntil: expected, emergency: emergency,
      byAuthority: byAuthority)
    state =
      suspension.hasBegun(at: now)
      ? .suspended(clearance, publication, suspension)
      : .published(clearance, publication, announced: suspension)
  }

  /// Puts the version back into use (恢复), or takes back what was announced: another person than who suspended it, and
  /// one of the authority where that holds it back.
  package mutating func resume(
    by holder: Holder.ID, byAuthority: Bool = false, reason: String, at now: Date
  ) throws(Refusal) {
    guard let (clearance, publication) = force, let suspension else {
      throw .wrongState(name(at: now), wanted: .suspended)
    }
    guard byAuthority || !suspension.byAuthority else { throw .suspendedByAuthority }
    guard holder != suspension.act.by else { throw .resumerIsSuspender }
    guard !reason.isBlank else { throw .resumptionReasonMissing }
    state = .published(clearance, publication, announced: nil)
  }

  /// Gives way to a newer version.
  package mutating func supersede(byVersion newer: Int, at now: Date) throws(Refusal) {
    guard let (clearance, publication) = force else { throw .wrongState(name, wanted: .published) }
    state = .superseded(clearance, publication, byVersion: newer, at: now)
  }

  /// Ends the entry for good (注销).
  ///
  /// - Parameter replacedBy: the code of the entry that takes its place; empty if none does.
  package mutating func retire(
    by holder: Holder.ID, reason: String, replacedBy: String, at now: Date
  ) throws(Refusal) {
    guard let (clearance, publication) = force else { throw .wrongState(name, wanted: .published) }
    guard !reason.isBlank else { throw .retirementReasonMissing }
    guard replacedBy != code else { throw .replacedByItself }
    state = .retired(
      clearance, publication, Retirement(act: Act(by: holder, at: now), reason: reason, replacedBy: replacedBy))
  }

  /// The version as it was at an instant when it was in force, whatever happened since.
  ///
  /// - Parameter suspension: the one that was known then, if there was one.
  package func asOf(_ instant: Date, suspension: Suspension?) -> EntryVersion? {
    guard let clearance, let publication else { return nil }
    var past = self
    if let suspension, suspension.beginsAt <= suspension.act.at {
      past.state = .suspended(clearance, publication, suspension)
    } else {
      past.state = .published(clearance, publication, announced: suspension)
    }
    return past
  }

  /// The state people see at a time: an announced suspension has begun once its time has come.
  package func name(at now: Date) -> StateName {
    if case .published(_, _, let announced?) = state, announced.hasBegun(at: now) { .suspended } else { name }
  }

  /// The suspension that holds or was announced.
  package var suspension: Suspension? {
    switch state {
    case .published(_, _, let announced): announced
    case .suspended(_, _, let suspension): suspension
    default: nil
    }
  }

  /// In use or suspended, and neither replaced nor ended.
  package var isInForce: Bool { force != nil }

  private var force: (Clearance, Publication)? {
    switch state {
    case .published(let clearance, let publication, _), .suspended(let clearance, let publication, _):
      (clearance, publication)
    default: nil
    }
  }
}

extension EntryVersion.Suspension {
  package func hasBegun(at now: Date) -> Bool { beginsAt <= now }
}
