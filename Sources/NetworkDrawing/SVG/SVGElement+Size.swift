extension SVGElement {
    /// Gives the outermost element the width that a picture is made for, in the unit of that, with the
    /// height that goes with it; its places stay as they are.
    mutating func resize(to size: PrintedSize, natural: (width: Double, height: Double)) {
        guard natural.width > 0 else { return }
        self["width"] = Self.length(size.amount, size.unit)
        self["height"] = Self.length(size.amount * natural.height / natural.width, size.unit)
    }

    private static func length(_ value: Double, _ unit: PrintedSize.Unit) -> String {
        let rounded = (value * 1000).rounded() / 1000
        let number = rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
        return number + unit.rawValue
    }
}
