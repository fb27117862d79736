import NetworkFormats

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What can be fuzzed, by name; `bin/fuzz NAME` runs one. Each stands in a file of its own, and begins
/// with the files in `Corpora/NAME`.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "tables": tryTables,
    "graphml": tryGraphML,
    "gexf": tryGEXF,
    "gml": { tryGraph($0, .gml, isWritten: false) },
    "pajek": { tryGraph($0, .pajek, isWritten: false) },
    "node-link": { tryGraph($0, .nodeLink, isWritten: false) },
    "cytoscape": { tryGraph($0, .cytoscape, isWritten: false) },
    "dl": { tryGraph($0, .dl, isWritten: false) },
    "edges": { tryGraph($0, .edgeList, isWritten: false) },
]

/// One input of the fuzzer, for the target that the environment names.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    chosen(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private let chosen: @Sendable ([UInt8]) -> Void = {
    let name = getenv("ENTENTE_FUZZ_TARGET").map { String(cString: $0) } ?? "tables"
    guard let target = targets[name] else {
        fatalError("there is no target \(name); there are \(targets.keys.sorted())")
    }
    return target
}()
