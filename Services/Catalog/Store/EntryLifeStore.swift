package import FoundationEssentials
package import Postgres
import Rules

/// What became of versions: the life columns of `entry_version`, and every suspension there ever was.
extension QuerySource where Self: ~Copyable {
  /// The version that was in force at an instant, as it was then; `nil` if none was (历史查询).
  package borrowing func version(of code: String, asOf instant: Date) async throws -> EntryVersion? {
    let found = try await versions(
      """
      WHERE code = \(code) AND published_at <= \(instant) AND (superseded_at IS NULL OR superseded_at > \(instant))
        AND (retired_at IS NULL OR retired_at > \(instant))
      """)
    guard let version = found.last else { return nil }
    let suspension = try await query(
      """
      SELECT suspended_by, suspended_at, reason, begins_at, expected_until, emergency, by_authority
        FROM entry_suspension
       WHERE code = \(code) AND version = \(version.number) AND suspended_at <= \(instant)
         AND (ended_at IS NULL OR ended_at > \(instant))
       ORDER BY suspended_at DESC
      """,
      as: String.self, Date.self, String.self, Date.self, Date?.self, Bool.self, Bool.self
    ).first.map { row in
      EntryVersion.Suspension(
        act: .init(by: Holder.ID(rawValue: row.0), at: row.1), reason: row.2, beginsAt: row.3, expectedUntil: row.4,
        emergency: row.5, byAuthority: row.6)
    }
    return version.asOf(instant, suspension: suspension)
  }
}

extension Transaction {
  /// Stores what became of a version, its content untouched.
  package borrowing func saveState(of version: EntryVersion) throws {
    let life = EntryLife(version)
    try execute(
      """
      UPDATE entry_version
         SET state = \(life.state.rawValue),
             submitted_by = \(life.submitted?.by.rawValue), submitted_at = \(life.submitted?.at),
             reviewed_by = \(life.review?.act.by.rawValue), reviewed_at = \(life.review?.act.at),
             review_passed = \(life.review?.passed), review_conclusion = \(life.review?.conclusion),
             signed_by = \(life.signOff?.act.by.rawValue), signed_at = \(life.signOff?.act.at),
             secrecy_assessment = \(life.signOff?.secrecyAssessment),
             personal_information_assessment = \(life.signOff?.personalInformationAssessment),
             reported_by = \(life.reported?.by.rawValue), reported_at = \(life.reported?.at),
             published_by = \(life.published?.by.rawValue), published_at = \(life.published?.at),
             bases_verified = \(life.basesVerified), provider_name = \(life.providerName),
             returned_by = \(life.returned?.by.rawValue), returned_at = \(life.returned?.at),
             return_reason = \(life.returnReason),
             suspended_by = \(life.suspension?.act.by.rawValue), suspended_at = \(life.suspension?.act.at),
             suspension_reason = \(life.suspension?.reason), suspended_from = \(life.suspension?.beginsAt),
             suspended_until = \(life.suspension?.expectedUntil), suspension_emergency = \(life.suspension?.emergency),
             superseded_by = \(life.supersededBy), superseded_at = \(life.supersededAt),
             retired_by = \(life.retirement?.act.by.rawValue), retired_at = \(life.retirement?.act.at),
             retirement_reason = \(life.retirement?.reason), replaced_by = \(life.retirement?.replacedBy)
       WHERE code = \(version.code) AND version = \(version.number)
      """, expecting: 1)
  }

  /// Keeps a suspension for ever, beside the version that has it now.
  package borrowing func keep(_ suspension: EntryVersion.Suspension, of version: EntryVersion) throws {
    try execute(
      """
      INSERT INTO entry_suspension (code, version, suspended_at, suspended_by, reason, begins_at, expected_until, emergency,
        by_authority)
      VALUES (\(version.code), \(version.number), \(suspension.act.at), \(suspension.act.by.rawValue),
        \(suspension.reason), \(suspension.beginsAt), \(suspension.expectedUntil), \(suspension.emergency),
        \(suspension.byAuthority))
      """, expecting: 1)
  }

  /// Writes down that the suspension the version had, if it had one, is over: by whom and why.
  package borrowing func endSuspension(
    of version: EntryVersion, by holder: Holder.ID, reason: EntryVersion.SuspensionEnd
  ) throws {
    try execute(
      """
      UPDATE entry_suspension SET ended_at = \(now), ended_by = \(holder.rawValue), end_reason = \(reason.stored)
       WHERE code = \(version.code) AND version = \(version.number) AND ended_at IS NULL
      """)
  }
}

