/// Tells what is wrong with one attribute.
struct AttributeCheck {
    let policy: Policy
    /// Whether the attributes are an edge's, of which `key` is no attribute.
    var isEdge = false
    var problems: [DocumentProblem] = []

    static let linkNames: Set<String> = [
        "url", "href", "edgeurl", "edgehref", "headurl", "headhref", "labelurl", "labelhref",
        "tailurl", "tailhref",
    ]
    /// The attributes in which Graphviz leaves `&name;` as it is.
    private static let unresolvedNames = linkNames.union([
        "id", "class", "target", "edgetarget", "headtarget", "labeltarget", "tailtarget",
        "headport", "tailport",
    ])
    /// The attributes in which markup is drawn as such.
    static let labelNames: Set<String> = ["label", "xlabel", "headlabel", "taillabel"]
    private static let shapeNames = Set(Shape.allCases.map(\.rawValue)).union([
        "rect", "promoter", "cds", "terminator", "utr", "primersite", "restrictionsite",
        "fivepoverhang", "threepoverhang", "noverhang", "assembly", "signature", "insulator",
        "ribosite", "rnastab", "proteasesite", "proteinstab", "rpromoter", "rarrow", "larrow",
        "lpromoter",
    ])

    init(policy: Policy) {
        self.policy = policy
    }

    mutating func check(_ attributes: Attributes, of owner: String) {
        for attribute in attributes {
            let place = "\(owner), \(attribute.name)"
            checkCharacters(attribute.name, place: "\(owner), attribute name")
            if !Quoting.isQuotable(attribute.name) {
                report(
                    .value, place,
                    "a single backslash stands in its name before a quote or at an end",
                    "rename it")
            }
            switch attribute.value {
            case .unwritable(let reason):
                report(.value, place, reason, "give a value that can be drawn")
            case .html(let label):
                checkCharacters(label.markup, place: place)
                if policy.scope == .all {
                    checkBrackets(label, place: place)
                    continue
                }
                // Elsewhere than in labels Graphviz takes markup for the text that it is.
                if !Self.labelNames.contains(attribute.name) {
                    check(attribute.name, label.markup, place: place)
                    continue
                }
                for finding in MarkupCheck.findings(in: label, under: policy) {
                    report(finding.kind, place, finding.message, finding.remedy)
                }
            case .text(let value):
                checkCharacters(value, place: place)
                checkBackslashes(value, place: place)
                check(attribute.name, value, place: place)
            }
        }
    }

    /// Whether no SVG can hold the character, or C would stop reading at it.
    static func isUndrawable(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r")
            || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// Refuses what no SVG could hold, and NUL, at which C would stop reading.
    mutating func checkCharacters(_ text: String, place: String) {
        let isWriting = policy.scope == .all
        guard
            let foreign = text.unicodeScalars.first(where: {
                isWriting ? $0.value == 0 : Self.isUndrawable($0)
            })
        else { return }
        let code = String(foreign.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: 4 - code.count) + code
        report(.character, place, "U+\(padded) cannot be drawn", "remove the control character")
    }

    /// Refuses markup that would end before its end, or after it.
    private mutating func checkBrackets(_ label: HTMLLabel, place: String) {
        if !Quoting.hasMatchingBrackets(label.markup) {
            report(.markup, place, "the angle brackets do not match", "write &lt; and &gt;")
        }
    }

    mutating func report(
        _ kind: DocumentProblem.Kind, _ place: String, _ message: String, _ remedy: String
    ) {
        problems.append(DocumentProblem(kind: kind, place: place, message: message, remedy: remedy))
    }

    /// Before a quote, a line end or the end, DOT can write backslashes only in pairs, and the
    /// scanner of Graphviz loses a line feed between two quotes or backslashes.
    private mutating func checkBackslashes(_ value: String, place: String) {
        guard value.utf8.contains(where: { [0x0A, 0x22, 0x5C].contains($0) }) else { return }
        let segments = value.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "\\" || $0 == "\""
        }
        if policy.scope == .own, segments.contains(where: { $0.elementsEqual(["\n"]) }) {
            report(
                .value, place, "a line feed stands alone between quotes or backslashes",
                "write it as \\n")
        }
        if !Quoting.isQuotable(value) {
            report(
                .value, place, "a single backslash stands before a quote or at an end",
                "write two backslashes")
        }
    }

