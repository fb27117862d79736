internal import ActorNetworks

/// Keeps the signs of right-to-left text at its own ends.
///
/// A full stop after Arabic belongs to its left end. A browser takes a line of an SVG for
/// left-to-right and sets it to the right; the formats that are drawn by Pango follow the first
/// letter. Isolated, a line reads the same in both. So is a name in a sentence: the sentence keeps its
/// own direction, in which an arrow between two names points at the second.
enum BidirectionalText {
    /// The line or name as an isolate of its own direction, if it has letters that run to the left.
    static func isolated(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: runsLeft) else { return line }
        return "\u{2068}" + line + "\u{2069}"
    }

    /// Hebrew, Arabic, Syriac and the other blocks that Unicode sets aside for such scripts.
    private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}

extension PoliticalActor {
    /// The full name as a part of a sentence.
    var nameInText: String { BidirectionalText.isolated(name) }
    /// The short name as a part of a sentence.
    var labelInText: String { BidirectionalText.isolated(label) }
}
