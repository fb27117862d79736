extension StringProtocol {
    /// How many columns of a terminal the text takes: two for wide characters, none for marks that
    /// sit on others.
    var displayWidth: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.displayWidth }
    }

    /// The text in lines of at most `width` columns, broken between words where that is possible.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in split(separator: " ") {
            let needed = word.displayWidth
            if used > 0, used + 1 + needed <= width {
                line += " " + word
                used += 1 + needed
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            used = 0
            if needed <= width {
                line = String(word)
                used = needed
                continue
            }
            for character in word {
                let own = character.displayWidth
                if used > 0, used + own > width {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.append(character)
                used += own
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }
}

extension Character {
    /// 0, 1 or 2 columns.
    var displayWidth: Int {
        // The variation selector asks for the emoji where a character is also a letter or sign.
        unicodeScalars.contains("\u{FE0F}") ? 2 : unicodeScalars.map(\.displayWidth).max() ?? 0
    }
}

extension Unicode.Scalar {
    /// 0, 1 or 2 columns, after East Asian Width (UAX #11) and the presentation of emoji.
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if properties.isEmojiPresentation { return 2 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
