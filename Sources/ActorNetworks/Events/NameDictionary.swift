/// Names that repeat, kept once each; a name's position is its code.
package struct NameDictionary: Sendable {
    package private(set) var names: [String] = []
    private var codes: [String: Int32] = [:]

    /// An empty dictionary.
    package init() {}

    /// The code of a name, a new one if it is new; −1 for none.
    package mutating func code(of name: String?) -> Int32 {
        guard let name else { return -1 }
        if let code = codes[name] { return code }
        let code = Int32(names.count)
        codes[name] = code
        names.append(name)
        return code
    }

    /// The code of a name that is known, or `nil`.
    package func knownCode(of name: String) -> Int32? { codes[name] }

    /// The name of a code, or `nil` for −1.
    package subscript(code: Int32) -> String? { code < 0 ? nil : names[Int(code)] }
}
