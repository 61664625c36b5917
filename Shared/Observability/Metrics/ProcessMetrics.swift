import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MetricsRegistry {
  /// Registers the process's own figures: memory, descriptors, CPU time, start, version.
  package func observeProcess(service: String, version: String) {
    let started = Date().timeIntervalSince1970
    observe("build.info", dimensions: [("service", service), ("version", version)]) { 1 }
    observe("process.start.time.seconds") { started }
    observe("process.cpu.seconds", isCounter: true) { Self.cpuSeconds() }
    observe("process.resident.memory.bytes") { Self.residentBytes() }
    observe("process.open.fds") {
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count) }
    }
    observe("process.max.fds") { Self.descriptorLimit() }
  }

  private static func cpuSeconds() -> Double? {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  /// The second figure of statm is the resident set in pages (proc(5)).
  private static func residentBytes() -> Double? {
    let fields = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    guard let fields, fields.count > 1, let pages = Double(fields[1]) else { return nil }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static func descriptorLimit() -> Double? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
    return Double(limit.rlim_cur)
  }
}
