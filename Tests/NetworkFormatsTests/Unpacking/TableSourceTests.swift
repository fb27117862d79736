import Foundation
import Testing

@testable import NetworkFormats

@Suite("Packed tables")
struct TableSourceTests {
    private func listed(_ name: String) throws -> [TableSource] {
        try TableSource(name: name, path: Fixtures.path("packed/\(name)")).listed()
    }

    private func content(_ source: TableSource) throws -> [UInt8] {
        try source.open().source.readAll()
    }

    @Test("A locale for names is made once, for each has to be freed")
    func locales() {
        var made: [String] = []
        let first = UnicodeLocale.first { name in
            made.append(name)
            return made.count > 1 ? name : nil
        }
        #expect(made.count == 2 && first == made.last)
    }

    @Test("that become shorter while they are read are refused")
    func shortened() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "table-\(UUID().uuidString)")
        try Data(repeating: UInt8(ascii: "a"), count: 100).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let source = try FileSource(file.path)
        try FileHandle(forWritingTo: file).truncate(atOffset: 50)
        let error = #expect(throws: FormatError.self) { _ = try source.readAll() }
        #expect(error?.place == file.path)
        #expect(error?.problem == "it became shorter while it was read")
    }

    private func message(_ name: String) throws -> String {
        do {
            for source in try listed(name) { _ = try content(source) }
            return "none"
        } catch let error as FormatError {
            return "\(error)"
        }
    }

    @Test(
        "give the bytes that were packed, and again when they are asked for again",
        arguments: [
            "events.csv", "events.csv.gz", "two-streams.csv.gz", "twice.csv.gz", "events.csv.xz",
            "events.csv.bz2", "events.csv.zst", "one.zip",
        ])
    func unpacking(name: String) throws {
        let plain = try Fixtures.bytes("packed/events.csv")
        let sources = try listed(name)
        #expect(sources.count == 1)
        for _ in 0..<2 { #expect(try sources.map(content) == [plain]) }
        let packed = try Fixtures.bytes("packed/\(name)")
        let inMemory = try TableSource(name: name, bytes: packed).listed()
        #expect(try inMemory.map(content) == [plain])
    }

    @Test("are several where an archive holds several, each with its place in its name")
    func archives() throws {
        #expect(
            try listed("two.zip").map(\.name) == [
                "two.zip/Jürgen/b.csv", "two.zip/Jürgen/a.csv", "two.zip/Jürgen/notes.pdf",
            ])
        #expect(
            try listed("nested.zip").map(\.name) == [
                "nested.zip/inner.zip/events.csv", "nested.zip/more.csv.gz",
            ])
        let rows = try Fixtures.bytes("packed/events.csv").split(separator: 0x0A)
        let parts = try listed("two.zip").prefix(2).map { try content($0).split(separator: 0x0A) }
        #expect(parts[1] + parts[0].dropFirst() == rows)
        let nested = try listed("nested.zip").map { try content($0).split(separator: 0x0A) }
        #expect(nested == [rows, parts[0]])
        #expect(try listed("empty.zip").isEmpty)
    }

    @Test(
        "that are damaged are refused with file, entry and remedy",
        arguments: [
            (
                "wrong-sum.csv.gz",
                "wrong-sum.csv.gz: it is damaged: its sum is not that of its content; fetch or make "
                    + "it again; gzip -t tests it"
            ),
            ("cut.csv.gz", "cut.csv.gz: it is cut short; fetch or make it again; gzip -t tests it"),
            (
                "trailing.csv.gz",
                "trailing.csv.gz: something that is no gzip follows its end; fetch or make it "
                    + "again; gzip -t tests it"
            ),
            (
                "thrice.csv.gz",
                "thrice.csv.gz: it is packed more than 2 times; unpack it yourself and name what "
                    + "comes of it"
            ),
            ("cut.csv.xz", "cut.csv.xz: it is cut short; fetch or make it again"),
            (
                "locked.zip",
                "locked.zip/events.csv: it is locked by a password; unpack it yourself with the "
                    + "password"
            ),
        ])
    func damage(name: String, expected: String) throws {
        #expect(try message(name) == expected)
    }

    @Test("whose sums are wrong are refused, whatever packed them")
    func sums() throws {
        let zstd = try message("wrong-sum.csv.zst")
        #expect(zstd.hasPrefix("wrong-sum.csv.zst: it is damaged"), "\(zstd)")
        let zip = try message("damaged.zip")
        #expect(zip.hasPrefix("damaged.zip/events.csv: it is damaged"), "\(zip)")
        let cut = try message("cut.zip")
        #expect(cut.hasPrefix("cut.zip: it is"), "\(cut)")
    }

    @Test("cut short anywhere are refused, and never read as if they were whole")
    func everyCut() throws {
        for name in [
            "events.csv.gz", "events.csv.xz", "events.csv.bz2", "events.csv.zst", "one.zip",
        ] {
            let whole = try Fixtures.bytes("packed/\(name)")
            // A few bytes are too few to be known as packed.
            for length in 12..<whole.count {
                let source = TableSource(name: name, bytes: Array(whole[..<length]))
                let read = try? source.listed().map(content)
                #expect(read == nil, "\(name) \(length)")
            }
        }
    }

    @Test("of bzip2 may have several streams and zeros behind them, and nothing else")
    func trailing() throws {
        let whole = try Fixtures.bytes("packed/events.csv.bz2")
        let plain = try Fixtures.bytes("packed/events.csv")
        func read(_ bytes: [UInt8]) throws -> [UInt8] {
            try content(TableSource(name: "x.bz2", bytes: bytes))
        }
        let zeros = [UInt8](repeating: 0, count: 300_000)
        #expect(try read(whole + whole) == plain + plain)
        #expect(try read(whole + zeros) == plain)
        for tail in [[1], Array("garbage".utf8), zeros + [1]] {
            let error = #expect(throws: FormatError.self) { _ = try read(whole + tail) }
            #expect(error?.problem == "something that is no bzip2 follows its end")
        }
    }

    @Test("of zip may have zeros behind their end, and nothing else")
    func behindZip() throws {
        let whole = try Fixtures.bytes("packed/one.zip")
        let plain = try Fixtures.bytes("packed/events.csv")
        func read(_ bytes: [UInt8]) throws -> [[UInt8]] {
            try TableSource(name: "x.zip", bytes: bytes).listed().map(content)
        }
        #expect(try read(whole) == [plain])
        #expect(try read(whole + [UInt8](repeating: 0, count: 600)) == [plain])
        for tail in [[1], Array("garbage".utf8), Array("PK\u{05}\u{06}".utf8)] {
            let error = #expect(throws: FormatError.self) { _ = try read(whole + tail) }
            #expect(error?.problem == "something that is no zip follows its end")
        }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "behind-\(UInt64.random(in: 0 ... .max)).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(whole + [1]).write(to: file)
        let error = #expect(throws: FormatError.self) {
            _ = try TableSource(file.path, name: "x.zip").listed()
        }
        #expect(error?.problem == "something that is no zip follows its end")
    }

    @Test("that unpack without end are refused")
    func bombs() throws {
        // 128 MB of zeros; gzip makes a thousandth of them.
        let zeros = [UInt8](repeating: 0, count: 128 << 20)
        let bomb = try #require(Packer.gzip(zeros))
        let text = try message(of: bomb)
        #expect(
            text == "bomb: it unpacks to more than 200 times its size; if that is right, unpack it "
                + "yourself and name what comes of it")
        let twice = try #require(Packer.gzip(bomb))
        #expect(try message(of: twice) == text)
        let small = try #require(Packer.gzip([UInt8](repeating: 0, count: 32 << 20)))
        #expect(try message(of: small) == "none")
    }

    private func message(of bytes: [UInt8]) throws -> String {
        do {
            _ = try content(TableSource(name: "bomb", bytes: bytes))
            return "none"
        } catch let error as FormatError {
            return "\(error)"
        }
    }

    @Test("of other forms are named, and what to do with them")
    func others() throws {
        for (bytes, words) in [
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Excel's old form"),
            (Array("\n<!DOCTYPE html><html>".utf8), "web page"),
            (Array("%PDF-1.7".utf8), "PDF"),
            ([UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), "tar archive"),
        ] {
            let text = try message(of: bytes)
            #expect(text.contains(words), "\(text)")
        }
        // Text that only begins like something else.
        for text in ["BZh,source,target\n", "PK,a\n", "<html", "x"] where text != "<html" {
            #expect(try message(of: Array(text.utf8)) == "none")
        }
    }

    @Test("that are not there, are folders or cannot be read are told")
    func files() throws {
        #expect(try message("no-such.csv.gz").hasSuffix("check the name and where you are"))
        #expect(try message("").contains("is not a file"))
    }

    @Test("lose the endings of packing and table to become titles")
    func stems() {
        for (name, stem) in [
            ("events.csv", "events"), ("events.csv.gz", "events"), ("two.zip", "two"),
            ("20191024.export.CSV.zip", "20191024.export"), ("events", "events"),
            (".hidden", ".hidden"), ("a.b.XZ", "a"),
        ] {
            #expect(TableSource.stem(of: name) == stem)
        }
    }
}

/// Packs bytes with the `gzip` command.
enum Packer {
    static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "packer-\(UInt64.random(in: 0 ... .max))")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "file")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-n", file.path]
        guard (try? Data(bytes).write(to: file)) != nil, (try? process.run()) != nil else {
            return nil
        }
        process.waitUntilExit()
        return (try? Data(contentsOf: folder.appending(path: "file.gz"))).map(Array.init)
    }
}
