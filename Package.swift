// swift-tools-version: 6.1
import PackageDescription

/// Every target of the suite. The top level is fixed: Services, Shared, Tests, Protos, Deploy.
let package = Package(
  name: "twinriver",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "catalog-service", targets: ["catalog-service"]),
    .executable(name: "share-service", targets: ["share-service"]),
    .executable(name: "open-service", targets: ["open-service"]),
    .executable(name: "correction-service", targets: ["correction-service"]),
    .executable(name: "audit-service", targets: ["audit-service"]),
    .executable(name: "twinriver", targets: ["twinriver"]),
    .executable(name: "suite-bench", targets: ["suite-bench"]),
    .executable(name: "suite-faults", targets: ["suite-faults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0",
      traits: [.defaults, "YAML", "CommandLineArguments"]),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The C libraries: module maps and shims, each imported by exactly one Swift module.
    .systemLibrary(name: "CZeroMQ", path: "Shared/CZeroMQ", providers: [.apt(["libzmq3-dev"])]),
    .systemLibrary(
      name: "CProtobufC", path: "Shared/CProtobufC", pkgConfig: "libprotobuf-c",
      providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(
      name: "CPostgres", path: "Shared/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "COpenSSL", path: "Shared/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CContracts", dependencies: ["CProtobufC"], path: "Shared/CContracts"),

    // Shared modules, lowest first.
    .target(name: "Failpoints", path: "Shared/Failpoints"),
    .target(name: "ProtobufC", dependencies: ["CProtobufC"], path: "Shared/ProtobufC"),
    .target(name: "Wire", dependencies: ["CContracts", "ProtobufC"], path: "Shared/Wire"),
    .target(name: "SuiteCrypto", dependencies: ["COpenSSL"], path: "Shared/Crypto"),
    .target(name: "MerkleLog", dependencies: ["SuiteCrypto"], path: "Shared/MerkleLog"),
    .target(
      name: "Rules", path: "Shared/Rules", resources: [.embedInCode("Data")]),
    .target(
      name: "ZeroMQ",
      dependencies: ["CZeroMQ", .product(name: "Logging", package: "swift-log")],
      path: "Shared/ZeroMQ"),
    .target(
      name: "Postgres",
      dependencies: [
        "CPostgres", "Failpoints",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Shared/Postgres"),
    .target(
      name: "RPC",
      dependencies: [
        "Failpoints", "Wire", "ZeroMQ", "SuiteCrypto",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Shared/RPC"),
    .target(
      name: "SuiteContracts", dependencies: ["CContracts", "ProtobufC", "RPC", "Wire"],
      path: "Shared/SuiteContracts"),
    .target(
      name: "Contracts", dependencies: ["CContracts", "ProtobufC", "RPC", "SuiteContracts", "Wire"],
      path: "Shared/Contracts"),
    .target(
      name: "EventLog",
      dependencies: [
        "Failpoints", "SuiteContracts", "Postgres", "RPC", "Wire", "SuiteCrypto",
        .product(name: "Metrics", package: "swift-metrics"),
      ],
      path: "Shared/EventLog",
      resources: [.embedInCode("Migrations")]),
    .target(
      name: "Obligations",
      dependencies: [
        "Contracts", "EventLog", "Postgres", "RPC", "Rules", "Wire",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Shared/Obligations",
      resources: [.embedInCode("Migrations")]),
    .target(
      name: "Directory",
      dependencies: [
        "Contracts", "EventLog", "Postgres", "RPC", "SuiteContracts", "SuiteCrypto", "ZeroMQ", "ProtobufC", "Wire",
      ],
      path: "Shared/Directory",
      resources: [.embedInCode("Migrations")]),
    .target(
      name: "Observability",
      dependencies: [
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Shared/Observability"),
    .target(
      name: "ServiceKit",
      dependencies: [
        "Contracts", "Directory", "EventLog", "Failpoints", "Obligations", "Observability", "Postgres", "RPC", "Rules",
        "SuiteContracts", "SuiteCrypto",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Shared/ServiceKit"),

    // The five services and the command line.
    .target(
      name: "CatalogService", dependencies: ["ServiceKit"], path: "Services/Catalog",
      exclude: ["Executable", "README.md"], resources: [.embedInCode("Migrations")]),
    .target(
      name: "ShareService", dependencies: ["Failpoints", "ServiceKit"], path: "Services/Share",
      exclude: ["Executable", "README.md"], resources: [.embedInCode("Migrations")]),
    .target(
      name: "OpenService",
      dependencies: [
        "ServiceKit",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      path: "Services/Open",
      exclude: ["Executable", "README.md"],
      resources: [.embedInCode("Migrations"), .embedInCode("Templates")]),
    .target(
      name: "CorrectionService", dependencies: ["ServiceKit"], path: "Services/Correction",
      exclude: ["Executable", "README.md"], resources: [.embedInCode("Migrations")]),
    .target(
      name: "AuditService", dependencies: ["Failpoints", "ServiceKit", "MerkleLog"], path: "Services/Audit",
      exclude: ["Executable", "README.md"], resources: [.embedInCode("Migrations")]),
    .target(
      name: "Operator",
      dependencies: [
        "ServiceKit", "MerkleLog",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Services/Operator",
      exclude: ["Executable", "README.md"], resources: [.embedInCode("Demo/Data")]),
    .executableTarget(name: "catalog-service", dependencies: ["CatalogService"], path: "Services/Catalog/Executable"),
    .executableTarget(name: "share-service", dependencies: ["ShareService"], path: "Services/Share/Executable"),
    .executableTarget(name: "open-service", dependencies: ["OpenService"], path: "Services/Open/Executable"),
    .executableTarget(
      name: "correction-service", dependencies: ["CorrectionService"], path: "Services/Correction/Executable"),
    .executableTarget(name: "audit-service", dependencies: ["AuditService"], path: "Services/Audit/Executable"),
    .executableTarget(name: "twinriver", dependencies: ["Operator"], path: "Services/Operator/Executable"),

    // Tests and measurements.
    .executableTarget(
      name: "suite-bench",
      dependencies: [
        "CatalogService", "Operator", "TestKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Histogram", package: "hdrhistogram-swift"),
      ],
      path: "Tests/Benchmarks", exclude: ["Data", "Peers", "README.md"]),
    .executableTarget(
      name: "suite-faults",
      dependencies: [
        "Failpoints", "Operator", "TestKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Faults", exclude: ["README.md", "run"]),
    .testTarget(name: "FaultsTests", dependencies: ["suite-faults", "Failpoints"], path: "Tests/FaultsTests"),
    .target(name: "TestKit", dependencies: ["ServiceKit"], path: "Tests/TestKit"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "AuditService", "CatalogService", "CorrectionService", "OpenService", "Operator", "ShareService",
        "CProtobufC",
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      path: "Tests/Fuzz/Targets"),
    .target(name: "CSample", dependencies: ["CContracts", "CProtobufC"], path: "Tests/CSample"),
    .testTarget(
      name: "ProtobufCTests", dependencies: ["CSample", "Wire"], path: "Tests/ProtobufCTests",
      exclude: ["Protos"]),
    .testTarget(name: "CryptoTests", dependencies: ["SuiteCrypto", "MerkleLog"], path: "Tests/CryptoTests"),
    .testTarget(name: "RulesTests", dependencies: ["Rules"], path: "Tests/RulesTests"),
    .testTarget(name: "ZeroMQTests", dependencies: ["TestKit"], path: "Tests/ZeroMQTests"),
    .testTarget(name: "PostgresTests", dependencies: ["TestKit"], path: "Tests/PostgresTests"),
    .testTarget(name: "RPCTests", dependencies: ["TestKit"], path: "Tests/RPCTests"),
    .testTarget(name: "EventLogTests", dependencies: ["TestKit"], path: "Tests/EventLogTests"),
    .testTarget(name: "SharedTests", dependencies: ["TestKit"], path: "Tests/SharedTests"),
    .testTarget(
      name: "CatalogTests", dependencies: ["TestKit", "CatalogService", "Operator"], path: "Tests/CatalogTests",
      exclude: ["Import/Files"]),
    .testTarget(name: "ShareTests", dependencies: ["TestKit", "ShareService"], path: "Tests/ShareTests"),
    .testTarget(name: "OpenTests", dependencies: ["TestKit", "OpenService"], path: "Tests/OpenTests"),
    .testTarget(
      name: "CorrectionTests", dependencies: ["TestKit", "CorrectionService"], path: "Tests/CorrectionTests"),
    .testTarget(name: "AuditTests", dependencies: ["TestKit", "AuditService"], path: "Tests/AuditTests"),
    .testTarget(name: "BenchmarkTests", dependencies: ["suite-bench"], path: "Tests/BenchmarkTests"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestKit"], path: "Tests/FuzzTests"),
    .testTarget(name: "OperatorTests", dependencies: ["TestKit", "Operator"], path: "Tests/OperatorTests"),
  ]
)

for target in package.targets where target.type != .system && !["CContracts", "CSample"].contains(target.name) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // One release build serves running, measuring and testing; tests look inside the modules.
    .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
  ]
  // What is tested is optimised; the tests themselves need not be, and compile in a quarter of the time.
  if target.type == .test {
    target.swiftSettings?.append(.unsafeFlags(["-Onone"], .when(configuration: .release)))
  }
}

// Our modules must be instrumented for libFuzzer: a build of its own, by Tests/Fuzz/fuzz.
if Context.environment["TWINRIVER_FUZZ"] == "1" {
  let sanitizers: [String] = ["-sanitize=fuzzer,address"]
  for target in package.targets { target.swiftSettings?.append(.unsafeFlags(sanitizers)) }
  package.products.append(.executable(name: "suite-fuzz", targets: ["suite-fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "suite-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Entry",
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(sanitizers)],
      // gold leaves the coverage's constructors out.
      linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])]))
}
