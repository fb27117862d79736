// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// A library target: its room in the house, and the rooms below it that it may import.
func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one room, mirrored file by file.
func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
        resources: resources, swiftSettings: settings)
}

/// A small program in `examples`, compiled with everything else and run by the tests.
func example(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "examples/\(name)", swiftSettings: settings)
}

let package = Package(
    name: "entente",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "DOT", targets: ["DOT"]),
        .library(name: "Graphviz", targets: ["Graphviz"]),
        .library(name: "Graphs", targets: ["Graphs"]),
        .library(name: "ActorNetworks", targets: ["ActorNetworks"]),
        .library(name: "NetworkFormats", targets: ["NetworkFormats"]),
        .library(name: "NetworkReports", targets: ["NetworkReports"]),
        .library(name: "NetworkDrawing", targets: ["NetworkDrawing"]),
        .library(name: "NetworkPages", targets: ["NetworkPages"]),
        .executable(name: "entente", targets: ["EntenteTool"]),
        .executable(name: "graphviz-helper", targets: ["GraphvizHelper"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

        // Drawing: documents, and the one door to libgraphviz.
        library("DOT"),
        library("Graphviz", ["CGraphviz", "DOT"]),
        .executableTarget(
            name: "GraphvizHelper", dependencies: ["Graphviz"], swiftSettings: settings),

        // Numbers and actors.
        library("Graphs"),
        library("ActorNetworks", ["Graphs"]),
        library("NetworkFormats", ["ActorNetworks", "CExpat", "CZlib", "DOT", "Graphs"]),
        library("NetworkReports", ["ActorNetworks", "Graphs", "NetworkFormats"]),

        // Where the two meet.
        library("NetworkDrawing", ["ActorNetworks", "CZlib", "DOT", "Graphs", "Graphviz"]),
        library(
            "NetworkPages",
            ["ActorNetworks", "Graphviz", "NetworkDrawing", "NetworkFormats", "NetworkReports"],
            resources: [.embedInCode("Assets/Script"), .embedInCode("Assets/page.css")]),
        // What the parser of arguments needs of Foundation, for small binaries; see `bin/entente`.
        library("FoundationStandIn"),
        .executableTarget(
            name: "EntenteTool",
            dependencies: [
                "ActorNetworks", "DOT", "Graphs", "Graphviz", "NetworkDrawing", "NetworkFormats",
                "NetworkPages", "NetworkReports", argumentParser,
            ],
            swiftSettings: settings),

        example(
            "DrawACase", ["ActorNetworks", "Graphviz", "NetworkDrawing", "NetworkFormats"]),
        example("DependencyGraph", ["DOT", "Graphviz"]),
        example("NetworkInCode", ["ActorNetworks", "Graphviz", "NetworkDrawing"]),
        example("SlicesOfACase", ["ActorNetworks", "Graphs", "NetworkFormats"]),
        example(
            "RanksOverTime",
            ["ActorNetworks", "Graphs", "Graphviz", "NetworkDrawing", "NetworkFormats"]),
        example("TurnsOfACase", ["ActorNetworks", "Graphs", "NetworkFormats"]),
        example("BalanceOfACase", ["ActorNetworks", "Graphs", "NetworkFormats"]),
        example("ReachInTime", ["ActorNetworks", "Graphs", "NetworkFormats"]),
        example(
            "DifferenceOfSnapshots",
            ["ActorNetworks", "Graphviz", "NetworkDrawing", "NetworkFormats"]),

        tests(of: "DOT", ["Graphs"]),
        tests(of: "Graphviz", ["DOT", "Graphs", "GraphvizHelper"]),
        tests(of: "Graphs"),
        tests(of: "ActorNetworks", ["Graphs"], resources: [.copy("Fixtures")]),
        tests(of: "NetworkFormats", ["ActorNetworks", "DOT", "Graphs"]),
        tests(of: "NetworkReports", ["ActorNetworks", "Graphs", "NetworkFormats"]),
        tests(
            of: "NetworkDrawing", ["ActorNetworks", "DOT", "Graphs", "Graphviz", "NetworkFormats"]),
        tests(
            of: "NetworkPages",
            ["ActorNetworks", "Graphviz", "NetworkDrawing", "NetworkFormats", "NetworkReports"]),
        tests(of: "FoundationStandIn"),
        tests(
            of: "EntenteTool",
            ["ActorNetworks", "NetworkFormats", "NetworkReports", argumentParser]),
    ],
    swiftLanguageModes: [.v6]
)

// Building the tests of a few rooms takes less time than building those of all:
// ENTENTE_TESTS=NetworkFormats,EntenteTool.
if let rooms = Context.environment["ENTENTE_TESTS"] {
    let wanted = rooms.split(separator: ",").map { "\($0)Tests" }
    package.targets.removeAll { $0.type == .test && !wanted.contains($0.name) }
}

// The rooms that are as fast when they are compiled for size, which `bin/entente` asks for by
// ENTENTE_SMALL: the flag is one that a package on which others depend may not have. Measures,
// reading and layout would lose a twentieth or more.
if Context.environment["ENTENTE_SMALL"] == "1" {
    let rooms: Set = [
        "ActorNetworks", "DOT", "EntenteTool", "Graphviz", "NetworkPages", "NetworkReports",
    ]
    for target in package.targets where rooms.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-Osize"]))
    }
}

// `bin/test` asks for strictness; a user's build of the package does not break on a newer
// compiler's new warning.
if Context.environment["ENTENTE_STRICT"] == "1" {
    for target in package.targets where target.type != .system {
        target.swiftSettings?.append(.treatAllWarnings(as: .error))
    }
}
