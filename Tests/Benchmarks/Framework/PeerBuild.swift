import Foundation

/// Compiles the peers' programs, whose sources lie beside this program's.
enum PeerBuild {
  static func folder() throws -> URL {
    try Place.repository().appendingPathComponent("Tests/Benchmarks/Peers")
  }

  /// The path of a program, after making sure that it is there.
  static func tool(_ name: String, package: String) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
    for folder in folders {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw BenchFailure("\(name) is missing: apt-get install \(package)")
  }

  /// Compiles C or C++ with whatever `flags` say besides.
  static func compile(_ sources: [String], with compiler: String, flags: [String], to program: URL) async throws {
    let include = try folder().path
    try await Place.run([compiler, "-O2", "-I", include] + sources + ["-o", program.path] + flags)
  }
}
