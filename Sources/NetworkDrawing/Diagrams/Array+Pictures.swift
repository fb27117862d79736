internal import DOT
public import Graphviz
internal import Synchronization

extension Array where Element: Picture {
    /// The pictures in a format, each with the bytes that it has alone.
    ///
    /// In one process Graphviz draws one picture at a time; meanwhile, others are made ready for it
    /// and finished after it on the other processors.
    ///
    /// - Parameters:
    ///   - format: Any that the renderer's Graphviz offers.
    ///   - dotsPerInch: How fine formats made of dots are; `nil` takes what is usual for the width.
    ///   - renderer: What draws them: in this process, or in helpers with a deadline.
    ///   - details: What the files say besides, one for each picture.
    /// - Returns: The bytes of a file for each picture, in their order.
    /// - Throws: `GraphvizError` as the renderer does, about the first picture that fails; those after
    ///   it are not begun any more.
    /// - Complexity: O(*n*) for *n* bytes, besides the renderer's work.
    public func rendered(
        as format: Format, dotsPerInch: Double? = nil, by renderer: some Renderer,
        details: [FileDetails]
    ) throws(GraphvizError) -> [[UInt8]] {
        precondition(details.count == count, "each picture has details of its own")
        let failed = Mutex(Int.max)
        let files = InParallel.map(Array<Int>(indices)) {
            index -> Result<[UInt8], GraphvizError>? in
            if failed.withLock({ $0 < index }) { return nil }
            do throws(GraphvizError) {
                return .success(
                    try self[index].rendered(
                        as: format, dotsPerInch: dotsPerInch, by: renderer,
                        details: details[index]))
            } catch {
                failed.withLock { $0 = Swift.min($0, index) }
                return .failure(error)
            }
        }
        var bytes: [[UInt8]] = []
        for file in files.compactMap(\.self) { bytes.append(try file.get()) }
        return bytes
    }
}
