internal import ActorNetworks

/// What a network that was written as JSON (`Snapshot.json`) tells besides its events: its title, and
/// who and what its actors and documents are.
struct ExportedNetwork {
    private(set) var title: String?
    private(set) var actors: [PoliticalActor] = []
    private(set) var documents: [SourceDocument] = []

    /// The word by which such a file is known, the first member of its object.
    static let format = "entente-network"

    /// The arrays of such a file that tell nothing new: ties are made of events.
    static let furtherArrays: Set<String> = ["actors", "ties", "documents"]

    /// Reads what is there; `nil` if the file is no such network. What breaks its grammar is told when
    /// its events are read.
    init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        do throws(JSONError) {
            guard try scanner.next() == .beginObject, case .name(let name) = try scanner.next(),
                scanner.string(of: name) == "format",
                case .string(let format) = try scanner.next(),
                scanner.string(of: format) == Self.format
            else { return nil }
            while case .name(let name) = try scanner.next() {
                switch scanner.string(of: name) {
                case "title": title = try scanner.value().string
                case "actors": actors = try scanner.value().elements.compactMap(Self.actor)
                case "documents":
                    documents = try scanner.value().elements.compactMap(Self.document)
                default: try scanner.skipValue(beginningWith: try scanner.next())
                }
            }
        } catch {
            return
        }
    }

    private static func actor(_ value: JSONValue) -> PoliticalActor? {
        guard let id = value["id"]?.string, !id.isEmpty else { return nil }
        let name = value["name"]?.string
        return PoliticalActor(
            id, name: name, label: value["label"]?.string.flatMap { $0 == name ? nil : $0 },
            type: value["type"]?.string.flatMap(ActorType.init(rawValue:)) ?? .other,
            parent: value["parent"]?.string)
    }

    private static func document(_ value: JSONValue) -> SourceDocument? {
        guard let id = value["id"]?.string, !id.isEmpty else { return nil }
        let date = value["date"]?.string.flatMap { try? WrittenDate(parsing: $0) }
        return SourceDocument(
            id, publisher: value["publisher"]?.string, headline: value["headline"]?.string,
            date: date.map { EventDate($0.first, precision: $0.precision) },
            url: value["url"]?.string)
    }
}

extension JSONValue {
    /// The text, or `nil` if it is none.
    fileprivate var string: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension CaseAssembly {
    /// Takes what a network tells besides its events; a register or a list of sources of the case
    /// goes before it.
    mutating func take(_ network: ExportedNetwork) {
        if tables.isEmpty, let title = network.title, !title.isEmpty { builder.title = title }
        if register == nil {
            for actor in network.actors { builder.describe(actor) }
            // One that the network does not show may still be the parent of those that it shows.
            for parent in network.actors.compactMap(\.parent) {
                _ = builder.position(ofActor: parent)
            }
        }
        if documents == nil {
            for document in network.documents { builder.describe(document) }
        }
    }
}
