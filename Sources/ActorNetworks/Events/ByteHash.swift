/// A hash of bytes that is quick for short texts.
///
/// Eight bytes at a time are multiplied to 128 bits, whose halves are joined. The start is another
/// one in each process, so that no file is made of texts that share a hash.
package enum ByteHash {
    @usableFromInline package static let start = UInt64.random(in: .min ... .max)

    /// A number that is the same for equal bytes within one process, 0 or more.
    @inlinable @inline(__always) package static func value(of bytes: UnsafeRawBufferPointer) -> Int
    {
        var hash = start ^ UInt64(truncatingIfNeeded: bytes.count)
        var position = 0
        while position + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self), into: &hash)
            position += 8
        }
        if position == bytes.count { return Int(truncatingIfNeeded: hash >> 1) }
        if position > 0 {
            // The last eight, some of them once more.
            mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self), into: &hash)
            return Int(truncatingIfNeeded: hash >> 1)
        }
        var rest: UInt64 = 0
        while position < bytes.count {
            rest = rest << 8 | UInt64(bytes[position])
            position += 1
        }
        mix(rest, into: &hash)
        return Int(truncatingIfNeeded: hash >> 1)
    }

    /// Takes a number into a hash.
    @inlinable @inline(__always) package static func mix(_ number: UInt64, into hash: inout UInt64)
    {
        // Here, and not in a constant of its own, so that other modules see it.
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        let product = (hash ^ number).multipliedFullWidth(by: factor)
        hash = product.high ^ product.low &+ factor
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are those of another text, compared eight at a time.
    func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var position = 0
        while position + 8 <= count {
            guard
                loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    == other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            else { return false }
            position += 8
        }
        while position < count {
            guard self[position] == other[position] else { return false }
            position += 1
        }
        return true
    }
}