/// The life columns of `entry_version`, and what they say.
enum EntryLifeRows {
  static var columns: SQL { "\(courseColumns), \(endColumns)" }

  /// From the draft to publication or return.
  private static let courseColumns: SQL = """
    state, drafters, submitted_by, submitted_at, reviewed_by, reviewed_at, review_passed, review_conclusion,
    reported_by, reported_at, published_by, published_at, bases_verified, provider_name, returned_by,
    returned_at, return_reason, signed_by, signed_at, secrecy_assessment, personal_information_assessment
    """
  private static let courseColumnCount = 21

  /// What happened to it once in force.
  private static let endColumns: SQL = """
    suspended_by, suspended_at, suspension_reason, suspended_from, suspended_until, suspension_emergency,
    superseded_by, superseded_at, retired_by, retired_at, retirement_reason, replaced_by,
    (SELECT by_authority FROM entry_suspension AS held WHERE held.code = entry_version.code
       AND held.version = entry_version.version AND held.ended_at IS NULL)
    """
  private static let endColumnCount = 13

  /// - Parameter first: where ``columns`` begin in the rows.
  static func lives(_ result: QueryResult, from first: Int) throws -> [(life: EntryLife, drafters: [String])] {
    let middle = first + courseColumnCount
    let (courses, ends) = (
      try courses(result, from: first, to: middle), try ends(result, from: middle, to: middle + endColumnCount)
    )
    return zip(courses, ends).map { course, end in
      var life = course.life
      (life.suspension, life.retirement) = (end.suspension, end.retirement)
      (life.supersededBy, life.supersededAt) = (end.supersededBy, end.supersededAt)
      return (life, course.drafters)
    }
  }

  private static func courses(
    _ result: QueryResult, from first: Int, to end: Int
  ) throws -> [(life: EntryLife, drafters: [String])] {
    try result.rows(
      from: first, to: end,
      as: String.self, [String].self, String?.self, Date?.self, String?.self, Date?.self, Bool?.self, String?.self,
      String?.self, Date?.self, String?.self, Date?.self, Bool?.self, String?.self, String?.self, Date?.self,
      String?.self, String?.self, Date?.self, String?.self, String?.self
    ).map { row in
      var life = EntryLife(state: try .stored(row.0))
      life.submitted = .init(by: row.2, at: row.3)
      if let act = EntryVersion.Act(by: row.4, at: row.5) {
        life.review = .init(
          act: act, passed: try row.6.stored("review"), conclusion: try row.7.stored("review"))
      }
      life.reported = .init(by: row.8, at: row.9)
      life.published = .init(by: row.10, at: row.11)
      (life.basesVerified, life.providerName) = (row.12, row.13)
      life.returned = .init(by: row.14, at: row.15)
      life.returnReason = row.16
      if let act = EntryVersion.Act(by: row.17, at: row.18) {
        life.signOff = .init(
          act: act, secrecyAssessment: try row.19.stored("sign-off"),
          personalInformationAssessment: try row.20.stored("sign-off"))
      }
      return (life, row.1)
    }
  }

  private static func ends(
    _ result: QueryResult, from first: Int, to end: Int
  ) throws -> [(
    suspension: EntryVersion.Suspension?, supersededBy: Int?, supersededAt: Date?, retirement: EntryVersion.Retirement?
  )] {
    try result.rows(
      from: first, to: end,
      as: String?.self, Date?.self, String?.self, Date?.self, Date?.self, Bool?.self, Int?.self, Date?.self,
      String?.self, Date?.self, String?.self, String?.self, Bool?.self
    ).map { row in
      let suspension = try EntryVersion.Act(by: row.0, at: row.1).map {
        EntryVersion.Suspension(
          act: $0, reason: try row.2.stored("suspension"), beginsAt: try row.3.stored("suspension"),
          expectedUntil: row.4, emergency: try row.5.stored("suspension"), byAuthority: row.12 ?? false)
      }
      let retirement = try EntryVersion.Act(by: row.8, at: row.9).map {
        EntryVersion.Retirement(
          act: $0, reason: try row.10.stored("retirement"), replacedBy: try row.11.stored("retirement"))
      }
      return (suspension, row.6, row.7, retirement)
    }
  }
}
