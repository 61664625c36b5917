internal import CZeroMQ

/// What went wrong in a ZeroMQ operation, whose fault it is, and how to mend it.
package struct ZeroMQError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which kind of failure; stable, for tests and metrics.
  package enum Code: String, Sendable {
    case system = "ZEROMQ_SYSTEM"
    case addressInUse = "ZEROMQ_ADDRESS_IN_USE"
    case addressMalformed = "ZEROMQ_ADDRESS_MALFORMED"
    case portInEphemeralRange = "ZEROMQ_PORT_IN_EPHEMERAL_RANGE"
    case curveMissing = "ZEROMQ_CURVE_MISSING"
    case keyMalformed = "ZEROMQ_KEY_MALFORMED"
    case keyFileExposed = "ZEROMQ_KEY_FILE_EXPOSED"
    case keyFileUnreadable = "ZEROMQ_KEY_FILE_UNREADABLE"
    case keyFileExists = "ZEROMQ_KEY_FILE_EXISTS"
    case closed = "ZEROMQ_CLOSED"
  }

  package let code: Code
  /// Says what happened and how to mend it; holds no key and no payload.
  package let message: String
  /// `errno` of the failed call, 0 if none was made.
  package let systemError: Int32

  package init(_ code: Code, _ message: String, systemError: Int32 = 0) {
    self.code = code
    self.message = message
    self.systemError = systemError
  }

  package var description: String { "\(code.rawValue): \(message)" }

  /// The error of the ZeroMQ call that has just failed on this thread.
  static func last(_ operation: StaticString) -> ZeroMQError {
    let number = zmq_errno()
    return ZeroMQError(
      number == EADDRINUSE ? .addressInUse : .system,
      "\(operation): \(String(cString: zmq_strerror(number))) (errno \(number))", systemError: number)
  }
}
