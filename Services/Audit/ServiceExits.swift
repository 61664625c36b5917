import ServiceKit

extension ForkRefusal: ServiceExit {
  /// EX_CONFIG, at which supervisors do not start the service again: only an operator's deliberate act helps.
  package var exitCode: Int32 { 78 }
}

extension StoreError: ServiceExit {
  /// As for a fork: what is stored is damaged, and starting again does not mend it.
  package var exitCode: Int32 { 78 }
}
