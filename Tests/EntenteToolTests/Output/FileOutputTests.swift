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
            try FileOutput.write(Array("new".utf8), to: link.path)
            #expect(try String(contentsOf: file, encoding: .utf8) == "new")
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
            #expect(
                try FileManager.default.attributesOfItem(atPath: link.path)[.type]
                    as? FileAttributeType == .typeSymbolicLink)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
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
