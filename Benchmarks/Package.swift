// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "entente-benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "graph-timings", targets: ["GraphTimings"])
    ],
    dependencies: [
        .package(name: "entente", path: "..")
    ],
    targets: [
        // Times one task on one edge list, as one contestant of `peers/bench.py`.
        .executableTarget(
            name: "GraphTimings", dependencies: [.product(name: "Graphs", package: "entente")])
    ],
    swiftLanguageModes: [.v6]
)
