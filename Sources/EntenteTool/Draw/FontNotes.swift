internal import Graphviz
internal import NetworkDrawing

/// What is to be said of letters that no font draws.
struct FontNotes {
    /// The notes, one for each script.
    let notes: [String]

    /// The notes on characters that no font of this machine has.
    init(on characters: Set<Unicode.Scalar>, in format: Format) {
        var scripts: [String?: [Unicode.Scalar]] = [:]
        for character in characters.sorted(by: { $0.value < $1.value }) {
            scripts[Script.name(of: character), default: []].append(character)
        }
        notes = scripts.sorted { $0.value[0].value < $1.value[0].value }.map { script, missing in
            let first = missing.prefix(3).map { "\($0) \(Self.number(of: $0))" }
            let rest = missing.count > 3 ? " and \(missing.count - 3) more" : ""
            return "no font of this machine draws \(first.joined(separator: ", "))\(rest)"
                + (script.map { ", which \(missing.count == 1 ? "is" : "are") \($0)" } ?? "")
                + ": the \(format) shows boxes; install a font for \(missing.count == 1 ? "it" : "them")"
                + (script.map { " (on Debian and Ubuntu \(Script.package(for: $0)))" } ?? "")
                + ", or draw an svg, which its readers' fonts set"
        }
    }

    /// Says what is missing in pictures, where they are set in the fonts of this machine.
    static func say(
        about pictures: [some Picture], in format: Format, _ messages: MessageOptions
    ) {
        guard format.isSetInFonts, !messages.quiet else { return }
        var missing: Set<Unicode.Scalar> = []
        for picture in pictures { missing.formUnion(picture.charactersWithoutFont ?? []) }
        for note in Self(on: missing, in: format).notes { messages.note(note) }
    }

    /// A character's number as tables of characters write it.
    private static func number(of character: Unicode.Scalar) -> String {
        let digits = String(character.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
