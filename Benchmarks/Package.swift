// swift-tools-version: 6.2

import PackageDescription

let topics = [
    "Loading", "Centrality", "Distances", "Cohesion", "Community", "Brokerage", "Flow",
]

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
        // Times one task on one list of edges, as one contestant of `peers/compare.py`.
        .executableTarget(
            name: "GraphTimings",
            dependencies: [
                "NamedGraphs",
                .product(name: "Graphs", package: "entente"),
                .product(name: "NetworkFormats", package: "entente"),
            ]),

        // Graphs that are the same on every run, and a time to compare with on whatever machine.
        .target(
            name: "NamedGraphs", dependencies: [.product(name: "Graphs", package: "entente")],
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),

        // What the suites below have in common: metrics, tolerances, and graphs to run over.
        .target(
            name: "Suites",
            dependencies: ["NamedGraphs", .product(name: "Benchmark", package: "benchmark")],
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    ]
        // Micro-benchmarks, a suite a topic: `swift package benchmark thresholds check`.
        + topics.map { topic in
            .executableTarget(
                name: "\(topic)Benchmarks",
                dependencies: [
                    "NamedGraphs", "Suites",
                    .product(name: "Benchmark", package: "benchmark"),
                    .product(name: "Graphs", package: "entente"),
                    .product(name: "NetworkFormats", package: "entente"),
                ],
                path: "Benchmarks/\(topic)Benchmarks",
                plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
        },
    swiftLanguageModes: [.v6]
)
