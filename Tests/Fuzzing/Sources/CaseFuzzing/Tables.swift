import ActorNetworks
import NetworkFormats

/// Tables, rows and whole cases: the first byte chooses what to try.
func tryTables(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let rest = Array(input.dropFirst())
    switch first % 3 {
    case 0: tryTables([rest])
    case 1:
        let header = "date,source,target,kind,end,precision,date_basis,weight,id\n"
        tryTables([Array(header.utf8) + rest])
    default: tryTables(parts(of: rest))
    }
}

/// Events, actors, sources, phases, codes and a `datapackage.json`, as far as they are there.
private func tryTables(_ tables: [[UInt8]]) {
    func input(_ index: Int, _ name: String) -> CaseFiles.Input? {
        tables.indices.contains(index) ? table(name, tables[index]) : nil
    }
    guard let events = input(0, "events.csv") else { return }
    var files = CaseFiles(
        events: [events], actors: input(1, "actors.csv"), sources: input(2, "sources.csv"),
        phases: input(3, "phases.csv"))
    files.codes = input(4, "codes.csv")
    files.package = input(5, "datapackage.json")
    tryCase(files)
}

/// A table of a dialect, alone and with the dictionaries of its ids, forced and recognised.
func tryDialect(_ input: [UInt8], _ format: EventTableFormat) {
    let parts = parts(of: input)
    let names = ["a.csv", "entity2id.txt", "relation2id.txt", "d.csv"]
    let files = CaseFiles(events: zip(names, parts).map { table($0, $1) })
    tryCase(files) {
        $0.formats = [format]
        $0.graphFormats = []
    }
    tryCase(files)
}

/// Events in JSON.
func tryJSONTable(_ input: [UInt8]) {
    tryCase(CaseFiles(events: [table("x.json", input)])) { $0.graphFormats = [] }
}

/// The parts of an input between bytes 1.
func parts(of input: [UInt8]) -> [[UInt8]] {
    input.split(separator: 1, omittingEmptySubsequences: false).map(Array.init)
}
