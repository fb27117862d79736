extension Snapshot {
    /// What tells its events from others: 32 digits, alike wherever the same events are read.
    ///
    /// The fingerprint is a sum over the events of numbers of 128 bits, each made of the ids of the
    /// two actors, the days, the kind, the weight, the direction and the count of one row. So neither the
    /// order of the events matters, nor the files and formats that they come in, nor the machine.
    /// It tells other data by mistake from the same ones, and not forged ones.
    ///
    /// - Complexity: O(*n* + *a*) for *n* rows and the *a* actors of the case.
    public var fingerprint: String {
        let events = self.case.events
        let actors = self.case.actors.actors.map { RowDigest.hash(of: $0.id) }
        var (low, high): (UInt64, UInt64) = (0, 0)
        for row in rows {
            let row = Int(row)
            var digest = RowDigest()
            digest.mix(actors[Int(events.sources[row])])
            digest.mix(actors[Int(events.targets[row])])
            digest.mix(UInt64(bitPattern: Int64(events.starts[row].number)))
            digest.mix(UInt64(bitPattern: Int64(events.ends[row].number)))
            digest.mix(UInt64(events.kinds[row].rawValue))
            digest.mix(events.weights[row].bitPattern)
            digest.mix(events.areDirected[row] ? 1 : 0)
            digest.mix(UInt64(events.eventCount(of: row)))
            low &+= digest.one
            high &+= digest.other
        }
        return [high, low].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// Two hashes of one row, which begin differently: with fractions of √2 and √3.
private struct RowDigest {
    private(set) var one: UInt64 = 0x6A09_E667_F3BC_C908
    private(set) var other: UInt64 = 0xBB67_AE85_84CA_A73B

    mutating func mix(_ part: UInt64) {
        one = Self.mixed(one ^ part)
        other = Self.mixed(other &+ part)
    }

    /// A hash of a text that is the same on every machine (FNV-1a).
    static func hash(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    /// A number whose every bit hangs on all bits of another (the end of SplitMix64).
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
