import Testing

@testable import EntenteTool

@Suite("Names of files")
struct FileNameTests {
    @Test(
        "end in what follows the last point",
        arguments: [
            ("a.svg", "svg"), ("a.b/c", ""), ("x/.hidden", ""), ("x/y.tar.gz", "gz"), ("", ""),
            ("/", ""), ("a.", ""), ("x.svg/", "svg"), ("..", ""),
        ])
    func ending(path: String, ending: String) {
        #expect(FileName.ending(of: path) == ending)
    }

    @Test(
        "stand in the folder before the last stroke",
        arguments: [
            ("a/b", "a"), ("a/b/", "a"), ("/a", nil), ("a", nil), ("/a/b", "/a"), ("", nil),
            ("/", nil), ("a//b", "a/"),
        ] as [(String, String?)])
    func folder(path: String, folder: String?) {
        #expect(FileName.folder(of: path) == folder)
    }
}
