internal import ActorNetworks
internal import DOT

/// Colours that stay apart for colour-blind readers and in print.
///
/// The three kinds keep a ΔE2000 of at least 22.7 from each other in normal, protan, deutan and
/// tritan vision (simulation of Machado, Oliveira and Fernandes, 2009), and a contrast of at least
/// 3.87 against white.
enum Palette {
    static func color(of kind: RelationKind) -> Shade {
        switch kind {
        case .cooperation: Shade(0x00, 0x72, 0xB2)
        case .conflict: Shade(0xD5, 0x5E, 0x00)
        case .negotiation: Shade(0x59, 0x59, 0x59)
        }
    }

    static func fill(of type: ActorType) -> Shade {
        switch type {
        case .state: Shade(0xE3, 0xEC, 0xF5)
        case .government: Shade(0xC9, 0xDB, 0xEE)
        case .office: Shade(0xEE, 0xF3, 0xF8)
        case .person: Shade(0xFF, 0xFF, 0xFF)
        case .armedOpposition: Shade(0xF7, 0xED, 0xCF)
        case .jihadistGroup: Shade(0xE8, 0xD8, 0xD8)
        case .organisation: Shade(0xEA, 0xEF, 0xE4)
        default: Shade(0xF2, 0xF2, 0xF2)
        }
    }

    static let ink = Shade(0x1F, 0x25, 0x2B)
    static let quietInk = Shade(0x5B, 0x64, 0x6E)
    static let outline = Shade(0x7D, 0x88, 0x93)
    static let paper = Shade(0xFF, 0xFF, 0xFF)
    static let clear = Color("#FFFFFF00")
    static let fontName = "Helvetica"
    static let boldFontName = "Helvetica-Bold"
}

/// A colour of red, green and blue.
struct Shade: Hashable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour mixed with white: 0 leaves it as it is, 1 makes it white.
    func paler(by share: Double) -> Shade {
        func mix(_ value: UInt8) -> UInt8 {
            UInt8((Double(value) + (255 - Double(value)) * share).rounded())
        }
        return Shade(mix(red), mix(green), mix(blue))
    }

    var color: Color {
        let hex = [red, green, blue].map { value in
            let digits = String(value, radix: 16, uppercase: true)
            return digits.count == 1 ? "0" + digits : digits
        }
        return Color("#" + hex.joined())
    }
}
