internal import CGraphviz

/// What the library says while it works.
///
/// The library hands over pieces: a level ("Error" or "Warning"), a colon, a text, and further
/// texts that continue it.
struct Messages: Equatable {
    private(set) var errors: [String] = []
    private(set) var warnings: [String] = []

    init(pieces: [String]) {
        var isError = false
        var current: String?
        func close() {
            guard let text = current?.trimmed, !text.isEmpty else { return }
            if isError { errors.append(text) } else { warnings.append(text) }
        }
        for piece in pieces {
            if piece == "Error" || piece == "Warning" {
                close()
                isError = piece == "Error"
                current = ""
            } else if piece == ": ", current == "" {
                continue
            } else {
                current = (current ?? "") + piece
            }
        }
        close()
    }

    /// Runs a body and gathers what the library says meanwhile; only under the library's lock.
    static func during<Value>(_ body: () -> Value) -> (value: Value, messages: Messages) {
        agreseterrors()
        pieces = []
        let usual = agseterrf { piece in
            if let piece { Messages.pieces.append(String(cString: piece)) }
            return 0
        }
        let value = body()
        agseterrf(usual)
        agreseterrors()
        return (value, Messages(pieces: pieces))
    }

    // A C function cannot carry a context along; all access is under the library's lock.
    nonisolated(unsafe) private static var pieces: [String] = []
}

extension String {
    /// The text on one line, without spaces at either end.
    fileprivate var trimmed: String {
        split(whereSeparator: \.isNewline)
            .map { $0.drop(while: \.isWhitespace) }
            .joined(separator: " ")
            .reversed().drop(while: \.isWhitespace).reversed()
            .map(String.init).joined()
    }
}
