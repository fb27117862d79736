import Foundation
import Testing

@Suite("Notes on fonts")
struct FontNotesTests {
    /// A character of private use, which no font has.
    private static let unknown = "\u{10FFFD}"

    /// What a command says of events of two actors, the second with a name that is drawn.
    private static func messages(drawing name: String, to file: String) throws -> String {
        try Folder.temporary { folder in
            let events = folder.appendingPathComponent("events.csv")
            try Data("date,source,target,kind\n2015-01-01,a,\(name),conflict\n".utf8)
                .write(to: events)
            let outcome = try Tool.run(["draw", events.path, "-o", file], in: folder)
            #expect(outcome.status == 0)
            return outcome.messages
        }
    }

    @Test("say which characters no font draws, and what helps", arguments: ["a.png", "a.pdf"])
    func missing(file: String) throws {
        let messages = try Self.messages(drawing: "b\(Self.unknown)", to: file)
        #expect(
            messages.contains(
                "note: no font of this machine draws \(Self.unknown) U+10FFFD: the "
                    + "\(file.suffix(3)) shows boxes; install a font for it, or draw an svg"))
    }

    @Test("are not said of an SVG, nor where fonts have everything")
    func nothing() throws {
        #expect(!(try Self.messages(drawing: "b\(Self.unknown)", to: "a.svg").contains("font")))
        #expect(!(try Self.messages(drawing: "b", to: "a.png").contains("font")))
    }

    @Test("name the script, and the package that has a font of it")
    func scripts() throws {
        try Folder.temporary { folder in
            // A machine without any font.
            let configuration = folder.appendingPathComponent("fonts.conf")
            try Data("<fontconfig><dir>\(folder.path)</dir></fontconfig>".utf8)
                .write(to: configuration)
            let events = folder.appendingPathComponent("events.csv")
            try Data("date,source,target,kind\n2015-01-01,سوريا,中国,conflict\n".utf8)
                .write(to: events)
            let messages = try Tool.run(
                ["draw", events.path, "-o", "a.pdf"], in: folder,
                environment: ["FONTCONFIG_FILE": configuration.path]
            ).messages
            #expect(
                messages.contains(
                    "draws ا U+0627, ر U+0631, س U+0633 and 2 more, which are Arabic: the pdf shows "
                        + "boxes; install a font for them (on Debian and Ubuntu fonts-noto-core)"))
            #expect(messages.contains("which are Han"))
            #expect(messages.contains("fonts-noto-cjk"))
        }
    }
}
