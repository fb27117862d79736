import Foundation
import Testing

@Suite("The time that entente slices cuts")
struct SlicedTimeTests {
    @Test("says why there are no slices, without a table")
    func none() throws {
        let lines = ["2024-01-05,a,b,conflict", "2024-08-05,a,b,conflict"]
        try Folder.withTable(["date,source,target,kind"] + lines) { file in
            let reason = "no event begins in 2030; the case runs from 2024-01-05 to 2024-08-05"
            let slices = try Tool.run(["slices", file, "--window", "2030"])
            #expect(slices.text == "no slices: \(reason)\n" && slices.status == 0)
            let compared = try Tool.run(["compare", file, "--every", "month", "--window", "2030"])
            #expect(compared.text.contains("There are no two slices to compare: \(reason)."))
            #expect(!compared.text.contains("Jaccard"))
        }
        try Folder.withTable(["date,source,target,kind"]) { file in
            let slices = try Tool.run(["slices", file])
            #expect(slices.text == "no slices: the case has no events\n")
        }
    }

    @Test("takes no slice for partial that only the selection ends, between other events")
    func partial() throws {
        let lines = ["2024-01-05", "2024-02-03", "2024-05-20"].map { "\($0),a,b,conflict" }
        try Folder.withTable(["date,source,target,kind"] + lines) { file in
            for (options, partial) in [
                (["--window", "2024-01..2024-03"], ["", "", ""]),
                (["--window", "2024-01..2024-02-10"], ["", "yes"]),
                (["--window", "2024-04..2024-06"], ["", "yes", "yes"]),
                ([], ["", "", "", "", "yes"]),
            ] {
                let outcome = try Tool.run(["slices", file, "--format", "csv"] + options)
                let found = rows(ofCSV: outcome.text).map { $0["partial"] }
                #expect(found == partial, "\(options)")
            }
        }
    }
}
