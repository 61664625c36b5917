import Foundation

/// The main job told step by step: numbers, what happens, how long it took.
final class Story {
  private var number = 0
  private let began = ContinuousClock.now
  private var stepBegan = ContinuousClock.now

  /// Runs one step under its title; what it says is indented below.
  func step(_ zh: String, _ en: String, _ body: () async throws -> Void) async throws {
    number += 1
    stepBegan = .now
    print("\(number < 10 ? " " : "")\(number)  \(say(zh, en))")
    do {
      try await body()
    } catch {
      print("    ✗ \(error)")
      throw error
    }
    print("    \(Self.seconds(stepBegan.duration(to: .now)))")
  }

  /// A line below the current step.
  func tell(_ zh: String, _ en: String) { print("    \(say(zh, en))") }

  /// Something that must hold; a story that is not true ends here.
  func check(_ holds: Bool, _ zh: String, _ en: String) throws {
    guard holds else { throw StoryBroken(what: say(zh, en)) }
    print("    ✓ \(say(zh, en))")
  }

  func end() {
    print(say("全部完成，用时 ", "All done in ") + Self.seconds(began.duration(to: .now)))
  }

  private static func seconds(_ duration: Duration) -> String {
    duration.formatted(.units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2)))
  }
}

/// A promise of the story that was not kept.
struct StoryBroken: Error, CustomStringConvertible {
  let what: String
  var description: String { say("应当成立而没有成立：", "should hold and does not: ") + what }
}
