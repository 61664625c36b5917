import HTTPTypes
import Hummingbird
import Metrics
import Synchronization

/// How many requests each address has left: a bucket that holds a minute's worth and refills evenly.
final class RequestRate: Sendable {
  private struct Bucket {
    var tokens: Double
    var at: ContinuousClock.Instant
  }

  private let perMinute: Double
  private let addressesLimit: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  init(perMinute: Int, addressesLimit: Int) {
    self.perMinute = Double(perMinute)
    self.addressesLimit = addressesLimit
  }

  /// Takes one request from the address's bucket; if there is none, says how many seconds to wait for the next.
  func take(_ address: String, at now: ContinuousClock.Instant) -> Int? {
    buckets.withLock { buckets in
      var bucket = buckets[address] ?? Bucket(tokens: perMinute, at: now)
      bucket.tokens = refilled(bucket, at: now)
      bucket.at = now
      guard bucket.tokens >= 1 else {
        buckets[address] = bucket
        // To the microsecond first: one second and a rounding error is one second.
        let microseconds = ((1 - bucket.tokens) * 60e6 / perMinute).rounded()
        return Int((microseconds / 1e6).rounded(.up))
      }
      bucket.tokens -= 1
      if buckets[address] == nil, buckets.count >= addressesLimit { makeRoom(in: &buckets, at: now) }
      buckets[address] = bucket
      return nil
    }
  }

  /// Forgets addresses that have been quiet. If none has, all are forgotten: a flood from countless addresses must not
  /// take memory, and whoever sends it gains nothing that another address would not give.
  private func makeRoom(in buckets: inout [String: Bucket], at now: ContinuousClock.Instant) {
    buckets = buckets.filter { refilled($0.value, at: now) < perMinute }
    if buckets.count >= addressesLimit { buckets.removeAll() }
  }

  private func refilled(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    let elapsed = bucket.at.duration(to: now).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    return min(perMinute, bucket.tokens + seconds * perMinute / 60)
  }
}

/// Refuses an address that asks too often with 429 and the time to wait.
struct RequestRateLimit: RouterMiddleware {
  let rate: RequestRate
  let addresses: ClientAddress
  private let refused = Counter(label: "portal.requests.refused", dimensions: [("limit", "requestsPerMinuteLimit")])

  init(_ settings: PortalSettings) {
    rate = RequestRate(perMinute: settings.requestsPerMinuteLimit, addressesLimit: settings.addressesLimit)
    addresses = ClientAddress(trustedProxies: settings.trustedProxies)
  }

  func handle(
    _ request: Request, context: PortalContext, next: @concurrent (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    let forwardedFor = request.headers[values: .xForwardedFor]
    let address = addresses.of(peer: context.peer, forwardedFor: forwardedFor)
    if let seconds = rate.take(address, at: .now) {
      refused.increment()
      throw PortalError.tooMany(retryAfterSeconds: seconds)
    }
    return try await next(request, context)
  }
}

extension HTTPField.Name {
  static let xForwardedFor = Self("X-Forwarded-For")!
}
