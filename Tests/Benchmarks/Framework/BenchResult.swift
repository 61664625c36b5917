/// One row of what was measured: ours, its peer, and what is asked for.
struct BenchResult: Sendable {
  let name: String
  /// What `ours` and `peer` count: "/s", "us", "MB", "s".
  let unit: String
  let ours: Double
  var peer: Double?
  var peerName: String?
  var target = Target.none
  /// Everything else that the rounds have shown.
  var detail: Measured?
  var peerDetail: Measured?
  /// For what has no latencies.
  var cpuSecondsPerMillionAlone: Double?
  /// What the figures do not say by themselves.
  var note: String?

  var cpuSecondsPerMillion: Double? { detail?.cpuSecondsPerMillion ?? cpuSecondsPerMillionAlone }
  var ratio: Double? { Ratio.of(ours, to: peer) }
  var isMet: Bool { target.isMet(ours: ours, peer: peer) }
}

extension BenchResult {
  /// Operations a second beside a peer's.
  static func rates(
    _ name: String, _ ours: Measured, peer: Measured?, _ peerName: String?, target: Target = .none, note: String? = nil
  ) -> BenchResult {
    BenchResult(
      name: name, unit: "/s", ours: ours.perSecond, peer: peer?.perSecond, peerName: peerName, target: target,
      detail: ours, peerDetail: peer, note: note)
  }
}

extension BenchResult: Encodable {
  private enum Key: String, CodingKey {
    case name, unit, ours, peer, ratio, target, met, note
    case peerName = "peer_name"
    case targetIs = "target_is"
    case p50 = "p50_us"
    case p99 = "p99_us"
    case p999 = "p999_us"
    case cpu = "cpu_s_per_million"
    case peerP50 = "peer_p50_us"
    case peerP99 = "peer_p99_us"
    case peerP999 = "peer_p999_us"
    case peerCPU = "peer_cpu_s_per_million"
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(name, forKey: .name)
    try row.encode(unit, forKey: .unit)
    try row.encode(ours, forKey: .ours)
    // Present in every row, so that whoever reads them need not ask which there are.
    try row.encode(peer, forKey: .peer)
    try row.encode(peerName, forKey: .peerName)
    try row.encode(ratio, forKey: .ratio)
    try row.encode(target.number, forKey: .target)
    try row.encode(target.meaning, forKey: .targetIs)
    try row.encode(isMet, forKey: .met)
    try row.encode(detail?.p50Microseconds, forKey: .p50)
    try row.encode(detail?.p99Microseconds, forKey: .p99)
    try row.encode(detail?.p999Microseconds, forKey: .p999)
    try row.encode(cpuSecondsPerMillion, forKey: .cpu)
    try row.encodeIfPresent(peerDetail?.p50Microseconds, forKey: .peerP50)
    try row.encodeIfPresent(peerDetail?.p99Microseconds, forKey: .peerP99)
    try row.encodeIfPresent(peerDetail?.p999Microseconds, forKey: .peerP999)
    try row.encodeIfPresent(peerDetail?.cpuSecondsPerMillion, forKey: .peerCPU)
    try row.encodeIfPresent(note, forKey: .note)
  }
}
