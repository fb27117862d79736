import Foundation
import Testing

/// Files of others that may lie beside the project; where they do not, there is nothing to test.
@Suite("Data of others, imported")
struct ImportedDataTests {
    private static let folder = Tool.package.deletingLastPathComponent()
        .appendingPathComponent("shared/data").path

    static let files = [
        "icews_raw/events.2018.sample.tab.gz", "gdelt/gdelt1_20160728_sample.tsv.gz",
        "gdelt/20191024143000.export.CSV.gz", "ucdp_ged_sample/ucdp_ged_sample1000.csv.gz",
    ].map { "\(folder)/\($0)" }.filter { FileManager.default.fileExists(atPath: $0) }

    @Test("are the same network again, and a package that the validator accepts", arguments: files)
    func again(file: String) throws {
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("copy").path
            let outcome = try Tool.run(["import", file, "-o", copy])
            try #require(outcome.status == 0, "\(outcome.messages)")
            for arguments in [
                ["--format", "csv"], ["--roll-up", "--table", "actors", "--format", "csv"],
            ] {
                let one = try Tool.run(["export", file] + arguments)
                let other = try Tool.run(["export", copy] + arguments)
                #expect(one.status == 0)
                #expect(one.output == other.output)
            }
            #expect(!(try Tool.run(["check", copy]).text.contains(": error:")))
            if Frictionless.isThere {
                let valid = try Frictionless.validate("\(copy)/datapackage.json")
                #expect(valid.status == 0, "\(valid.text.suffix(2000))")
            }
        }
    }
}
