// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "entente-benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "graph-timings", targets: ["GraphTimings"])
    ],
    dependencies: [
        .package(name: "entente", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // Times one task on one edge list, as one contestant of `peers/bench.py`.
        .executableTarget(
            name: "GraphTimings",
            dependencies: [
                .product(name: "Graphs", package: "entente"),
                .product(name: "NetworkFormats", package: "entente"),
            ]),

        // Micro-benchmarks with stored thresholds: `swift package benchmark`.
        .executableTarget(
            name: "GraphBenchmarks",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Graphs", package: "entente"),
            ],
            path: "Benchmarks/GraphBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
