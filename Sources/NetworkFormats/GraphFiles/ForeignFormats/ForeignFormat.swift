/// A format that other programs know and Entente does not read: how it is recognised, and by which
/// program its files become something that is read.
///
/// One table for all, so that a file is refused by its name, and not by what it lacks as a table.
struct ForeignFormat {
    /// What a file is, after "it is": `a graph in graph6`.
    let name: String
    /// How the file becomes one that is read.
    let remedy: String
    /// The signs of the format, any of which is enough.
    let signs: [Sign]

    /// By what a format is recognised.
    enum Sign {
        /// The first bytes.
        case bytes([UInt8])
        /// The first text after blanks, in any case.
        case text(String)
        /// The first word, and the words of which one follows it, in any case.
        case words(String, [String])
        /// The root of an XML document.
        case root(String)
        /// The ending of the file's name.
        case ending(String)
        /// The beginning of the path of a file within an archive.
        case entry(String)
        /// Anything else.
        case other(@Sendable (GraphFileOpening) -> Bool)
    }

    /// The first format that a file's beginning shows.
    static func recognised(_ file: CaseFiles.Table) -> ForeignFormat? {
        let opening = GraphFileOpening(file.bytes, name: file.name)
        let start = String(opening.text.drop(while: \.isWhitespace).prefix(200)).lowercased()
        let words = start.split(maxSplits: 2) { $0.isWhitespace || $0 == ";" }.map(String.init)
        let root = opening.rootElement
        return all.first { format in
            format.signs.contains { sign in
                switch sign {
                case .bytes(let bytes): opening.bytes.starts(with: bytes)
                case .text(let text): start.hasPrefix(text)
                case .words(let first, let next):
                    words.first == first && words.count > 1 && next.contains(words[1])
                case .root(let name): root == name
                case .ending(let ending): opening.ending == ending
                case .entry: false
                case .other(let isFormat): isFormat(opening)
                }
            }
        }
    }

    /// The first format that the names of an archive's files show.
    static func recognised(archiveOf paths: [String]) -> ForeignFormat? {
        all.first { format in
            format.signs.contains { sign in
                guard case .entry(let start) = sign else { return false }
                return paths.contains { $0.hasPrefix(start) }
            }
        }
    }

    /// What is wrong with a file of the format.
    var problem: String { "it is \(name), which is not read" }
}
