/// Numbers for names, counted from 0 in the order in which they come up.
///
/// Two names are one if their bytes are; Swift would take canonically equivalent texts for one.
struct NameTable {
    private(set) var names: [String] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var slots = [Slot](repeating: Slot(), count: 1 << 8)
    // Nobody can write a file whose names collide in a table that he does not know.
    private let seed = UInt64.random(in: .min ... .max)

    private struct Slot {
        var hash: UInt32 = 0
        var number: Int32 = -1
        /// The first eight bytes; no name has a zero among them.
        var head: UInt64 = 0
    }

    /// The number of a name.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int32 {
        let (hash, head) = hash(of: name)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].number >= 0 {
            let slot = slots[place]
            // A name of less than eight bytes is all in its slot.
            if slot.hash == hash, slot.head == head,
                name.count < 8 || isEqual(Int(slot.number), name)
            {
                return slot.number
            }
            place = (place + 1) & (slots.count - 1)
        }
        let number = Int32(names.count)
        slots[place] = Slot(hash: hash, number: number, head: head)
        names.append(String(decoding: name, as: UTF8.self))
        bytes.append(contentsOf: name)
        ends.append(bytes.count)
        if names.count * 2 > slots.count { grow() }
        return number
    }

    private func isEqual(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (ends[number], ends[number + 1])
        guard end - start == name.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<name.count where bytes[start + index] != name[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.number >= 0 {
            var place = Int(slot.hash) & (slots.count - 1)
            while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }

    private func hash(of name: UnsafeBufferPointer<UInt8>) -> (hash: UInt32, head: UInt64) {
        var hash = seed ^ UInt64(name.count)
        var head: UInt64 = 0
        var start = 0
        repeat {
            let end = min(start + 8, name.count)
            var word: UInt64 = 0
            for index in start..<end { word |= UInt64(name[index]) << UInt64(8 * (index - start)) }
            if start == 0 { head = word }
            hash = Self.mixed(hash ^ word)
            start = end
        } while start < name.count
        return (UInt32(truncatingIfNeeded: Self.mixed(hash ^ seed)), head)
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
