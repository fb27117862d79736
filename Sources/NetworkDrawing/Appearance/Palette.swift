internal import ActorNetworks
internal import DOT

/// Colours that stay apart for colour-blind readers and in print.
///
/// The three kinds keep a ΔE2000 of at least 22.7 from each other in normal, protan, deutan and
/// tritan vision (simulation of Machado, Oliveira and Fernandes, 2009), and a contrast of at least
/// 3.87 against white.
enum Palette {
    static func color(of kind: RelationKind) -> RGBColor {
        switch kind {
        case .cooperation: RGBColor(0x00, 0x72, 0xB2)
        case .conflict: RGBColor(0xD5, 0x5E, 0x00)
        case .negotiation: RGBColor(0x59, 0x59, 0x59)
        }
    }

    static func fill(of type: ActorType) -> RGBColor {
        switch type {
        case .state: RGBColor(0xE3, 0xEC, 0xF5)
        case .government: RGBColor(0xC9, 0xDB, 0xEE)
        case .office: RGBColor(0xEE, 0xF3, 0xF8)
        case .person: RGBColor(0xFF, 0xFF, 0xFF)
        case .armedOpposition: RGBColor(0xF7, 0xED, 0xCF)
        case .jihadistGroup: RGBColor(0xE8, 0xD8, 0xD8)
        case .organisation: RGBColor(0xEA, 0xEF, 0xE4)
        default: RGBColor(0xE6, 0xE4, 0xE0)
        }
    }

    static let text = RGBColor(0x1F, 0x25, 0x2B)
    static let mutedText = RGBColor(0x5B, 0x64, 0x6E)
    static let outline = RGBColor(0x7D, 0x88, 0x93)
    static let background = RGBColor(0xFF, 0xFF, 0xFF)
    static let clear = Color("#FFFFFF00")
    static let fontName = "Helvetica"
    static let boldFontName = "Helvetica-Bold"
}
