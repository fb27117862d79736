import Foundation

/// Files of our own making that tests read.
enum Fixtures {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    /// Where a file lies: `packed/events.csv.gz`.
    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// What a file holds.
    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
