/// Values that Graphviz writes into markup as they are, so that a quote would end them there.
///
/// Version 2.42 does so with the families of fonts, and with every colour of a list but the first.
/// Only characters that mean nothing in markup are let through.
enum PlainValue: String {
    case color
    case font

    /// What an attribute of text holds, if Graphviz writes it as it is.
    init?(attribute name: String) {
        if name.hasSuffix("color") {
            self = .color
        } else if name == "fontname" || name == "labelfontname" {
            self = .font
        } else {
            return nil
        }
    }

    /// What an attribute in the markup of a label holds, if Graphviz writes it as it is.
    init?(markupAttribute name: String) {
        switch name {
        case "color", "bgcolor": self = .color
        case "face": self = .font
        default: return nil
        }
    }

    /// Why a value is refused; `nil` if it is not.
    func objection(to value: String) -> String? {
        guard let scalar = value.unicodeScalars.first(where: { !allows($0) }) else { return nil }
        return "the \(rawValue) \"\(value)\" has the character \"\(scalar)\""
    }

    /// What to do about a value that is refused.
    var remedy: String {
        switch self {
        case .color: "name the colour, or write #rrggbb"
        case .font: "name the family by letters, digits, spaces, commas, points and hyphens"
        }
    }

    private func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .color: scalar.isASCII && (Self.isLetterOrDigit(scalar) || "#/.,;:+-_ ".has(scalar))
        case .font: Self.isLetterOrDigit(scalar) || ",.+-_ ".has(scalar)
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}

extension String {
    fileprivate func has(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
