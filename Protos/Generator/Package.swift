// swift-tools-version: 6.1
import PackageDescription

/// Turns `Protos/twinriver` into Swift. A package of its own, so that no service resolves or builds swift-protobuf.
let package = Package(
  name: "contract-generator",
  products: [
    .executable(name: "protoc-gen-contracts", targets: ["protoc-gen-contracts"]),
    .executable(name: "contracts", targets: ["contracts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0", traits: [])
  ],
  targets: [
    .target(
      name: "ContractGenerator",
      dependencies: [
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ]),
    .executableTarget(
      name: "protoc-gen-contracts",
      dependencies: [
        "ContractGenerator", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ]),
    .executableTarget(
      name: "contracts",
      dependencies: [
        "ContractGenerator", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ]),
    .testTarget(
      name: "ContractGeneratorTests",
      dependencies: [
        "ContractGenerator", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ],
      exclude: ["Fixtures"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
