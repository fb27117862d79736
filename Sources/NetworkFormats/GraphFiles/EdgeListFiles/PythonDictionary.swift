/// Dictionaries of plain values as Python writes them.
enum PythonDictionary {
    /// The members of a dictionary; `nil` if a text is none.
    static func members(of text: String) -> [(String, AttributedGraph.Value)]? {
        var json = ""
        var quote: Character?
        var word = ""
        func close() {
            json += ["True": "true", "False": "false", "None": "null"][word] ?? word
            word = ""
        }
        var isEscaped = false
        for character in text {
            if let open = quote {
                if isEscaped {
                    json += character == "'" ? "'" : "\\" + String(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == open {
                    quote = nil
                    json += "\""
                } else {
                    json += character == "\"" ? "\\\"" : String(character)
                }
            } else if character == "'" || character == "\"" {
                close()
                quote = character
                json += "\""
            } else if character.isLetter || word.isEmpty == false && character.isNumber {
                word.append(character)
            } else {
                close()
                json.append(character)
            }
        }
        close()
        guard case .object(let members)? = try? JSONValue(parsing: json) else { return nil }
        var attributes = JSONAttributes()
        for (name, value) in members { attributes.add(value, at: name) }
        return attributes.list.map { ($0.name, $0.value) }
    }
}
