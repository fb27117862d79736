internal import DOT

/// A colour of red, green and blue.
struct RGBColor: Hashable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour mixed with white: 0 leaves it as it is, 1 makes it white.
    func paler(by share: Double) -> RGBColor {
        func mix(_ value: UInt8) -> UInt8 {
            UInt8((Double(value) + (255 - Double(value)) * share).rounded())
        }
        return RGBColor(mix(red), mix(green), mix(blue))
    }

    var color: Color {
        let hex = [red, green, blue].map { value in
            let digits = String(value, radix: 16, uppercase: true)
            return digits.count == 1 ? "0" + digits : digits
        }
        return Color("#" + hex.joined())
    }
}
