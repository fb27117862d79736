/// Reads the markup of an HTML label and tells what Graphviz would misread in it.
struct MarkupCheck {
    /// A problem and what to do about it.
    struct Finding {
        var kind: DocumentProblem.Kind
        var message: String
        var remedy: String
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
        _ message: String, _ remedy: String, kind: DocumentProblem.Kind = .markup
    ) {
        findings.append(Finding(kind: kind, message: message, remedy: remedy))
    }

    private mutating func readEntity() {
        position += 1
        let start = position
        while position < scalars.count, isNameScalar(scalars[position]) || scalars[position] == "#"
        {
            position += 1
        }
        if position == start || position >= scalars.count || scalars[position] != ";" {
            find("\"&\" starts no entity", "write &amp;")
        }
    }

    /// Reads one tag; false if what follows cannot be made out.
    private mutating func readTag() -> Bool {
        position += 1
        let isEnd = take("/")
        let name = takeName()
        guard Self.tags.contains(name) else {
            find("<\(name)> is no tag that Graphviz knows", "write &lt; for the sign itself")
            return false
        }
        if name == "img", !policy.fileAttributes.contains("img") {
            find(
                "<img> makes Graphviz read a file", "allow \"img\" in the policy to have it",
                kind: .file)
        }
        guard readAttributes(of: name) else { return false }
        let isEmpty = take("/")
        guard take(">") else {
            find("<\(name)> has no \">\"", "close the tag, with attributes as name=\"value\"")
            return false
        }
        return isEnd ? close(name) : nest(name, isEmpty: isEmpty)
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
            check(name, String(value), of: tag)
        }
    }

    private mutating func check(_ name: String, _ value: String, of tag: String) {
        if value.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" }) {
            find("\(name) of <\(tag)> has an angle bracket", "write &lt; or &gt;")
        }
        if name == "href", let objection = policy.objection(toLink: value) {
            find(
                "the link \"\(value)\" is refused: \(objection)",
                "use http, https, mailto or #, or allow it in the policy", kind: .link)
        }
        if name == "src", !policy.fileAttributes.contains("img") {
            find("src makes Graphviz read a file", "allow \"img\" in the policy", kind: .file)
        }
        if let plain = PlainValue(markupAttribute: name), let objection = plain.objection(to: value)
        {
            find(objection, plain.remedy, kind: plain == .font ? .file : .value)
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
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
}
