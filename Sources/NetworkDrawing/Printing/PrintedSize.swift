/// How wide a picture stands on paper or on a screen; its height follows.
///
/// ```swift
/// var style = DiagramStyle()
/// style.size = PrintedSize(17, .centimetres)
/// ```
public struct PrintedSize: Sendable, Hashable {
    /// A unit of length.
    public enum Unit: String, Sendable, CaseIterable {
        case centimetres = "cm"
        case millimetres = "mm"
        case inches = "in"
        case points = "pt"
        /// Pixels of a screen, 96 an inch whatever the screen.
        case pixels = "px"

        /// How many points it is long.
        public var points: Double {
            switch self {
            case .centimetres: 72 / 2.54
            case .millimetres: 72 / 25.4
            case .inches: 72
            case .points: 1
            case .pixels: 0.75
            }
        }
    }

    /// How many units wide it is.
    public let amount: Double
    /// What the width is measured in; an SVG is as wide in this unit.
    public let unit: Unit

    /// A width.
    ///
    /// - Parameters:
    ///   - amount: A finite number above 0.
    ///   - unit: Pixels mean a screen, all others paper.
    public init(_ amount: Double, _ unit: Unit) {
        precondition(amount > 0 && amount.isFinite, "a width is a finite number above 0")
        self.amount = amount
        self.unit = unit
    }

    /// A width as people write it: `17cm`, `6.5 in`, `480pt`, `400px`; `nil` for anything else.
    public init?(_ text: String) {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let name = text.dropFirst(number.count).drop { $0 == " " }.lowercased()
        guard let amount = Double(number), amount > 0, amount.isFinite,
            let unit = Unit(rawValue: name)
        else { return nil }
        self.init(amount, unit)
    }

    /// The width in points, 72 an inch.
    public var width: Double { amount * unit.points }

    /// Whether it is for a screen, whose letters must be larger to be read.
    public var isForScreen: Bool { unit == .pixels }

    /// The least size of type in points that can be read well: 7 on paper, 11 pixels on a screen.
    public var leastTypeSize: Double { isForScreen ? 11 * Unit.pixels.points : 7 }

    /// The dots an inch of a picture made of dots where nobody says how many: as many as a press
    /// needs, or as many as the pixels of a screen.
    public var usualResolution: Double { isForScreen ? Self.screenResolution : 300 }

    static let screenResolution = 96.0
}

extension PrintedSize {
    /// How wide everything between the margins of a page may be, in points of the drawing, for its smallest
    /// letters to be read as printed.
    func room(forLetters smallest: Double, margin: Double = 0) -> Double {
        width * smallest / leastTypeSize - 2 * margin
    }
}

extension PrintedSize: CustomStringConvertible {
    /// The width as people write it: `17 cm`.
    public var description: String {
        let number = amount == amount.rounded() && amount < 1e15 ? "\(Int(amount))" : "\(amount)"
        return "\(number) \(unit.rawValue)"
    }
}
