internal import ArgumentParser
internal import NetworkReports

/// How fine groups are.
enum Resolution {
    /// Beyond these, every actor is a group or all are one, and sums of weights lose their digits.
    static let range = 1e-4...1e4

    /// Throws if a resolution lies where nothing changes any more.
    static func check(_ resolution: Double) throws(ValidationError) {
        guard range.contains(resolution) else {
            throw ValidationError(
                "--resolution is a number above 0, from \(range.lowerBound.shortest) to "
                    + "\(range.upperBound.shortest); 1 is usual.")
        }
    }
}
