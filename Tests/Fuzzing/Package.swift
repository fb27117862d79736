// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nothing of it is in the ordinary build. `bin/fuzz` builds and runs
// it with the compiler's coverage-guided fuzzer.
let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "entente", path: "../..")],
    targets: [
        .executableTarget(
            name: "CaseFuzzing",
            dependencies: [
                .product(name: "DOT", package: "entente"),
                .product(name: "ActorNetworks", package: "entente"),
                .product(name: "NetworkFormats", package: "entente"),
            ],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6]
)
