package import Contracts
package import FoundationEssentials
package import Obligations
package import RPC
internal import Rules

extension Obligations {
  /// A duty with its days explained in the caller's language.
  package func rendered(_ obligation: Obligation, at now: Date, for context: ServerContext) throws
    -> ObligationV1.Obligation
  {
    var shown = try message(obligation, at: now)
    shown.explanation = try explanation(of: obligation).map { $0.text(in: context.language) }
    if obligation.isRunning { shown.remainingWorkingDays = remainingWorkingDays(of: obligation, at: now) ?? 0 }
    return shown
  }
}
