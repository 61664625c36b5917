/// What obliges a department to update the catalog (目录更新的触发事项, Art. 9 ¶2).
package enum ChangeTrigger: String, Sendable, Hashable, CaseIterable {
  case law = "LAW"
  case adminRegulation = "ADMIN_REG"
  case localRegulation = "LOCAL_REG"
  case functionChange = "FUNCTION_CHANGE"
}

/// Which day of a revision its period is counted from.
package enum ChangeAnchor: String, Sendable, Hashable {
  case promulgation = "PROMULGATION"
  case entryIntoForce = "ENTRY_INTO_FORCE"
}

extension RulePack {
  package func obligesToUpdate(after trigger: ChangeTrigger) -> Bool {
    codes(.catalogUpdateTriggers).contains(trigger.rawValue)
  }

  package var updateAnchor: ChangeAnchor {
    codes(.catalogUpdateAnchor).first.flatMap(ChangeAnchor.init(rawValue:)) ?? .promulgation
  }
}
