import ArgumentParser
import Foundation
import RPC
import Wire

extension RPCError {
  /// What a script learns from a refusal, in the numbers of sysexits.h.
  var exitCode: Int32 {
    switch code {
    case .invalidArgument, .outOfRange: 65
    case .unavailable, .deadlineExceeded, .resourceExhausted, .aborted: 75
    case .permissionDenied, .unauthenticated: 77
    case .internal, .dataLoss, .unknown, .unimplemented: 70
    default: 1
    }
  }
}

/// Tells a person what went wrong.
enum Complaint {
  /// Writes a line to standard error; the result, thrown, ends the process with this code.
  static func exit(_ text: String, _ code: Int32) -> ExitCode {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    return ExitCode(code)
  }
}
