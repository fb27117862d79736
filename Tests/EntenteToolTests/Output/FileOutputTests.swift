import Foundation
import Testing

@testable import EntenteTool

@Suite("Files")
struct FileOutputTests {
    @Test("take the name of an older file, its rights and the place a link points to")
    func replacing() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("file")
            let link = folder.appendingPathComponent("link")
            try Data("old, and longer".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: file.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            try FileOutput.write(Array("new".utf8), to: link.path, force: true)
            #expect(try String(contentsOf: file, encoding: .utf8) == "new")
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
            #expect(
                try FileManager.default.attributesOfItem(atPath: link.path)[.type]
                    as? FileAttributeType == .typeSymbolicLink)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
        }
    }

    @Test("go into a folder all of them or none, whether it is there or not")
    func folders() throws {
        try Folder.temporary { folder in
            let files = [(name: "a", bytes: [UInt8(1)]), (name: "b", bytes: [2])]
            func names(_ path: String) throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            }
            try FileOutput.write(files, toFolder: folder.path + "/above/new/")
            #expect(try names(folder.path + "/above/new") == ["a", "b"])
            #expect(try names(folder.path + "/above") == ["new"])
            try FileOutput.write([(name: "c", bytes: [3])], toFolder: folder.path + "/above/new")
            #expect(try names(folder.path + "/above/new") == ["a", "b", "c"])
            // The last of them cannot be written, for a folder has its name.
            try FileManager.default.createDirectory(
                atPath: folder.path + "/old/b", withIntermediateDirectories: true)
            #expect(throws: ToolError.self) {
                try FileOutput.write(files, toFolder: folder.path + "/old")
            }
            #expect(try names(folder.path + "/old") == ["b"])
            let long = String(repeating: "x", count: 300)
            #expect(throws: ToolError.self) {
                try FileOutput.write(
                    files + [(name: long, bytes: [1])], toFolder: folder.path + "/no")
            }
            #expect(try names(folder.path) == ["above", "old"])
        }
    }

    @Test("have names cut at whole characters by their bytes")
    func names() {
        #expect(
            FileName.prefix(of: String(repeating: "中", count: 80), bytes: 180).utf8.count == 180)
        #expect(FileName.prefix(of: "é中", bytes: 4) == "é")
        #expect(FileName.prefix(of: "plain", bytes: 180) == "plain")
        let names = SliceDrawings.fileNames([String(repeating: "中", count: 80), "a/b"])
        #expect(names.allSatisfy { $0.utf8.count < 220 && !$0.contains("/") })
    }

    @Test("are left alone where a link leads to them or nobody may write them, unless told")
    func protected() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("file")
            let link = folder.appendingPathComponent("link")
            let dangling = folder.appendingPathComponent("dangling")
            try Data("old".utf8).write(to: file)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            try FileManager.default.createSymbolicLink(
                at: dangling, withDestinationURL: folder.appendingPathComponent("nowhere"))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o440], ofItemAtPath: file.path)
            for path in [file.path, link.path, dangling.path] {
                let error = #expect(throws: ToolError.self) {
                    try FileOutput.write([1], to: path)
                }
                #expect(error?.status == .cannotWrite)
                #expect(error?.message.contains("--force") == true)
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == "old")
            try FileOutput.write(Array("new".utf8), to: file.path, force: true)
            #expect(try String(contentsOf: file, encoding: .utf8) == "new")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
        }
    }

    @Test("are refused where the command reads them, by whatever name")
    func inputs() throws {
        let table = ["date,source,target,kind", "2015-01-01,a,b,conflict"]
        try Folder.withTable(table) { file in
            let before = try String(contentsOfFile: file, encoding: .utf8)
            let roundabout = file.replacingOccurrences(of: "/table.csv", with: "/./table.csv")
            for arguments in [
                ["describe", file, "-o", file], ["check", file, "-o", roundabout],
                ["export", file, "--format", "csv", "-o", file, "--force"],
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.status == 73)
                #expect(outcome.messages.contains("is what the command reads"))
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
        }
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("case")
            try FileManager.default.copyItem(
                at: Tool.package.appendingPathComponent("seeds"), to: copy)
            let actors = copy.appendingPathComponent("actors.csv").path
            #expect(try Tool.run(["check", copy.path, "-o", actors]).status == 73)
            let events = copy.appendingPathComponent("events.csv").path
            let pattern = copy.appendingPathComponent("ev*.csv").path
            #expect(try Tool.run(["describe", pattern, "-o", events, "--force"]).status == 73)
            let picture = copy.appendingPathComponent("map.svg").path
            for _ in 1...2 {
                let drawn = try Tool.run(["draw", copy.path, "--roll-up", "-o", picture])
                #expect(drawn.status == 0)
            }
        }
    }

    @Test("leave nothing beside them where the disk is full")
    func full() throws {
        try Folder.temporary { folder in
            let outcome = try Tool.run(
                URL(fileURLWithPath: "/bin/sh"),
                [
                    "-c",
                    "trap '' XFSZ; ulimit -f 1; exec '"
                        + Tool.products.appendingPathComponent("entente").path
                        + "' export '\(Tool.package.path)/seeds' -o out.json",
                ], in: folder)
            #expect(outcome.status == 73)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test("are refused where a folder stands, and where no folder is")
    func refused() throws {
        try Folder.temporary { folder in
            for path in [folder.path, folder.path + "/none/file"] {
                let error = #expect(throws: ToolError.self) {
                    try FileOutput.write([1], to: path)
                }
                #expect(error?.status == .cannotWrite)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.isEmpty)
        }
    }

    @Test("leave devices where they are")
    func devices() throws {
        try FileOutput.write([1, 2], to: "/dev/null")
        #expect(
            try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
                as? FileAttributeType == .typeCharacterSpecial)
    }
}
