internal import ActorNetworks

extension CaseAssembly {
    /// Reads what the case says about itself; its title is that of the case. What cannot be read is
    /// told, and the tables are read without it.
    mutating func readPackage(_ file: CaseFiles.Table) {
        do throws(JSONError) {
            let package = try DataPackage(parsing: file.bytes)
            self.package = package
            if let title = package.title, !title.isEmpty { builder.title = title }
        } catch {
            problems.add(.brokenPackage, .warning, in: file.name) {
                .init(
                    line: error.line, column: error.column, problem: error.problem,
                    remedy: error.remedy)
            }
        }
    }

    /// Reads what the codes of the case mean, which goes before what its dialect says.
    mutating func readCodes(_ file: CaseFiles.Table) {
        guard
            let entries = CodingScheme.entries(in: file.bytes, file: file.name, into: &problems)
        else { return }
        codingScheme = CodingScheme(name: package?.codingScheme ?? file.name, entries: entries)
    }
}
