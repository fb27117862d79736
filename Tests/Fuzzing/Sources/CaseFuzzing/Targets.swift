import NetworkFormats

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What can be fuzzed, by name; `bin/fuzz NAME` runs one. Each begins with the files in
/// `Corpora/NAME`, from which `bin/fuzz list` has the names.
private let targets: [String: @Sendable ([UInt8]) -> Void] = {
    var targets: [String: @Sendable ([UInt8]) -> Void] = [
        "tables": tryTables, "json-tables": tryJSONTable,
        "dot": tryDocuments, "dot-graphs": { tryGraph($0, .dot) },
        "xlsx": tryXLSX, "ods": tryODS, "unpacking": tryUnpacking,
        "dates": tryDates, "numbers": tryNumbers, "windows": tryWindows,
        "mapping": tryMapping, "aliases": tryAliases, "codes": tryCodes,
        "kind-words": tryKindWords, "packages": tryPackage, "json": tryJSON,
        "encodings": tryEncodings, "rows": tryRows, "xml": tryXML,
    ]
    // Not every graph can be written as a list or a matrix.
    let inPart = ["dl", "edges", "matrix"]
    for format in GraphFileFormat.all where format.reader != nil && targets[format.name] == nil {
        let isWhole = !inPart.contains(format.name)
        targets[format.name] = { tryGraph($0, format, isWhole: isWhole) }
    }
    for format in EventTableFormat.all {
        targets[format.name] = { tryDialect($0, format) }
    }
    return targets
}()

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
