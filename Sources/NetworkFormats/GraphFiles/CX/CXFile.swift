extension GraphFileFormat {
    /// CX and CX2, in which Cytoscape and NDEx exchange networks; they are only read.
    public static let cx = GraphFileFormat(
        name: "cx", extensions: ["cx", "cx2"], summary: "CX and CX2 of NDEx and Cytoscape",
        keeps: "ids, names, interactions, and every attribute with its type; parallel edges",
        loses: "looks, positions, groups, citations", parts: [],
        reader: Reader(
            recognises: { $0.isCX }, read: { CXReading.graph(in: $0, into: &$1) }))
}

extension GraphFileOpening {
    /// Whether a list begins whose first object is an aspect of CX.
    fileprivate var isCX: Bool {
        var scanner = JSONScanner(Array(text.utf8))
        guard (try? scanner.next()) == .beginArray, (try? scanner.next()) == .beginObject,
            case .name(let first)? = try? scanner.next()
        else { return false }
        switch scanner.string(of: first) {
        case "numberVerification", "CXVersion", "hasFragments": return true
        case "metaData", "status", "@context", "nodes", "networkAttributes", "provenanceHistory":
            return (try? scanner.next()) == .beginArray
        default: return false
        }
    }
}
