internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Where a table goes, and how it is written.
struct TableOutput: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Write to this file instead of standard output; it appears whole or not at all.",
            valueName: "file"),
        completion: .file())
    var file: String?

    @Option(
        help: ArgumentHelp(
            "table (aligned text), csv or json; by default what the file's extension says.",
            valueName: "format"),
        completion: .list(TableFormat.allCases.map(\.rawValue)))
    var format: String?

    @Flag(help: "Write through links and over read-only files.")
    var force = false

    func validate() throws {
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try chosenFormat() } catch is ToolError {}
    }

    /// Writes a report in the chosen format to the chosen place, with what was left out of the cases
    /// that it is about.
    func write(_ report: Report, about losses: [ReadingLoss] = []) throws {
        let format = try chosenFormat()
        let report = report.about(losses)
        if format == .json { return try Output.write(report.json(), to: file, force: force) }
        let text = try Self.text(of: report, as: format, isFile: file != nil && file != "-")
        try Output.write(Array(text.utf8), to: file, force: force)
    }

    /// Whether the format has room for one table only.
    var isCSV: Bool { (try? chosenFormat()) == .csv }

    private static func text(
        of report: Report, as format: TableFormat, isFile: Bool
    ) throws -> String {
        switch format {
        case .table where isFile:
            return try report.text(width: nil, paint: Paint(isOn: false))
        case .table:
            return try report.text(
                width: Terminal.width, paint: Paint(isOn: Terminal.showsColour))
        case .csv:
            do {
                return try report.table().csv
            } catch let error as MeasurementReport.SeveralTables {
                throw ToolError(.usage, "\(error)")
            }
        case .json:
            return try report.json().text
        }
    }

    private func chosenFormat() throws -> TableFormat {
        try Output.format(format, file: file, of: TableFormat.all, otherwise: .table)
    }
}

/// The forms of a table.
enum TableFormat: String, CaseIterable {
    case table, csv, json

    init?(rawValue: String) {
        switch rawValue.lowercased() {
        case "table", "txt", "text": self = .table
        case "csv": self = .csv
        case "json": self = .json
        default: return nil
        }
    }
}

/// The forms of a report are chosen among as those of a network are.
extension TableFormat: NamedFormat {
    static let all = allCases
    var name: String { rawValue }
    func goes(by word: String) -> Bool { TableFormat(rawValue: word) == self }
}

/// A format that a user names, or that the ending of a file's name tells.
protocol NamedFormat {
    var name: String { get }
    /// Whether a word is its name or one of its endings.
    func goes(by word: String) -> Bool
}

extension GraphFileFormat: NamedFormat {}

/// What all ways out share.
enum Output {
    /// Writes a file that comes in pieces, to a file or to standard output for `nil` and `-`.
    static func write(_ content: CaseFile, to file: String?, force: Bool) throws(ToolError) {
        try write(to: file, force: force) { write throws(SystemError) in
            do {
                try content.write { try write(Array($0)) }
            } catch let error as SystemError {
                throw error
            } catch {
                throw SystemError(code: EIO)
            }
        }
    }

    /// The format that was asked for by name, else by the extension of the file.
    ///
    /// - Throws: `ValidationError` if there is no such format, with the list of those there are.
    static func format<Format: NamedFormat>(
        _ name: String?, file: String?, of formats: [Format], otherwise standard: Format
    ) throws -> Format {
        let list = formats.map(\.name).joined(separator: ", ")
        if let name {
            if let format = formats.first(where: { $0.goes(by: name) }) { return format }
            throw ValidationError("There is no format \"\(name)\"; the formats are \(list).")
        }
        guard let file, file != "-", !file.hasPrefix("/dev/") else { return standard }
        let ending = FileName.ending(of: file)
        if let format = formats.first(where: { $0.goes(by: ending) }) { return format }
        try FileOutput.refuseFolder(file)
        throw ValidationError(
            "\"\(file)\" does not end in the name of a format; add --format \(list).")
    }

    /// Writes bytes to a file, or to standard output for `nil` and `-`.
    static func write(
        _ bytes: [UInt8], to file: String?, force: Bool = false
    ) throws(ToolError) {
        try write(to: file, force: force) { write throws(SystemError) in try write(bytes) }
    }

    /// Writes JSON in parts, so that its text is nowhere as a whole.
    static func write(
        _ value: JSONValue, to file: String?, force: Bool = false
    ) throws(ToolError) {
        try write(to: file, force: force) { write throws(SystemError) in try value.write(write) }
    }

    private static func write(
        to file: String?, force: Bool, _ parts: FileOutput.Parts
    ) throws(ToolError) {
        if let file, file != "-" { return try FileOutput.write(to: file, force: force, parts) }
        do {
            try parts { part throws(SystemError) in try Terminal.write(part, to: STDOUT_FILENO) }
        } catch  where error.isClosedPipe {
            // Whoever closes a pipe early, as `head` does, has read all that they want.
            return
        } catch {
            throw ToolError(
                .cannotWrite, "standard output cannot be written: \(error.reason)")
        }
    }
}
