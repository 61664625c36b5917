internal import ArgumentParser
import ProtobufC

/// An enumeration of the contracts as a command-line argument, by its short name: `--purpose work-reference`.
struct EnumArgument<Value: OpenEnum>: ExpressibleByArgument {
  let value: Value

  init?(argument: String) {
    guard let value = Value(shortName: argument) else { return nil }
    self.value = value
  }

  init(_ value: Value) { self.value = value }

  static var allValueStrings: [String] { Value.shortNames }
  var defaultValueDescription: String { value.shortName }
}

/// Whether to print JSON for programs instead of tables for people.
struct OutputOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say("输出 JSON（供程序使用）", "Print JSON, for programs")))
  var json = false

  /// Prints one message either way.
  func show(_ message: some ContractMessage, _ people: () -> Void) {
    if json { print(MessageJSON.line(message)) } else { people() }
  }
}
