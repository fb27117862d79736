/// What a name looks like, whatever characters it is written with.
package enum NameShape {
    /// The same for names that look alike: letters and digits without case, marks, width, and with
    /// letters of other scripts as the Latin ones that look like them.
    package static func key(of name: String) -> String {
        if let key = plainKey(of: name) { return key }
        var key = ""
        var isGap = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                isGap = !key.isEmpty
                continue
            }
            if isGap { key += " " }
            isGap = false
            key += plain(scalar)
        }
        return key
    }

    /// The same for a name of ASCII, byte by byte; `nil` for any other.
    private static func plainKey(of name: String) -> String? {
        var name = name
        return name.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { key in
                var count = 0
                var isGap = false
                for byte in bytes {
                    let small = byte | 0x20
                    let isLetter = small &- UInt8(ascii: "a") < 26
                    guard isLetter || byte &- UInt8(ascii: "0") < 10 else {
                        isGap = count > 0
                        continue
                    }
                    if isGap {
                        key[count] = UInt8(ascii: " ")
                        count += 1
                        isGap = false
                    }
                    key[count] = isLetter ? small : byte
                    count += 1
                }
                return count
            }
        }
    }

    /// Whether a letter of another script looks like a Latin one.
    package static func isLookalike(_ scalar: Unicode.Scalar) -> Bool { lookalikes[scalar] != nil }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar).lowercased() }
        if let letter = lookalikes[scalar] { return String(letter) }
        // The names of letters say what they are without their marks and their width.
        if let name = scalar.properties.name {
            let words = name.split(separator: " ")
            let wide = words.first == "FULLWIDTH" ? words.dropFirst() : words[...]
            if wide.starts(with: ["LATIN", "SMALL", "LETTER"])
                || wide.starts(with: ["LATIN", "CAPITAL", "LETTER"]),
                let letter = wide.dropFirst(3).first,
                letter.count == 1, wide.count == 4 || wide.dropFirst(4).first == "WITH"
            {
                return letter.lowercased()
            }
        }
        if scalar.properties.numericType == .decimal,
            let digit = scalar.properties.numericValue.flatMap({ Int(exactly: $0) })
        {
            return String(digit)
        }
        // Capitals tell more letters to be one than small ones do: ß is SS.
        return scalar.properties.uppercaseMapping.lowercased()
    }

    /// Letters of Cyrillic and Greek that look like Latin ones.
    private static let lookalikes: [Unicode.Scalar: Character] = {
        let cyrillic = "аa еe оo рp сc уy хx іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS"
        let greek = "οo αa νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX"
        var result: [Unicode.Scalar: Character] = [:]
        for pair in (cyrillic + " " + greek).split(separator: " ") {
            guard let foreign = pair.unicodeScalars.first, let latin = pair.last else { continue }
            result[foreign] = Character(latin.lowercased())
        }
        return result
    }()
}
