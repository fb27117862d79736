internal import ActorNetworks

/// The different texts of a column, numbered as they come, so that each is looked at once.
struct DistinctTexts: ~Copyable {
    private var texts = TextColumn()
    /// So many that few words seldom meet at one place.
    private var places = [Place](repeating: Place(), count: 256)
    private(set) var count = 0
    private var last = Place()
    private let start = ByteHash.start

    /// A text at the place of its hash, or at one of those after it.
    fileprivate struct Place {
        /// What is nearly all there is to know of a short text, and the start of a long one.
        var head: UInt64 = 0
        /// A part of the hash, of which the last bit says whether the text is short.
        var tag: UInt32 = 0
        /// Its number counted from 1; 0 is a free place.
        var number: UInt32 = 0

        init() {}

        /// The place of a text that has no number yet.
        @inline(__always)
        init(of text: UnsafeRawBufferPointer, start: UInt64) {
            let isShort = text.count < 8
            // A short text is its bytes and their count, with nothing left to compare.
            head =
                isShort
                ? text.firstBytes | UInt64(truncatingIfNeeded: text.count) << 56
                : text.loadUnaligned(as: UInt64.self)
            let hash: Int
            if isShort {
                var mixed = start
                ByteHash.mix(head, into: &mixed)
                hash = Int(truncatingIfNeeded: mixed)
            } else {
                hash = ByteHash.value(of: text)
            }
            tag = UInt32(truncatingIfNeeded: hash) & ~1 | (isShort ? 1 : 0)
        }
    }

    /// What is known of a text before it is compared.
    struct Lookup {
        fileprivate let wanted: Place
        fileprivate var found = Place()
    }

    /// Begins to look for a text.
    @inline(__always)
    func lookup(of text: UnsafeRawBufferPointer) -> Lookup {
        Lookup(wanted: Place(of: text, start: start))
    }

    /// Looks where texts most likely are, for all of them at once: each alone would wait for memory.
    func look(for lookups: UnsafeMutableBufferPointer<Lookup>) {
        places.withUnsafeBufferPointer { places in
            let mask = places.count &- 1
            for index in lookups.indices {
                lookups[index].found = places[Int(lookups[index].wanted.tag &>> 1) & mask]
            }
        }
    }

    /// The number of a short text that was found where it was looked for, or `nil`.
    @inline(__always)
    func number(_ lookup: Lookup) -> Int? {
        let (found, wanted) = (lookup.found, lookup.wanted)
        // A number that a text has had stays its own.
        return found.tag == wanted.tag && found.head == wanted.head && found.number > 0
            && wanted.tag & 1 == 1 ? Int(found.number) - 1 : nil
    }

    /// The number of a text that was looked for.
    @inline(__always)
    mutating func number(of text: UnsafeRawBufferPointer, _ lookup: Lookup) -> Int {
        matches(lookup.found, lookup.wanted, text)
            ? Int(lookup.found.number) - 1 : number(of: text)
    }

    /// The number of a text, which is that of the last one where it repeats.
    mutating func number(of text: UnsafeRawBufferPointer) -> Int {
        var wanted = Place(of: text, start: start)
        if matches(last, wanted, text) { return Int(last.number) - 1 }
        var place = Int(wanted.tag >> 1) & (places.count - 1)
        while places[place].number > 0 {
            if matches(places[place], wanted, text) {
                last = places[place]
                return Int(last.number) - 1
            }
            place = (place + 1) & (places.count - 1)
        }
        texts.append(text, at: count)
        count += 1
        wanted.number = UInt32(count)
        last = wanted
        insert(wanted)
        return count - 1
    }

    @inline(__always)
    private func matches(
        _ known: Place, _ wanted: Place, _ text: UnsafeRawBufferPointer
    ) -> Bool {
        known.tag == wanted.tag && known.head == wanted.head && known.number > 0
            && (wanted.tag & 1 == 1 || texts.has(text, at: Int(known.number) - 1))
    }

    private mutating func insert(_ new: Place) {
        // Half full, a search ends at once.
        if count * 2 > places.count {
            let known = places
            places = [Place](repeating: Place(), count: known.count * 2)
            for place in known where place.number > 0 { put(place) }
        }
        put(new)
    }

    private mutating func put(_ new: Place) {
        var place = Int(new.tag >> 1) & (places.count - 1)
        while places[place].number > 0 { place = (place + 1) & (places.count - 1) }
        places[place] = new
    }
}

extension UnsafeRawBufferPointer {
    /// Less than eight bytes as a number, the first of which is the lowest.
    @inline(__always)
    fileprivate var firstBytes: UInt64 {
        if count >= 4 {
            let start = UInt64(UInt32(littleEndian: loadUnaligned(as: UInt32.self)))
            let end = UInt64(
                UInt32(
                    littleEndian: loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
            return start | end << UInt64(8 &* (count &- 4))
        }
        var number: UInt64 = 0
        for index in 0..<count { number |= UInt64(self[index]) << UInt64(8 &* index) }
        return number
    }
}

/// A column of few words: what each means is looked up once.
struct WordColumn<Meaning: ColumnMeaning, Value>: ~Copyable {
    private let meaning: Meaning
    private let words: [String: Value]
    private let examples: String
    /// The meanings by the numbers of the words.
    private(set) var values: [Value??] = []

    /// A column that holds some words; `examples` completes the remedy "write …".
    init(_ meaning: Meaning, among words: [String: Value], examples: String) {
        self.meaning = meaning
        self.words = words
        self.examples = examples
    }

    /// The meaning of the current row's word; `nil` if it is empty or unknown.
    mutating func value(
        in row: borrowing TableValues<Meaning>, into problems: inout Problems
    ) -> Value? {
        guard let value = known(in: row) else { return nil }
        if let value { return value }
        return row.word(meaning, among: words, examples: examples, into: &problems)
    }

    /// The meaning of the current row's word, `.some(nil)` if it has none; `nil` if it is empty.
    mutating func known(in row: borrowing TableValues<Meaning>) -> Value?? {
        guard let number = row.textNumber(meaning) else { return nil }
        if number < values.count, let value = values[number] { return .some(value) }
        return look(up: number, in: row)
    }

    /// The meaning of the current row's word, if it has been looked up and has one.
    @inline(__always)
    func knownValue(in row: borrowing TableValues<Meaning>) -> Value? {
        guard let number = row.textNumber(meaning), number < values.count else { return nil }
        return values[number] ?? nil
    }

    private mutating func look(
        up number: Int, in row: borrowing TableValues<Meaning>
    ) -> Value?? {
        guard let text = row.text(meaning) else { return nil }
        while values.count <= number { values.append(nil) }
        let value = words[text] ?? words[text.lowercased()]
        values[number] = .some(value)
        return .some(value)
    }
}
