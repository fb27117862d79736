/// A file of a case, written piece by piece.
///
/// ```swift
/// for file in CaseWriter(theCase).files {
///     try file.write { bytes in try output.write(bytes, to: file.name) }
/// }
/// ```
public struct CaseFile: Sendable {
    /// Its name in the folder of the case.
    public let name: String

    private let content: @Sendable (inout RowWriter) throws -> Void

    init(_ name: String, _ content: @escaping @Sendable (inout RowWriter) throws -> Void) {
        self.name = name
        self.content = content
    }

    /// A file of some text.
    public init(_ name: String, text: String) {
        self.init(name) { $0.put(text) }
    }

    /// Writes the file, the same bytes each time.
    ///
    /// - Parameter sink: Takes the next bytes; they are gone when it returns.
    /// - Throws: What the sink throws.
    /// - Complexity: O(*n*) in the length of the file; a quarter of a MiB of memory.
    public func write(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withoutActuallyEscaping(sink) { sink in
            var writer = RowWriter(to: sink)
            try content(&writer)
            try writer.flush()
        }
    }

    /// All of the file.
    ///
    /// - Complexity: O(*n*) in the length of the file.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        // Nothing throws but the sink.
        try? write { bytes.append(contentsOf: $0) }
        return bytes
    }
}
