internal import ActorNetworks

/// What a line stands for: one kind of events, or all events of a pair by their net tone.
enum TieLook: Hashable {
    case kind(RelationKind)
    case tone(NetTone)

    /// The kind whose colour, pattern and head the line has: friendly relations look like
    /// cooperation, hostile ones like conflict, and those that are neither like negotiation.
    var kind: RelationKind {
        switch self {
        case .kind(let kind): kind
        case .tone(let tone):
            tone.sign > 0 ? .cooperation : tone.sign < 0 ? .conflict : .negotiation
        }
    }

    var color: RGBColor {
        switch self {
        case .kind(let kind): Palette.color(of: kind)
        case .tone(let tone): tone.color
        }
    }

    /// A word for ids and classes: a kind's name, or that of a tone.
    var name: String {
        switch self {
        case .kind(let kind): kind.name
        case .tone(let tone): tone.rawValue
        }
    }
}

/// The net tone of a pair in the steps of a diverging scale.
enum NetTone: String, Hashable, CaseIterable {
    case hostile
    case ratherHostile = "rather-hostile"
    case neither
    case ratherFriendly = "rather-friendly"
    case friendly

    /// From how much of its scale's greatest value on a tone is a clear one.
    static let clear = 0.25

    /// The tone of a pair as `Dyad.tone` gives it, by its sign and by how much of its scale it takes.
    init(of dyad: Dyad) {
        let share = abs(dyad.meanGoldstein.map { $0 / 10 } ?? dyad.polarity ?? 0)
        switch dyad.sign {
        case 1...: self = share < Self.clear ? .ratherFriendly : .friendly
        case 0: self = .neither
        default: self = share < Self.clear ? .ratherHostile : .hostile
        }
    }

    /// From which tone on pairs are clearly friendly, if all have their tone from one scale.
    static func clearTone(of pairs: some Sequence<Dyad>) -> Double? {
        scale(of: pairs).map { $0 * clear }
    }

    /// The greatest tone of the scale of some pairs, if they share one.
    static func scale(of pairs: some Sequence<Dyad>) -> Double? {
        var scales: Set<Double> = []
        for pair in pairs { scales.insert(pair.meanGoldstein == nil ? 1 : 10) }
        return scales.count == 1 ? scales.first : nil
    }

    var sign: Int {
        switch self {
        case .hostile, .ratherHostile: -1
        case .neither: 0
        case .ratherFriendly, .friendly: 1
        }
    }

    var color: RGBColor {
        switch self {
        case .hostile: Palette.color(of: .conflict)
        case .ratherHostile: Palette.color(of: .conflict).paler(by: 0.42)
        case .neither: Palette.color(of: .negotiation)
        case .ratherFriendly: Palette.color(of: .cooperation).paler(by: 0.42)
        case .friendly: Palette.color(of: .cooperation)
        }
    }
}
