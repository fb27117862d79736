import Foundation
import Testing

@testable import NetworkFormats

@Suite("Whole paths")
struct WholePathTests {
    private static let paths = [
        "a", "a/", "a/b.csv", "./a", "a/./b", "/", "/x//y/", "/x/./y", "/x/y/..", "/..", "..x", ".",
        "..", "a/..", "../x", "a/../b", "-", "x y/é.csv", "a.b/.",
    ]

    @Test("end in the name that Foundation finds", arguments: paths)
    func name(path: String) {
        #expect(
            WholePath(path).name == URL(filePath: path).standardizedFileURL.lastPathComponent)
    }

    @Test("lie in the folder that Foundation finds", arguments: paths.filter { $0.count > 1 })
    func folder(path: String) {
        guard path != "/.." else { return }
        let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
        #expect(WholePath(path).folder == folder.path)
    }

    @Test("follow links, and the folder above is that of what they lead to")
    func links() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(
            at: place.appending(path: "above/inner"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: place.appending(path: "link"),
            withDestinationURL: place.appending(path: "above/inner"))
        let link = place.path + "/link"
        #expect(WholePath(link).name == "link")
        #expect(WholePath(link + "/..").name == "above")
        #expect(WholePath.followed(link) == WholePath.followed(place.path + "/above/./inner"))
        #expect(WholePath.withoutLinks(place.path + "/nothing") == nil)
        #expect(WholePath.followed("/nothing/./at/../all") == "/nothing/all")
    }
}
