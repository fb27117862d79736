/// The words that stand for a missing value in a table, such as `NA`.
struct MissingWords {
    private let words: [[UInt8]]
    private let longest: Int

    /// Some words, as they are written; none by default.
    init(_ words: Set<String> = []) {
        self.words = words.sorted().map { Array($0.utf8) }
        longest = self.words.map(\.count).max() ?? 0
    }

    /// Whether the bytes of a field are one of them.
    @inline(__always)
    func contains(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count <= longest && !bytes.isEmpty && words.contains { bytes.elementsEqual($0) }
    }
}
