import Foundation
import Testing

@Suite("entente balance")
struct BalanceCommandTests {
    @Test("finds the camps of the case, proven, in each form")
    func seeds() throws {
        let outcome = try Tool.run(["balance", "seeds", "--roll-up"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("Two camps: "))
        #expect(outcome.text.contains("no other two camps would be contradicted less"))
        let json = try object(
            ofJSON: Tool.run(["balance", "seeds", "--roll-up", "--format", "json"]).output)
        #expect(json["proven"] as? Bool == true)
        let csv = try Tool.run(["balance", "seeds", "--roll-up", "--format", "csv"]).text
        #expect(csv.hasPrefix("about,name,id,id_2,id_3,part,camp,ambiguous,value,"))
    }

    @Test("counts talks as --negotiation says")
    func negotiation() throws {
        func tied(_ options: [String]) throws -> Int? {
            let outcome = try Tool.run(
                ["balance", "seeds", "--roll-up", "--format", "json"] + options)
            let figures = try object(ofJSON: outcome.output)["figures"] as? [String: Any]
            return figures?["neutral_pairs"] as? Int
        }
        #expect(try tied(["--negotiation", "positive"]) == 0)
        #expect(try tied([]) ?? 0 > 0)
    }

    @Test("says in JSON which kinds were taken for cooperation")
    func assumptions() throws {
        try Folder.withTable(["from,to,relation", "a,b,esteem", "b,c,blame"]) { file in
            let json = try object(ofJSON: Tool.run(["balance", file, "--format", "json"]).output)
            let told = try #require(json["assumed"] as? [String])
            #expect(told.count == 1 && told[0].contains("\"esteem\", \"blame\""))
        }
        let seeds = try object(ofJSON: Tool.run(["balance", "seeds", "--format", "json"]).output)
        #expect(seeds["assumed"] == nil)
    }

    @Test("gives a row a slice, however time is cut, and the same bytes twice")
    func slices() throws {
        for cut in [["--every", "year"], ["--rolling", "1y", "--step", "6m"], ["--phases"]] {
            let arguments = ["balance", "seeds", "--roll-up", "--format", "csv"] + cut
            let outcome = try Tool.run(arguments)
            #expect(outcome.status == 0)
            let rows = rows(ofCSV: outcome.text)
            #expect(rows.count > 1)
            #expect(rows.allSatisfy { $0["proven"] == "yes" })
            #expect(rows.first?["switches"] == "")
            #expect(rows.dropFirst().contains { $0["switches"] != "" })
            #expect(try Tool.run(arguments).output == outcome.output)
        }
    }

    @Test("refuses a budget that is no number of steps, and says what is not proven without one")
    func budget() throws {
        #expect(try Tool.run(["balance", "seeds", "--budget=-1"]).status == 64)
        let none = try Tool.run(["balance", "seeds", "--roll-up", "--budget", "0"])
        #expect(none.status == 0)
    }

    @Test("measures balance and signed groups by name")
    func catalogue() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure",
            "pn,signed-eigenvector,positive-degree,balance,signed-triads,walk-balance,"
                + "algebraic-conflict,balance-by-chance", "--format", "json",
        ])
        #expect(outcome.status == 0)
        let groups = try Tool.run(["communities", "seeds", "--roll-up", "--method", "signed"])
        #expect(groups.status == 0)
        #expect(groups.text.contains("by signed, signed modularity 0."))
        #expect(groups.messages.contains("by the sign of each pair's net weight"))
    }

    /// Read's tribes, as published by the R package signnet and by Aref et al.
    @Test("gives the published balance of the tribes of highland New Guinea")
    func tribes() throws {
        let file = Tool.package.appending(path: "../shared/data/signed_classics/tribes.csv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("passed over: \(file.path) is not here")
            return
        }
        let outcome = try Tool.run(["balance", file.path, "--format", "json"])
        let figures = try #require(try object(ofJSON: outcome.output)["figures"] as? [String: Any])
        func figure(_ name: String) -> Double { (figures[name] as? NSNumber)?.doubleValue ?? .nan }
        #expect(abs(figure("balance") - 0.8676471) < 1e-7)
        #expect(abs(figure("walk_balance") - 0.3575761) < 1e-7)
        #expect(abs(figure("frustration_normalized") - 0.7586207) < 1e-7)
        #expect(figure("frustration") == 7)
        #expect(
            ["triads_ppp", "triads_ppn", "triads_pnn", "triads_nnn"].map(figure) == [19, 2, 40, 7])
    }
}
