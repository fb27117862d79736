/// Names that repeat, kept once each; a name's position is its code.
struct NameDictionary: Sendable {
    private(set) var names: [String] = []
    private var codes: [String: Int32] = [:]

    mutating func code(of name: String?) -> Int32 {
        guard let name else { return -1 }
        if let code = codes[name] { return code }
        let code = Int32(names.count)
        codes[name] = code
        names.append(name)
        return code
    }

    func existingCode(of name: String) -> Int32? { codes[name] }

    subscript(code: Int32) -> String? { code < 0 ? nil : names[Int(code)] }
}
