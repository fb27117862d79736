import Foundation
import Testing

@testable import NetworkPages

/// What browsers hold script and style against is computed by the program of the system, not by us.
@Suite("The script and the style of pages")
struct PageAssetsTests {
    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/NetworkPages/Assets")
    }

    /// Run the tests with `ENTENTE_WRITE_DOCS=1` to write the hashes anew.
    @Test("have the hashes that the policy of a page names")
    func hashes() throws {
        let script = try Self.hash(of: PageAssets.script)
        let style = try Self.hash(of: PageAssets.style)
        if ProcessInfo.processInfo.environment["ENTENTE_WRITE_DOCS"] == "1" {
            let text = """
                // Written by the test of these hashes: what browsers hold script and style against.
                extension PageAssets {
                    static let scriptHash = "\(script)"
                    static let styleHash = "\(style)"
                }

                """
            try text.write(
                to: Self.folder.appending(path: "PageAssets+Hashes.swift"), atomically: true,
                encoding: .utf8)
        }
        #expect(
            PageAssets.scriptHash == script,
            "run the test again with ENTENTE_WRITE_DOCS=1, and commit the hashes")
        #expect(PageAssets.styleHash == style)
    }

    @Test("lose nothing but comments and indentation, and never end their elements")
    func contents() throws {
        let scripts = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.appending(path: "Script").path)
        #expect(scripts.count > 20)
        let files =
            [("page.css", PageAssets.style)]
            + scripts.map { ("Script/\($0)", PageAssets.script) }
        for (name, packed) in files {
            let written = try String(
                contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            for line in written.split(separator: "\n") {
                let code = line.drop { $0 == " " }
                let isComment = ["//", "/*", "* ", "*/"].contains { code.hasPrefix($0) }
                #expect(isComment || code.isEmpty || packed.contains(code))
                // Text that goes over lines would lose its indentation.
                #expect(isComment || code.count { $0 == "`" } % 2 == 0, "\(code)")
            }
            #expect(!packed.contains("</") && !packed.contains("<!--"))
        }
    }

    private static func hash(of text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        #if os(macOS)
        process.arguments = ["shasum", "-a", "256", file.path]
        #else
        process.arguments = ["sha256sum", file.path]
        #endif
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let digits = String(decoding: output, as: UTF8.self).prefix(64)
        try #require(digits.count == 64)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { place -> UInt8? in
            let start = digits.index(digits.startIndex, offsetBy: place)
            return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }
}
