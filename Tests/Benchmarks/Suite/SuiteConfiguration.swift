import Foundation
import ServiceKit
import TestKit

/// The configuration files of a suite that is measured: the operator's samples, with the places and ports of this run.
struct SuiteConfiguration {
  let state: URL
  /// The folder with PostgreSQL's socket.
  let socket: String
  private let samples: URL

  init(state: URL, socket: String) throws {
    self.state = state
    self.socket = socket
    samples = try Place.repository().appendingPathComponent("Deploy/config")
  }

  /// Whoever is known without the directory besides the operator: reads every event.
  static let monitor = "monitor"

  func file(_ service: SuiteService) -> String { state.appendingPathComponent("\(service.executable).yaml").path }
  var operatorFile: String { state.appendingPathComponent("twinriver.yaml").path }
  var keys: KeyFolder { KeyFolder(state.appendingPathComponent("keys").path) }

  /// Makes keys and files.
  func write() throws {
    for folder in ["keys", "passwords", "data", "logs"] {
      try FileManager.default.createDirectory(
        at: state.appendingPathComponent(folder), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    for name in SuiteService.allCases.map(\.rawValue) + ["operator", Self.monitor] { _ = try keys.ensure(name) }
    var ports = PortMap()
    for service in SuiteService.allCases {
      // The cluster asks for none, but a service insists on having a file.
      let password = state.appendingPathComponent("passwords/\(service.rawValue)").path
      _ = FileManager.default.createFile(
        atPath: password, contents: Data("unused\n".utf8), attributes: [.posixPermissions: 0o600])
      try write(try adapted("\(service.executable).yaml", &ports), to: file(service))
    }
    try write(try adapted("twinriver.yaml", &ports), to: operatorFile)
  }

  private func adapted(_ sample: String, _ ports: inout PortMap) throws -> String {
    let text = try String(contentsOf: samples.appendingPathComponent(sample), encoding: .utf8)
      .replacingOccurrences(of: "\"/etc/twinriver/", with: "\"\(state.path)/")
      .replacingOccurrences(of: "\"/var/lib/twinriver/", with: "\"\(state.path)/data/")
      .replacingOccurrences(of: "\"/run/postgresql\"", with: "\"\(socket)\"")
      .replacingOccurrences(of: "\noperators:\n", with: "\noperators:\n\(monitorSection)")
    return ports.renumbered(text)
  }

  private var monitorSection: String {
    """
      \(Self.monitor):
        roles: ["monitor"]
        curvePublicKeyFile: "\(keys.file(Self.monitor, .curvePublic))"
        signingPublicKeyFile: "\(keys.file(Self.monitor, .signingPublic))"

    """
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// Free ports in place of the samples', the same one for the same everywhere.
struct PortMap {
  private var ports: [Substring: Int] = [:]
  private let choose: () -> Int

  init(choosing choose: @escaping () -> Int = freePort) { self.choose = choose }

  /// The samples' ports begin with 256 and stand behind `port:` or in an address.
  mutating func renumbered(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("://") || line.contains("port:") else { return String(line) }
      var (result, rest) = ("", line)
      while let match = rest.firstMatch(of: /\b256[0-9]{2}\b/) {
        result += rest[..<match.range.lowerBound] + "\(port(match.output))"
        rest = rest[match.range.upperBound...]
      }
      return result + rest
    }.joined(separator: "\n")
  }

  private mutating func port(_ sample: Substring) -> Int {
    if let known = ports[sample] { return known }
    let port = choose()
    ports[sample] = port
    return port
  }
}
