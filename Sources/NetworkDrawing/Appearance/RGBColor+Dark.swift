#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension RGBColor {
    /// The colour that does on a dark ground what this one does on white: of the same hue and, where the
    /// screen has it, of the same strength, and lighter than the ground as this is darker than white.
    ///
    /// By lightness, hue and chroma of Oklab (Ottosson, 2020). Text stays as far from fills as it was, and
    /// what is pale on white is dim on the dark ground.
    var onDark: RGBColor {
        let color = Oklab(self)
        let lightness = Self.darkGround + Self.range * pow(max(0, 1 - color.lightness), Self.lift)
        // What is pale is hardly coloured, which is told apart on white and not in the dark.
        var chroma = 1 + Self.tint * pow(color.lightness, 4)
        // Less strong, until the screen can show it.
        while chroma > 0 {
            if let shown = color.with(lightness: lightness, chroma: chroma).color { return shown }
            chroma -= 1 / 64
        }
        return color.with(lightness: lightness, chroma: 0).color ?? Palette.background
    }

    /// The lightness of the ground, and the way from there to black's counterpart.
    private static let (darkGround, range) = (0.205, 0.8942)
    /// Below 1, so that pale fills differ from the ground and each other, and pale lines stay in sight: eyes
    /// and screens tell dark colours apart less well.
    private static let lift = 0.65
    /// How much stronger the palest colours get.
    private static let tint = 2.5

    /// How well one colour stands out from another, 1 to 21 (WCAG 2).
    func contrast(to other: RGBColor) -> Double {
        let (one, two) = (luminance + 0.05, other.luminance + 0.05)
        return max(one, two) / min(one, two)
    }

    private var luminance: Double {
        let light = Oklab.light(of: self)
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }
}

/// A colour by its lightness, 0 to 1, and by how green or red and how blue or yellow it is.
private struct Oklab {
    let lightness: Double
    let a: Double
    let b: Double

    init(_ color: RGBColor) {
        let (red, green, blue) = Self.light(of: color)
        let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    }

    private init(lightness: Double, a: Double, b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    func with(lightness: Double, chroma: Double) -> Oklab {
        Oklab(lightness: lightness, a: a * chroma, b: b * chroma)
    }

    /// The colour, if a screen has it.
    var color: RGBColor? {
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        let light = [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
        guard light.allSatisfy({ (-0.0005...1.0005).contains($0) }) else { return nil }
        let bytes = light.map { value in
            let value = min(1, max(0, value))
            let encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
            return UInt8((encoded * 255).rounded())
        }
        return RGBColor(bytes[0], bytes[1], bytes[2])
    }

    private func cube(_ number: Double) -> Double { number * number * number }

    /// The amounts of light, 0 to 1.
    static func light(of color: RGBColor) -> (red: Double, green: Double, blue: Double) {
        func linear(_ byte: UInt8) -> Double {
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (linear(color.red), linear(color.green), linear(color.blue))
    }
}
