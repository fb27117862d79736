/// How much a file may unpack to: small files that unpack without end are refused.
struct UnpackingBounds: Sendable {
    /// How many times its size a file may unpack to, once it is beyond `freeSize`.
    static let greatestRatio = 200
    /// How many bytes any file may unpack to.
    static let freeSize = 64 << 20
    /// How often a file may be packed within another.
    static let greatestDepth = 2
    /// How many files an archive may hold.
    static let mostEntries = 10_000

    /// The name of the packed file.
    let place: String

    /// Checks how much has been unpacked from how many bytes.
    ///
    /// - Throws: `FormatError.unusable`.
    func check(unpacked: Int, from packed: Int) throws(FormatError) {
        guard unpacked > Self.freeSize, unpacked / max(packed, 1) > Self.greatestRatio else {
            return
        }
        throw .unusable(
            place: place, problem: "it unpacks to more than \(Self.greatestRatio) times its size",
            remedy: "if that is right, unpack it yourself and name what comes of it")
    }
}
