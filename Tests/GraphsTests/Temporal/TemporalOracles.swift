import Foundation
import Testing

/// What other libraries say of contacts in time, and of times.
enum TemporalOracles {
    private static let all: Oracles = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/temporal-oracles.json")
        do {
            return try JSONDecoder().decode(Oracles.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path()): \(error)")
        }
    }()

    static var graphs: [String: Oracles.NamedGraph] { all.graphs }

    static func entries(_ measure: String) -> [Oracles.Entry] {
        all.oracles.filter { $0.measure == measure }
    }
}
