import Glibc

/// What the system lets this process have.
enum ResourceLimits {
  /// Lets the process open as many descriptors as its hard limit allows, up to `wanted`: each connection takes one, and
  /// running out makes accepting spin.
  ///
  /// - Returns: How many it may open now.
  @discardableResult
  static func raiseDescriptors(to wanted: UInt) -> UInt {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 0 }
    guard limit.rlim_cur < wanted else { return limit.rlim_cur }
    let before = limit.rlim_cur
    limit.rlim_cur = min(wanted, limit.rlim_max)
    return setrlimit(resource, &limit) == 0 ? limit.rlim_cur : before
  }
}
