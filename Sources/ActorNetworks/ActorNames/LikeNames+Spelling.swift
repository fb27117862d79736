extension LikeNames {
    /// The part of a name in which letters may be wrong, and what must be the same besides.
    private struct Spelled {
        let name: Int
        let letters: [Unicode.Scalar]
        /// Whose role it is; empty for names that are no roles.
        let holder: String

        /// How many changes of a letter are a slip.
        var slips: Int { letters.count < 5 ? 0 : letters.count < 12 ? 1 : 2 }
    }

    /// Names that differ by a letter, or by two if they are long.
    mutating func matchSpelling() {
        let spelled = spelledNames()
        var keys: [(hash: UInt64, index: Int32)] = []
        for (index, name) in spelled.enumerated() where name.slips > 0 {
            // Names that are one change apart are equal when a letter is left out of each, or none.
            for hash in Self.hashes(leavingOutOneOf: name.letters, in: name.holder) {
                keys.append((hash, Int32(index)))
            }
            // Other spellings of one sound differ in vowels and doubled letters.
            if name.slips > 1 {
                let bones = Self.consonants(of: name.letters)
                if bones.count > 3 {
                    let hash = Self.hash(of: bones[...], after: Self.hash(of: name.holder))
                    keys.append((hash, Int32(index)))
                }
            }
            // Those of several words have, as a rule, all but one in common.
            let words = name.letters.split(separator: " ")
            guard words.count > 1, name.slips > 1 else { continue }
            for left in words.indices {
                var hash = Self.hash(of: name.holder) &+ 1
                for (place, word) in words.enumerated() where place != left {
                    hash = Self.hash(of: word, after: hash)
                }
                keys.append((hash &+ UInt64(left), Int32(index)))
            }
        }
        keys.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
            match(keys[start..<end].map { spelled[Int($0.index)] })
            start = end
        }
    }

    /// The names of a group that share a key; of a great one, each with the few beside it in the
    /// alphabet.
    private mutating func match(_ group: [Spelled]) {
        guard group.count > 1 else { return }
        let reach = group.count <= 64 ? group.count : 8
        let sorted =
            group.count <= 64
            ? group
            : group.sorted { names[$0.name].shape < names[$1.name].shape }
        for (place, one) in sorted.enumerated() {
            for other in sorted[(place + 1)...].prefix(reach) where areSlips(one, other) {
                note(one.name, other.name, .spelling)
            }
        }
    }

    private func areSlips(_ one: Spelled, _ other: Spelled) -> Bool {
        let (left, right) = (names[one.name], names[other.name])
        guard one.name != other.name, one.holder == other.holder, left.digits == right.digits,
            left.shape != right.shape, left.country == nil || right.country == nil
        else { return false }
        if let known = best(of: one.name, other.name), known < .spelling { return false }
        let limit = min(one.slips, other.slips)
        guard String.distance(one.letters, other.letters, atMost: limit) != nil else {
            return false
        }
        return !haveOppositeWords(left.words, right.words)
    }

    /// Whether words that differ are both initials, both countries, or both say a direction or what
    /// is for and against.
    private func haveOppositeWords(_ one: [Substring], _ other: [Substring]) -> Bool {
        guard one.count == other.count else { return false }
        for (left, right) in zip(one, other) where left != right {
            if left.count == 1, right.count == 1 { return true }
            if Self.opposites.contains(left), Self.opposites.contains(right) { return true }
            let countries = [left, right].compactMap { Country(named: String($0)) }
            if countries.count == 2 { return true }
        }
        return false
    }

    private static let opposites: Set<Substring> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western",
        "northeast", "northwest", "southeast", "southwest", "man", "woman", "men", "women", "pro",
        "anti", "first", "second", "third", "new", "old", "upper", "lower", "male", "female",
    ]

    /// Whole names, and roles within their holders where at most two holders have such a role.
    private func spelledNames() -> [Spelled] {
        var holders: [String: Set<String>] = [:]
        for name in names {
            guard let role = name.role else { continue }
            let key = NameShape.key(of: role.role)
            if holders[key, default: []].count < 3 { holders[key, default: []].insert(role.holder) }
        }
        return names.enumerated().compactMap { index, name in
            guard let role = name.role else {
                return Spelled(name: index, letters: Array(name.shape.unicodeScalars), holder: "")
            }
            let key = NameShape.key(of: role.role)
            guard holders[key, default: []].count < 3 else { return nil }
            return Spelled(
                name: index, letters: Array(key.unicodeScalars),
                holder: NameShape.key(of: role.holder))
        }
    }

    /// The letters without vowels and without those that repeat the one before.
    private static func consonants(of letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for letter in letters where !vowels.contains(letter) && letter != result.last {
            result.append(letter)
        }
        return result
    }

    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y"]

    // MARK: Hashes

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func hash(of text: String) -> UInt64 {
        text.unicodeScalars.reduce(0) { $0 &* factor &+ UInt64($1.value) &+ 1 }
    }

    private static func hash(of letters: ArraySlice<Unicode.Scalar>, after start: UInt64) -> UInt64
    {
        letters.reduce(start &* 31 &+ 7) { $0 &* factor &+ UInt64($1.value) &+ 1 }
    }

    /// A number for the text, and one for each text that leaving out a letter gives.
    private static func hashes(
        leavingOutOneOf letters: [Unicode.Scalar], in holder: String
    ) -> [UInt64] {
        // h = Σ (letter + 1) · factor^(places after it), so that parts can be joined.
        var powers: [UInt64] = [1]
        var after: [UInt64] = [0]
        for letter in letters.reversed() {
            let place = after.count - 1
            after.append(after[place] &+ (UInt64(letter.value) &+ 1) &* powers[place])
            powers.append(powers[place] &* factor)
        }
        let seed = hash(of: holder) &* 0xC2B2_AE3D_27D4_EB4F
        var result = [after[letters.count] ^ seed]
        var before: UInt64 = 0
        for (place, letter) in letters.enumerated() {
            let rest = letters.count - place - 1
            let hash = before &* powers[rest] &+ after[rest]
            // The same letter twice gives the same text.
            if place == 0 || letters[place - 1] != letter { result.append(hash ^ seed) }
            before = before &* factor &+ UInt64(letter.value) &+ 1
        }
        return result
    }
}
