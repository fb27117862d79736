extension StringProtocol {
    /// The text with line breaks as spaces and other control characters made visible, so that data
    /// cannot steer a terminal or hide in a page.
    public var printable: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return String(self)
        }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result.append(" ")
            case _ where scalar.properties.generalCategory == .control:
                result.append(scalar.escaped(asASCII: true))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
