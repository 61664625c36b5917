/// Lets one fault at a time have a resource. The plan keeps them apart by what they should take; this by what they do take.
actor Custody {
  static let shared = Custody()

  private var held: Set<Resource> = []
  private var waiting: [(needs: Set<Resource>, continuation: CheckedContinuation<Void, Never>)] = []

  nonisolated(nonsending) func holding(_ needs: Set<Resource>, _ body: () async -> Void) async {
    await take(needs)
    await body()
    await release(needs)
  }

  /// In the order they came, as far as they want the same.
  private func take(_ needs: Set<Resource>) async {
    let wantedBefore = waiting.reduce(into: Set<Resource>()) { $0.formUnion($1.needs) }
    if held.isDisjoint(with: needs), wantedBefore.isDisjoint(with: needs) {
      held.formUnion(needs)
    } else {
      await withCheckedContinuation { waiting.append((needs, $0)) }
    }
  }

  private func release(_ needs: Set<Resource>) {
    held.subtract(needs)
    var (still, blocked): ([(needs: Set<Resource>, continuation: CheckedContinuation<Void, Never>)], Set<Resource>) = (
      [], held
    )
    for waiter in waiting {
      if blocked.isDisjoint(with: waiter.needs) {
        held.formUnion(waiter.needs)
        waiter.continuation.resume()
      } else {
        still.append(waiter)
      }
      blocked.formUnion(waiter.needs)
    }
    waiting = still
  }
}
