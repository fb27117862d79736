internal import ActorNetworks

/// What a text that is no plain decimal was meant to be, where that can be told.
struct WrittenNumber: Equatable {
    /// What is odd about it, to complete `weight "1,234" …`.
    let problem: String
    /// The numbers that it may mean, as they should be written; none if nothing is known.
    let readings: [String]
    /// Whether they differ in what its comma means.
    let isOpen: Bool
    /// Whether it is a number but for the form of its decimals and thousands.
    let isPlain: Bool

    /// Whether a point alone leaves it open, so that writing either number again would not help.
    private let hasPoint: Bool

    /// Looks at a text that `Double` does not read.
    init(_ text: String) {
        var plain = ""
        var oddities: [String] = []
        for scalar in text.unicodeScalars {
            if Self.minusSigns.contains(scalar) {
                plain += "-"
                oddities.append("has \(scalar.codePoint) for a minus sign")
            } else if !scalar.isASCII, scalar.properties.numericType == .decimal,
                let digit = scalar.properties.numericValue.flatMap({ Int(exactly: $0) })
            {
                plain += String(digit)
                oddities.append("has digits of another script, such as \(scalar.codePoint)")
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        if plain.hasPrefix("("), plain.hasSuffix(")"), plain.count > 2 {
            plain = "-" + plain.dropFirst().dropLast()
            oddities.append("is negative, as accountants write it")
        }
        if let amount = Self.amount(in: plain) {
            plain = amount
            oddities.append("has the sign of a currency")
        }
        hasPoint = plain.contains(".") && !plain.contains(",")
        let isPercentage = plain.hasSuffix("%")
        if isPercentage {
            plain = String(plain.dropLast().filter { $0 != " " })
            oddities.append("is a percentage")
        }
        readings = Self.readings(of: plain, isPercentage: isPercentage)
        isOpen = readings.count > 1 && !isPercentage
        isPlain = oddities.isEmpty && !readings.isEmpty
        if let oddity = oddities.first {
            problem = oddity
        } else if readings.count > 1 {
            problem = "can be read as " + readings.joined(separator: " and as ")
        } else {
            problem = "is not a number"
        }
    }

    /// What to write for a text that can be read as two numbers; `nil` for another.
    var remedy: String? {
        isOpen && hasPoint
            ? "choose with --decimal comma or --decimal point"
            : isOpen
                ? "write \(readings.joined(separator: " or ")), or choose with --decimal comma or "
                    + "--decimal point" : nil
    }

    /// The number beside the sign of a currency: `$5`, `-5 €`.
    private static func amount(in text: String) -> String? {
        let kept = text.unicodeScalars.filter {
            $0.properties.generalCategory != .currencySymbol
        }
        guard kept.count + 1 == text.unicodeScalars.count else { return nil }
        let sign = kept.first == "-" ? "-" : ""
        let digits = String(String.UnicodeScalarView(kept.dropFirst(sign.count)))
        let isOutside = text.hasPrefix(sign + digits) || text.hasSuffix(digits)
        return isOutside ? sign + digits.filter { $0 != " " && $0 != "\u{A0}" } : nil
    }

    private static let minusSigns: Set<Unicode.Scalar> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}",
    ]

    private static func readings(of text: String, isPercentage: Bool) -> [String] {
        let sign = text.hasPrefix("-") ? "-" : ""
        let body = text.drop { $0 == "-" || $0 == "+" }
        guard text.count - body.count <= 1 else { return [] }
        let readings = unsigned(String(body)).map { sign + $0 }
        guard isPercentage else { return readings }
        return readings.count == 1
            ? readings + [Double(readings[0]).map { "\($0 / 100)" }].compactMap(\.self) : []
    }

    /// The readings of a text of digits with points, commas and spaces or apostrophes in it.
    private static func unsigned(_ text: String) -> [String] {
        if isDigits(text) { return [text] }
        for separator in [",", "."] {
            let other: Character = separator == "," ? "." : ","
            let parts = text.split(separator: other, omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.count == 1 || isDigits(parts[1]),
                let whole = ungrouped(parts[0], by: [Character(separator)])
            else { continue }
            if parts.count == 2 { return ["\(whole).\(parts[1])"] }
            let groups = parts[0].split(separator: Character(separator))
            if groups.count > 2 { return [whole] }
            guard groups.count == 2 else { continue }
            // One comma or point before three digits: a thousand here, a decimal sign there.
            let decimal = "\(groups[0]).\(groups[1])"
            return groups[0] == "0" ? [decimal] : [whole, decimal]
        }
        let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "_"]
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        if parts.count <= 2, parts.count == 1 || isDigits(parts[1]),
            let whole = ungrouped(parts[0], by: spaces)
        {
            return [parts.count == 2 ? "\(whole).\(parts[1])" : whole]
        }
        let commas = text.split(separator: ",", omittingEmptySubsequences: false)
        if commas.count == 2, isDigits(commas[1]), commas[0].isEmpty || isDigits(commas[0]) {
            return ["\(commas[0].isEmpty ? "0" : commas[0]).\(commas[1])"]
        }
        let isDecimal = text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
        return isDecimal && Double(text)?.isFinite == true ? [text] : []
    }

    /// The digits of a number grouped by threes, if it is one.
    private static func ungrouped(
        _ text: Substring, by separators: Set<Character>
    ) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard groups.count >= 2, let first = groups.first, (1...3).contains(first.count),
            groups.allSatisfy({ isDigits($0) }), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension Unicode.Scalar {
    /// The character as messages name it: `U+2212`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
