/// A colour: red, green, blue and opacity, or a name from the X11 list.
public struct Color: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The colour as Graphviz reads it.
    public var text: String

    /// A colour written as `#rrggbb`, `#rrggbbaa`, or by its X11 name.
    public init(_ text: String) {
        self.text = text
    }

    /// A colour written as `#rrggbb`, `#rrggbbaa`, or by its X11 name.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// A colour by its parts, each `0...255`; an opacity of 255 hides what lies below.
    public init(red: UInt8, green: UInt8, blue: UInt8, opacity: UInt8 = 255) {
        func hexadecimal(_ byte: UInt8) -> String {
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        let parts = opacity == 255 ? [red, green, blue] : [red, green, blue, opacity]
        self.init("#" + parts.map(hexadecimal).joined())
    }

    /// Black.
    public static let black = Color("black")
    /// White.
    public static let white = Color("white")
    /// Nothing is painted.
    public static let transparent = Color("transparent")
}

/// A colour that takes a share of a line or of a filled shape.
public struct ColorShare: Sendable, Hashable {
    /// The colour.
    public var color: Color
    /// Its share, `0...1`; colours without a share divide the rest.
    public var share: Double?

    /// A colour and its share of the whole.
    public init(_ color: Color, share: Double? = nil) {
        self.color = color
        self.share = share
    }
}
