import RPC

extension Caller {
  /// The caller as the domain knows whoever acts.
  var officer: Officer { Officer(holder: holder.id, organisation: organisation.code) }
}
