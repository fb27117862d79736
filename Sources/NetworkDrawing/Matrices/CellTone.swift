internal import ActorNetworks
internal import DOT

/// How friendly what one actor did to another is, in steps that differ in colour and in form.
enum CellTone: String, CaseIterable {
    case friendly
    case ratherFriendly = "rather-friendly"
    case balanced
    case ratherHostile = "rather-hostile"
    case hostile
    /// Nothing that has a sign.
    case unsigned

    /// The forms of marks, which are told apart without colour.
    enum Form {
        case disc, square, diamond, ring
    }

    /// The step of a polarity, −1 to 1.
    init(polarity: Double?) {
        switch polarity {
        case nil: self = .unsigned
        case let polarity? where polarity > Self.clear: self = .friendly
        case let polarity? where polarity > Self.slight: self = .ratherFriendly
        case let polarity? where polarity < -Self.clear: self = .hostile
        case let polarity? where polarity < -Self.slight: self = .ratherHostile
        default: self = .balanced
        }
    }

    /// Where one kind has more than three fifths, and more than four fifths of the weight.
    private static let slight = 0.2
    private static let clear = 0.6

    var form: Form {
        switch self {
        case .friendly, .ratherFriendly: .disc
        case .hostile, .ratherHostile: .square
        case .balanced: .diamond
        case .unsigned: .ring
        }
    }

    var color: RGBColor {
        switch self {
        case .friendly, .hostile: hue
        case .ratherFriendly, .ratherHostile: hue.paler(by: 0.5)
        case .balanced, .unsigned: hue
        }
    }

    /// The ground of the cell, on which small marks are found.
    var ground: RGBColor { hue.paler(by: form == .diamond || form == .ring ? 0.9 : 0.87) }

    private var hue: RGBColor {
        switch self {
        case .friendly, .ratherFriendly: Palette.color(of: .cooperation)
        case .hostile, .ratherHostile: Palette.color(of: .conflict)
        case .balanced: Palette.outline
        case .unsigned: Palette.color(of: .negotiation)
        }
    }

    /// The sign in marks that have room for it, and its colour.
    var sign: (form: CellSign, color: RGBColor)? {
        switch self {
        case .friendly: (.plus, Palette.background)
        case .ratherFriendly: (.plus, Palette.text)
        case .hostile: (.minus, Palette.background)
        case .ratherHostile: (.minus, Palette.text)
        case .balanced, .unsigned: nil
        }
    }
}

extension MatrixTable.Cell {
    /// How friendly it is, where negotiation counts as the selection says.
    func tone(_ negotiation: NegotiationSign) -> CellTone {
        CellTone(polarity: deeds.polarity(negotiation: negotiation))
    }
}
