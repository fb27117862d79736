/// Reads the markup of an HTML label and tells what Graphviz would misread in it.
struct MarkupCheck {
    /// A problem and what to do about it.
    struct Finding {
        var kind: DocumentProblem.Kind
        var message: String
        var remedy: String
        /// The characters without which it would be gone, if a label can do without them.
        var removable: Range<Int>?
    }

    private static let tags: Set<String> = [
        "table", "tr", "td", "font", "br", "img", "i", "b", "u", "o", "sub", "sup", "s", "hr", "vr",
    ]
    private static let emptyTags: Set<String> = ["br", "img", "hr", "vr"]

    private let scalars: [Unicode.Scalar]
    private let policy: Policy
    private var position = 0
    private var open: [String] = []
    private var findings: [Finding] = []

    /// Everything that is wrong in a label.
    static func findings(in label: HTMLLabel, under policy: Policy) -> [Finding] {
        var check = MarkupCheck(scalars: Array(label.markup.unicodeScalars), policy: policy)
        check.run()
        return check.findings
    }

    /// A label without the pictures and the attributes of tags that the policy refuses, and what
    /// they were; faults of the markup itself are left.
    static func withoutRefused(
        in label: HTMLLabel, under policy: Policy
    ) -> (label: HTMLLabel, findings: [Finding]) {
        let findings = findings(in: label, under: policy).filter { $0.removable != nil }
        guard !findings.isEmpty else { return (label, []) }
        var markup = String.UnicodeScalarView()
        let removed = findings.compactMap(\.removable)
            .reduce(into: Set<Int>()) { $0.formUnion($1) }
        for (index, scalar) in label.markup.unicodeScalars.enumerated()
        where !removed.contains(index) {
            markup.append(scalar)
        }
        return (HTMLLabel(String(markup)), findings)
    }

    private init(scalars: [Unicode.Scalar], policy: Policy) {
        self.scalars = scalars
        self.policy = policy
    }

    private mutating func run() {
        if scalars.allSatisfy(\.properties.isWhitespace) {
            find("the markup is empty", "give a text label instead")
        }
        while position < scalars.count {
            switch scalars[position] {
            case "<": guard readTag() else { return }
            case ">":
                find("\">\" stands outside of a tag", "write &gt;")
                position += 1
            case "&": readEntity()
            default: position += 1
            }
        }
        if let tag = open.last {
            find("<\(tag)> is never closed", "add </\(tag)>")
        }
    }

    private mutating func find(
        _ message: String, _ remedy: String, kind: DocumentProblem.Kind = .markup,
        removable: Range<Int>? = nil
    ) {
        findings.append(
            Finding(kind: kind, message: message, remedy: remedy, removable: removable))
    }

    private mutating func readEntity() {
        position += 1
        let start = position
        while position < scalars.count, scalars[position] != "-",
            isNameScalar(scalars[position]) || scalars[position] == "#"
        {
            position += 1
        }
        if position == start || position >= scalars.count || scalars[position] != ";" {
            find("\"&\" starts no entity", "write &amp;")
        }
    }

    /// Reads one tag; false if what follows cannot be made out.
    private mutating func readTag() -> Bool {
        let start = position
        position += 1
        if policy.scope == .foreign, take("!") { return readComment() }
        let isEnd = take("/")
        let name = takeName()
        guard Self.tags.contains(name) else {
            find("<\(name)> is no tag that Graphviz knows", "write &lt; for the sign itself")
            return false
        }
        let isPicture = name == "img" && !policy.fileAttributes.contains("img")
        if isPicture {
            find(
                "<img> makes Graphviz read a file", "allow \"img\" in the policy to have it",
                kind: .file)
        }
        let picture = findings.count - 1
        guard readAttributes(of: name) else { return false }
        let isEmpty = take("/")
        guard take(">") else {
            find("<\(name)> has no \">\"", "close the tag, with attributes as name=\"value\"")
            return false
        }
        if isPicture, isEmpty { findings[picture].removable = start..<position }
        return isEnd ? close(name) : nest(name, isEmpty: isEmpty)
    }

    /// Reads on to the end of a comment; false if it has none.
    private mutating func readComment() -> Bool {
        guard take("-"), take("-") else {
            find("<! starts no comment", "write &lt; for the sign itself")
            return false
        }
        while position + 2 < scalars.count {
            if scalars[position] == "-", scalars[position + 1] == "-", scalars[position + 2] == ">"
            {
                position += 3
                return true
            }
            position += 1
        }
        find("a comment has no end", "end it with -->")
        return false
    }

    private mutating func nest(_ name: String, isEmpty: Bool) -> Bool {
        if !isEmpty { open.append(name) }
        if !isEmpty, Self.emptyTags.contains(name) {
            find("<\(name)> is not closed", "write <\(name)/>")
        }
        return true
    }

    private mutating func close(_ name: String) -> Bool {
        guard open.popLast() == name else {
            find("</\(name)> closes a tag that is not open here", "nest the tags")
            return false
        }
        return true
    }

    private mutating func readAttributes(of tag: String) -> Bool {
        while true {
            let outset = position
            skipSpaces()
            let name = takeName()
            if name.isEmpty { return true }
            guard take("="), let quote = takeQuote() else {
                find("\(name) of <\(tag)> has no quoted value", "write \(name)=\"value\"")
                return false
            }
            let start = position
            while position < scalars.count, scalars[position] != quote { position += 1 }
            guard position < scalars.count else {
                find("\(name) of <\(tag)> has no closing quote", "add it")
                return false
            }
            var value = String.UnicodeScalarView()
            value.append(contentsOf: scalars[start..<position])
            position += 1
            check(name, String(value), of: tag, at: outset..<position)
        }
    }

    private mutating func check(
        _ name: String, _ value: String, of tag: String, at range: Range<Int>
    ) {
        if value.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" }) {
            find("\(name) of <\(tag)> has an angle bracket", "write &lt; or &gt;")
        }
        if name == "href", let objection = policy.objection(toLink: value) {
            find(
                "the link \"\(value)\" is refused: \(objection)",
                "use http, https, mailto or #, or allow it in the policy", kind: .link,
                removable: range)
        }
        if name == "src", !policy.fileAttributes.contains("img") {
            find(
                "src makes Graphviz read a file", "allow \"img\" in the policy", kind: .file,
                removable: range)
        }
        if let plain = PlainValue(markupAttribute: name), let objection = plain.objection(to: value)
        {
            find(
                objection, plain.remedy, kind: plain == .font ? .file : .value, removable: range)
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func takeQuote() -> Unicode.Scalar? {
        take("\"") ? "\"" : take("'") ? "'" : nil
    }

    private mutating func takeName() -> String {
        var name = String.UnicodeScalarView()
        while position < scalars.count, isNameScalar(scalars[position]) {
            name.append(scalars[position])
            position += 1
        }
        return String(name).lowercased()
    }

    private mutating func skipSpaces() {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    }

    private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
    }
}
