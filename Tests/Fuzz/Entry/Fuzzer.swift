import Dispatch
import FuzzTargets
import Glibc

/// libFuzzer over one target, named by `TWINRIVER_FUZZ_TARGET`; its arguments are libFuzzer's own.
@main
enum Fuzzer {
  static func main() {
    writeSeeds()
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments) { start, count in Fuzzer.test(start, count) })
  }

  private static func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let ended = DispatchSemaphore(value: 0)
    // libFuzzer's thread is none of those that tasks run on, so waiting on it holds none of them up.
    Task.detached {
      do {
        try await target.run(input)
      } catch {
        fatalError("\(target.name): \(error)")
      }
      ended.signal()
    }
    ended.wait()
    return 0
  }

  /// Writes the target's real inputs into the folder `TWINRIVER_FUZZ_SEEDS`, where libFuzzer then finds them.
  private static func writeSeeds() {
    guard let folder = environment("TWINRIVER_FUZZ_SEEDS") else { return }
    for (number, seed) in target.seeds().enumerated() {
      guard let file = fopen("\(folder)/seed-\(number)", "w") else { fatalError("cannot write to \(folder)") }
      fwrite(seed, 1, seed.count, file)
      fclose(file)
    }
  }

  private static let target: FuzzTarget = {
    guard let target = FuzzTarget.all.first(where: { $0.name == environment("TWINRIVER_FUZZ_TARGET") }) else {
      fatalError("TWINRIVER_FUZZ_TARGET is one of: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
  }()

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// libFuzzer's entry for programs with a `main` of their own (FuzzerInterface.h).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
