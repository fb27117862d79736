public import ActorNetworks

/// Writes a case as a folder of tables that is also a Frictionless Data Package: `events.csv`,
/// `actors.csv`, `sources.csv` and `phases.csv` if there are any, `codes.csv` if the codes are not
/// those of CAMEO, and `datapackage.json`, which says what each column holds.
///
/// Reading the folder gives the same network again: the same events in the same order with the
/// same values, the same actors, documents and phases. The same case gives the same bytes.
///
/// ```swift
/// for file in CaseWriter(theCase).files {
///     let handle = try open("talks/\(file.name)")
///     try file.write { try handle.write($0) }
/// }
/// ```
///
/// - SeeAlso: <https://datapackage.org>.
public struct CaseWriter: Sendable {
    /// The case.
    public let `case`: Case
    /// What the case says about itself.
    public let package: DataPackage
    /// The name of the package where it has none.
    public let name: String
    private let layout: EventLayout

    /// Prepares a case.
    ///
    /// - Parameters:
    ///   - theCase: The case.
    ///   - package: What it says about itself; its title is the case's where it has none.
    ///   - name: The name of the package where it has none, such as the folder's; the title's by
    ///     default.
    /// - Complexity: O(*n*) for *n* events.
    public init(_ theCase: Case, as package: DataPackage = DataPackage(), name: String? = nil) {
        self.case = theCase
        var package = package
        if package.title == nil, !theCase.title.isEmpty { package.title = theCase.title }
        self.package = package
        self.name = name ?? theCase.title
        layout = EventLayout(theCase)
    }

    /// The files of the folder, `events.csv` first.
    public var files: [CaseFile] {
        let theCase = self.case
        let layout = layout
        let codes = CaseTable.codes(of: theCase)
        let events = CaseTable(schema: layout.schema(of: theCase, hasCodes: codes != nil)) {
            try layout.write(theCase, to: &$0)
        }
        let tables = [
            events, .actors(of: theCase), .documents(of: theCase), .phases(of: theCase), codes,
        ].compactMap(\.self)
        let description = package.text(name: name, tables: tables.map(\.schema))
        return tables.map(\.file) + [CaseFile("datapackage.json", text: description)]
    }

    /// The names that tables of a case may have in its folder, those that are not written included:
    /// whoever writes a case over another removes the others.
    public static let tableNames = TableNames.ofCases

    /// Further columns that have another name in the file, because theirs is one of ours.
    public var renamedColumns: [(column: String, written: String)] {
        layout.further.filter { $0.column != $0.written }
    }
}
