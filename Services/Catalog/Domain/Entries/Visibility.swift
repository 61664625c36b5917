import Rules

/// Who sees which versions: published ones everybody, those on their way their department, reported ones also the
/// authority that decides about them; of a classified one (涉密, Art. 14 ¶2) nobody else knows even then. Nobody is told of
/// a version that is not theirs to see.
package struct Visibility: Sendable, Hashable {
  package enum Reader: Sendable, Hashable {
    /// The providing department itself.
    case provider
    /// The competent authority the provider reports to.
    case authority
    /// Auditors and inspectors, who see everything and change nothing (Art. 31).
    case auditor
    case other
  }

  package let reader: Reader

  package init(_ reader: Reader) {
    self.reader = reader
  }

  package func allows(_ version: EntryVersion) -> Bool {
    allows(version.name, isClassified: version.content.classified)
  }

  package func allows(_ state: EntryVersion.StateName, isClassified: Bool = false) -> Bool {
    guard !isClassified || reader != .other else { return false }
    return switch state {
    case .published, .superseded, .suspended, .retired: true
    case .reported, .returned: reader != .other
    case .draft, .departmentReview, .signOff, .finalised: reader == .provider || reader == .auditor
    }
  }

  /// Whether review, return reason and reporting duty are shown, not only the entry itself.
  package var seesProceedings: Bool { reader != .other }
}
