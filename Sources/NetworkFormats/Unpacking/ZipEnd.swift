/// The end of a zip: a record that says how long the comment after it is, with which the file ends.
struct ZipEnd {
    /// Whether something other than zeros follows the record and its comment, which libraries pass
    /// over. What has no such record within reach is not judged.
    let isFollowed: Bool

    private static let signature: [UInt8] = Array("PK\u{05}\u{06}".utf8)
    private static let recordLength = 22
    /// The longest comment and record, and as much as libraries look at beyond them.
    private static let reach = 1 << 17

    /// Looks at the end of an archive.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`.
    init(of storage: ZipArchive.Storage) throws(FormatError) {
        switch storage {
        case .memory(let bytes): self.init(bytes.suffix(Self.reach))
        case .file(let path): self.init(try FileSource(path).tail(Self.reach)[...])
        }
    }

    init(_ tail: ArraySlice<UInt8>) {
        var ends: [Int] = []
        for start in tail.indices where tail[start] == Self.signature[0] {
            let record = tail[start...]
            guard record.starts(with: Self.signature), record.count >= Self.recordLength else {
                continue
            }
            let length = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
            ends.append(start + Self.recordLength + length)
        }
        // The signature may stand within data or a comment as well.
        isFollowed =
            !ends.isEmpty
            && !ends.contains { end in
                end <= tail.endIndex && tail[end...].allSatisfy { $0 == 0 }
            }
    }
}
