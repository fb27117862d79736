internal import ActorNetworks
internal import NetworkFormats

/// A folder that a case is written to, whole or not at all.
struct CaseOutput {
    let folder: String
    /// Whether the folder may be there.
    let force: Bool

    /// Writes a case with other files beside its tables.
    ///
    /// - Throws: `ToolError` with `cannotWrite` if the folder is there and may not be, holds what
    ///   the command reads, or cannot be written.
    func write(
        _ theCase: Case, as package: DataPackage, with others: [CaseFile],
        _ messages: MessageOptions
    ) throws {
        if !force, FileOutput.isFilledFolder(folder) {
            throw ToolError(
                .cannotWrite,
                "\(folder) is there already; name another folder, or add --force to write the "
                    + "case into it")
        }
        let writer = CaseWriter(
            theCase, as: package, name: folder.split(separator: "/").last.map(String.init))
        for (column, written) in writer.renamedColumns {
            messages.note(
                "the column \(column) is called \(written) in the case, for it is not ours")
        }
        let files = writer.files + others
        let names = files.map(\.name)
        let stale = CaseWriter.tableNames.filter { !names.contains($0) }
        for name in names + stale { try FileOutput.refuse("\(folder)/\(name)", force: force) }
        try messages.during("writing \(folder)") {
            try FileOutput.write(files.map(FolderFile.init), toFolder: folder, removing: stale)
        }
    }
}
