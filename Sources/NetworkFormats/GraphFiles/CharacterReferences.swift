/// Characters that are written as in HTML: `&quot;`, `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
    /// The text with each reference that is one replaced by its character, if that is allowed.
    static func resolved(
        _ text: String, where isAllowed: (Unicode.Scalar) -> Bool = { _ in true }
    ) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let end = rest.prefix(12).firstIndex(of: ";"),
                let scalar = scalar(rest[rest.index(after: rest.startIndex)..<end]),
                isAllowed(scalar)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// A text in ASCII, with references for the quote, the ampersand and all other characters.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: result += "&#\(scalar.value);"
            }
        }
        return result
    }

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        if name.first == "#" {
            let digits = name.dropFirst()
            let value =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init)
        }
        return named[name]
    }

    private static let named: [Substring: Unicode.Scalar] = {
        var table: [Substring: Unicode.Scalar] = [
            "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'",
        ]
        // ISO 8859-1 from U+00A0 on, in order.
        for (offset, name) in latin1.split(separator: " ").enumerated() {
            table[name] = Unicode.Scalar(UInt8(0xA0 + offset))
        }
        return table
    }()

    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
        sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
        Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
        ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
        szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
        iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
        ucirc uuml yacute thorn yuml
        """
}
