import Foundation
import Testing

@Suite("The sources")
struct SourcesTests {
    private static let files: [URL] = {
        let folder = Tool.package.appendingPathComponent("Sources")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }()

    @Test("use no more of Foundation than its essentials, so that the binary stays small")
    func essentials() throws {
        #expect(Self.files.count > 200)
        for file in Self.files {
            let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            for (index, line) in lines.enumerated() where line.hasSuffix("import Foundation") {
                // Where the essentials are not to be had alone, as on macOS.
                let before = lines[..<index].suffix(3)
                #expect(
                    before.contains("#if canImport(FoundationEssentials)"),
                    "\(file.lastPathComponent) imports all of Foundation")
            }
        }
    }
}
