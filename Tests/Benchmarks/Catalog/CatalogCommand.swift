import ArgumentParser

/// `suite-bench catalog`: import, search and reading of large catalogs.
struct CatalogBenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Import, search and reading of catalogs with 10,000 entries and more, beside pycsw.",
    discussion: """
      Entries are made up, twelve items each, the same in every run. Eight callers search for words of two characters, of \
      which some have few hits and some have all, through everything that calls pass: CURVE, identity, limits, protobuf.

      Example: suite-bench catalog --entries 10000 100000 --peers --json catalog.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(parsing: .upToNextOption, help: "Numbers of entries, a catalog of its own for each.")
  var entries = CatalogBench.sizes

  func validate() throws {
    guard entries.allSatisfy({ (1_000...400_000).contains($0) }) else {
      throw ValidationError("--entries must be 1000 to 400000")
    }
  }

  func run() async throws { try options.publish(try await CatalogBench(options: options, sizes: entries).run()) }
}
