/// The texts between the quotes of Swift code, without its comments.
///
/// What is filled in shows as `·`, and the literals in it stand on their own.
struct StringLiterals {
    private(set) var texts: [String] = []
    private let code: [Character]
    private var position = 0

    init(in code: String) {
        self.code = Array(code)
        readCode(isNested: false)
    }

    /// Reads code up to its end, or to the bracket that closes what is filled into a text.
    private mutating func readCode(isNested: Bool) {
        var depth = 1
        while position < code.count {
            switch code[position] {
            case "/" where position + 1 < code.count && code[position + 1] == "/":
                position = code[position...].firstIndex(of: "\n") ?? code.count
            case "\"": readText()
            case "(":
                depth += 1
                position += 1
            case ")":
                depth -= 1
                position += 1
                if isNested, depth == 0 { return }
            default: position += 1
            }
        }
    }

    private mutating func readText() {
        var text = ""
        position += 1
        while position < code.count, code[position] != "\"" {
            guard code[position] == "\\", position + 1 < code.count else {
                text.append(code[position])
                position += 1
                continue
            }
            position += 2
            switch code[position - 1] {
            case "(":
                readCode(isNested: true)
                text.append("·")
            case "u": position = (code[position...].firstIndex(of: "}") ?? code.count - 1) + 1
            case "n": text.append("\n")
            case "r": text.append("\r")
            default: text.append(code[position - 1])
            }
        }
        position += 1
        texts.append(text)
    }
}
