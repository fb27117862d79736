/// What a file says of the picture in it.
struct FileWords {
    let title: String
    let summary: String
    var provenance: Provenance?

    /// Keywords and texts, by the names that PNG and PDF have for the same things, and in upper case what
    /// they have no names for.
    func entries(description: String, program: String) -> [(keyword: String, text: String)] {
        var entries = [("Title", title), (description, summary)]
        if let provenance {
            entries.append((program, provenance.program))
            entries += provenance.fields.map {
                ($0.name.prefix(1).uppercased() + $0.name.dropFirst(), $0.value)
            }
        }
        return entries.filter { !$1.isEmpty }
    }
}