    private mutating func check(_ name: String, _ value: String, place: String) {
        guard policy.scope != .all else { return }
        let name = name.lowercased()
        if Self.linkNames.contains(name), let objection = policy.objection(toLink: value) {
            report(
                .link, place, "the link \"\(value)\" is refused: \(objection)",
                "use http, https, mailto or #, or allow it in the policy")
        }
        if Policy.readingAttributes.contains(name), !policy.fileAttributes.contains(name),
            // No name is no file, and files of others say so.
            !value.isEmpty || policy.scope == .own
        {
            report(
                .file, place, "it makes Graphviz or the viewer read a file",
                "allow \"\(name)\" in the policy to have it")
        }
        if let plain = PlainValue(attribute: name), let objection = plain.objection(to: value) {
            report(plain == .font ? .file : .value, place, objection, plain.remedy)
        }
        checkReferences(name, value, place: place)
        checkRefused(name, value, place: place)
    }

    /// Refuses references to characters that no SVG could hold, and, where Graphviz does not
    /// resolve them, names that an SVG does not know.
    private mutating func checkReferences(_ name: String, _ value: String, place: String) {
        for reference in Self.references(in: value) where !Self.isFit(reference.name, in: name) {
            report(
                .character, place, "&\(reference.name); stands for nothing that can be drawn",
                "write &amp; for the sign itself")
        }
    }

    /// The value of an attribute, in which an ampersand that ``checkReferences(_:_:place:)``
    /// refuses stands for itself.
    static func fit(_ value: String, _ name: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        for reference in references(in: value)
        where !isFit(reference.name, in: name.lowercased()) {
            result.append(contentsOf: rest[..<reference.place])
            result.append(contentsOf: "&amp;".unicodeScalars)
            rest = rest[value.unicodeScalars.index(after: reference.place)...]
        }
        result.append(contentsOf: rest)
        return String(result)
    }

    /// What stands between `&` and `;`, and where the ampersand is.
    private static func references(
        in value: String
    ) -> [(name: String, place: String.UnicodeScalarView.Index)] {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return [] }
        let scalars = value.unicodeScalars
        return scalars.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
            .compactMap { part in
                guard let end = part.firstIndex(of: ";") else { return nil }
                return (String(part[..<end]), scalars.index(before: part.startIndex))
            }
    }

    private static func isFit(_ reference: String, in name: String) -> Bool {
        if reference.hasPrefix("#") { return CharacterReference.isFit(reference) }
        return !unresolvedNames.contains(name) || !CharacterReference.isName(reference)
            || CharacterReference.known.contains(reference)
    }

    private static func isNumber(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy(Quoting.isDigit)
    }

    /// Whether a start takes its seed from the clock: `random` without a number behind it.
    private static func isRandom(_ value: String) -> Bool {
        value.lowercased().hasPrefix("rand") && !(value.utf8.last.map(Quoting.isDigit) ?? false)
    }

    private mutating func checkRefused(_ name: String, _ value: String, place: String) {
        switch name {
        case "layout":
            report(.refused, place, "it overrides the engine", "name the engine when rendering")
        case "charset" where value.lowercased() != "utf-8" && value.lowercased() != "utf8":
            report(.refused, place, "documents are written in UTF-8", "leave it out")
        case "start" where policy.scope == .own ? !Self.isNumber(value) : Self.isRandom(value):
            report(
                .refused, place, "only a number makes the drawing the same each time",
                "give a seed, as in start(1)")
        case "key" where policy.scope == .own || isEdge:
            report(.refused, place, "it would change which edge is meant", "set the edge's key")
        case "shape" where policy.scope == .foreign: break
        case "style" where policy.scope == .foreign: break
        case "shape" where value == "record" || value == "Mrecord":
            report(
                .refused, place, "records read their labels as a language of its own",
                "use an HTML label with a table")
        case "shape" where !Self.shapeNames.contains(value):
            report(
                .refused, place, "\"\(value)\" is no shape, and could be a file",
                "choose one of Shape")
        case "style" where value.unicodeScalars.contains("("):
            report(.refused, place, "styles with arguments are obsolete", "use penWidth")
        default: break
        }
    }
}
