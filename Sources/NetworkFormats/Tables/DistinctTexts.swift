internal import ActorNetworks

/// The different texts of a column, numbered as they come, so that each is looked at once.
struct DistinctTexts {
    private var texts = TextColumn()
    private var index = TextIndex()
    private(set) var count = 0
    private var last = -1

    /// The number of a text, which is that of the last one where it repeats.
    mutating func number(of text: UnsafeRawBufferPointer) -> Int {
        if last >= 0, texts.has(text, at: last) { return last }
        if let number = index.row(of: text, in: texts) {
            last = number
            return number
        }
        texts.append(text, at: count)
        index.insert(count, of: texts)
        last = count
        count += 1
        return last
    }
}

/// A column of few words: what each means is looked up once.
struct WordColumn<Meaning: ColumnMeaning, Value> {
    private let meaning: Meaning
    private let words: [String: Value]
    private let examples: String
    private var texts = DistinctTexts()
    private var values: [Value?] = []

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
        guard let column = row.columns[meaning] else { return nil }
        return row.table.withBytes(of: column) { bytes in
            if bytes.isEmpty { return nil }
            let number = texts.number(of: bytes)
            if number == values.count {
                let text = String(decoding: bytes, as: UTF8.self)
                values.append(words[text] ?? words[text.lowercased()])
            }
            return .some(values[number])
        }
    }
}
