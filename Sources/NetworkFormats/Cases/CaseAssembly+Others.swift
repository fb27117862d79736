internal import ActorNetworks

// MARK: - What is told of files that are not read

extension CaseAssembly {
    /// Reports a file of the folder that is not read.
    mutating func reportIgnored(_ file: CaseListing.IgnoredFile) {
        problems.add(.ignoredFile, .warning, in: file.name) {
            switch file.reason {
            case .almost(let table):
                .init(
                    problem: "the file is not read",
                    remedy: "call it \(table) if it is that table; one of each is read")
            case .deadLink:
                .init(
                    problem: "the link leads nowhere, so the file is not read",
                    remedy: "correct or remove the link")
            case .special:
                .init(
                    problem: "it is a pipe or a device, and in a folder none is read",
                    remedy: "name it itself to read it")
            case .noTable:
                .init(
                    problem: "the file is not read",
                    remedy: "name it itself, or give it an ending such as .csv, if it is a table")
            }
        }
    }

    /// Whether another table of the same sort tells the same events; this one is then not read.
    mutating func isTold(by format: EventTableFormat, _ file: CaseFiles.Table) -> Bool {
        guard let subject = format.toldOnce,
            let other = tables.first(where: { $0.format == format.name })
        else { return false }
        problems.add(.ignoredFile, .warning, in: file.name) {
            .init(
                problem: "the table tells the \(subject) of \(other.file) once more, and is not "
                    + "read",
                remedy: "name it alone to read it instead")
        }
        return true
    }

    /// Reports that a table which cannot be read does not look like the dialect that a user forces
    /// upon it.
    mutating func reportForced(
        _ format: EventTableFormat, upon opening: TableOpening, of file: String,
        among formats: [EventTableFormat]
    ) {
        guard formats.count == 1, !format.isDialect(of: opening) else { return }
        problems.add(.unreadableFile, in: file) {
            .init(
                problem: "the table does not look like one of the dialect \(format.name)"
                    + (format.recognition.isEmpty ? "" : ", which has \(format.recognition)"),
                remedy: "leave --input out, so that the dialect is found out, or name another")
        }
    }
    /// Reports tables beside those of events that are something else; without any table of events,
    /// they are read, so that what they lack is told.
    mutating func readOthers(
        _ files: [CaseFiles.Input], formats: [EventTableFormat], choices: EventChoices,
        doubts: inout EventDoubts
    ) {
        if tables.isEmpty, isReadable {
            for file in files {
                _ = readEvents(
                    file, isAlone: true, formats: formats, choices: choices, doubts: &doubts)
            }
            return
        }
        for file in files { reportUnread(file) }
        nameActors()
    }

    /// Gives actors the names that other tables tell, and reports those that go by their ids alone.
    private mutating func nameActors() {
        let names = conversion.dictionaries.actors
        guard let file = conversion.dictionaries.actorFile, !names.isEmpty else { return }
        // Graph files report what they name and do not declare.
        if graphFiles.isEmpty {
            let known = Set(names.values)
            let unnamed = builder.unnamedActors.filter { names[$0] == nil && !known.contains($0) }
            for id in unnamed {
                problems.add(.unknownNode, .warning, in: file) {
                    .init(
                        problem:
                            "the actor \(id.quoted) of events has no name here, and goes by it",
                        remedy: "add a row for it, or correct the events")
                }
            }
        }
        for (id, name) in names { builder.rename(id, to: name) }
    }

    /// Reports a table that is none of events: an error where a user has named it.
    private mutating func reportUnread(_ file: CaseFiles.Input) {
        let (missing, header) = lacking[file.name] ?? ([.date, .source, .target], [])
        let names = missing.map(\.name)
        let columns =
            "the table has no column\(names.count == 1 ? "" : "s") for "
            + (names.count < 3
                ? names.joined(separator: " and ") : "\(names[0]), \(names[1]) and \(names[2])")
        guard file.isNamed else {
            problems.add(.ignoredFile, .warning, in: file.name) {
                .init(
                    problem: "\(columns), and is not read",
                    remedy: "name its columns, or --map them, if it is a table of events")
            }
            return
        }
        isReadable = false
        reading = allChoices.choices(for: file.name)
        reading.reportMissing(in: file.name, header: header, into: &problems)
        let stem = TableSource.stem(of: CaseFiles.lastComponent(of: file.name))
        let isOfCase = TableNames.ofCases.contains("\(stem).csv")
        problems.add(.missingColumn, in: file.name) {
            .init(
                problem: columns + (header.isEmpty ? "" : ", but " + header.listed),
                remedy: isOfCase
                    ? "name the folder that it is in, whose tables are read together"
                    : "leave it out or, if it is a table of events, say by --map \"NAME=date\" and "
                        + "the like what its columns mean")
        }
    }
}
