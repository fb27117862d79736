import DOT
import Foundation
import Testing

@testable import Graphviz

@Suite("What the library reads of its process")
struct ProcessEnvironmentTests {
    @Test("is no folder of plugins, whoever names one")
    func plugins() throws {
        // The renderer takes the variable out; this puts it back before the helper starts.
        let renderer = HelperRenderer(
            executable: "/usr/bin/env", arguments: ["GVBINDIR=/nonexistent", BuiltHelper.path],
            helperCount: 1)
        let there = try renderer.render(Samples.network(), using: .dot, as: .svg)
        #expect(try InProcessRenderer().render(Samples.network(), using: .dot, as: .svg) == there)
    }

    @Test("is put back as it was")
    func restored() {
        setenv("GVBINDIR", "/somewhere", 1)
        defer { unsetenv("GVBINDIR") }
        let during = ProcessEnvironment.withoutPluginFolder { getenv("GVBINDIR") == nil }
        #expect(during)
        #expect(getenv("GVBINDIR").map { String(cString: $0) } == "/somewhere")
    }

    #if canImport(Glibc)
    /// A locale with a decimal comma, made for the test; `nil` where the system cannot make one.
    private static func comma(in folder: URL) throws -> locale_t? {
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
        let path = folder.appendingPathComponent("de_DE.UTF-8").path
        maker.arguments = ["--quiet", "-i", "de_DE", "-f", "UTF-8", path]
        maker.standardError = FileHandle.nullDevice
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/localedef") else { return nil }
        try maker.run()
        maker.waitUntilExit()
        let before = getenv("LOCPATH").map { String(cString: $0) }
        setenv("LOCPATH", folder.path, 1)
        defer { if let before { setenv("LOCPATH", before, 1) } else { unsetenv("LOCPATH") } }
        return newlocale(LC_NUMERIC_MASK, "de_DE.UTF-8", nil)
    }

    @Test("is no locale: numbers have points where the thread writes commas")
    func locale() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = Samples.network()
        let usual = try InProcessRenderer().render(document, using: .neato, as: .svg)
        guard let comma = try Self.comma(in: folder) else { return }
        let before = uselocale(comma)
        defer {
            uselocale(before)
            freelocale(comma)
        }
        #expect(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
        #expect(try InProcessRenderer().render(document, using: .neato, as: .svg) == usual)
        #expect(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
    }
    #endif
}
