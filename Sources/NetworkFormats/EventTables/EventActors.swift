internal import ActorNetworks

/// The actors of a table of events: each different name is looked up once.
struct EventActors: ~Copyable {
    /// The number of an actor who is not known or not there.
    static let nobody = -1
    /// The number of an actor whose name stands for nobody in particular.
    static let placeholder = -2

    private let register: RegisteredActors?
    private let noActor: Set<String>
    private let namesByCountry: Set<String>
    private let placeholders: PlaceholderNames
    private let naming: ActorNaming
    /// The numbers of names, by those of the table's texts; −1 for one that is yet to be looked at.
    private var numbersOfTexts: [Int32] = []
    /// The positions of actors who take part already and of whose names nothing is to be said, by the
    /// numbers of the table's texts; −1 for others.
    private(set) var settledPositions: [Int32] = []
    /// The numbers of names, by name.
    private var numbers: [String: Int] = [:]
    /// The names as the table writes them.
    private var names: [String] = []
    /// The numbers of their texts; −1 where a name is a part of one.
    private var texts: [Int32] = []
    /// The actors' ids; `nil` for a name that the register does not have.
    private var ids: [String?] = []
    /// `nobody` or `placeholder` for names of that sort, 0 for others.
    private var sorts: [Int] = []
    private var countries: [String?] = []
    private var labels: [String?] = []
    /// Names that mean somebody else in each country.
    private var areByCountry: [Bool] = []
    /// The actors' positions in the case, once they take part; −1 before.
    private var positions: [Int32] = []
    /// Where the names were last read before that.
    private var places: [TextPosition] = []
    /// Where the actors first stand who take part, in the order in which they come.
    private(set) var firstPlaces: [(actor: String, place: TextPosition)] = []
    private var takingPart: Set<String> = []
    private var isOneForAllTold = false

    init(register: RegisteredActors?, rules: EventRules, choices: EventChoices) {
        self.register = register
        placeholders = choices.keepsPlaceholders ? .none : rules.placeholders
        naming = register == nil ? choices.naming ?? rules.naming : .names
        noActor = rules.noActor
        namesByCountry = rules.namesByCountry
    }

    /// The number of the name in a column of the current row, or `nobody`; `nil` if it is empty.
    mutating func number(
        _ meaning: EventColumn, in row: borrowing TableValues<EventColumn>,
        into problems: inout Problems
    ) -> Int? {
        guard let text = row.textNumber(meaning) else {
            if noActor.contains("") { return Self.nobody }
            _ = row.neededText(meaning, into: &problems)
            return nil
        }
        var number = text < numbersOfTexts.count ? Int(numbersOfTexts[text]) : -1
        if number < 0 { number = look(at: text, meaning, in: row) }
        if positions[number] >= 0, isPlain(number) {
            settledPositions[text] = positions[number]
            return number
        }
        if areByCountry[number], let country = row.text(.country) {
            number = self.number(of: "\(names[number]) (\(country))")
        }
        if sorts[number] < 0 { return sorts[number] }
        if case .roles = naming, positions[number] < 0 {
            countries[number] = row.text(meaning == .source ? .sourceCountry : .targetCountry)
        }
        if positions[number] < 0, labels[number] == nil {
            labels[number] = row.text(meaning == .source ? .sourceLabel : .targetLabel)
        }
        // The place of the first row that is good, and of the source where one acts on itself.
        if positions[number] < 0, places[number].line != row.table.line {
            places[number] = row.position(of: meaning)
        }
        return number
    }

    /// Whether nothing is to be said about a name, wherever it stands.
    private func isPlain(_ number: Int) -> Bool {
        ids[number] == names[number] && sorts[number] >= 0 && !areByCountry[number]
    }

    /// The position of the actor in a column of the current row, if there is nothing more to be asked
    /// or said about the name.
    @inline(__always)
    func settledPosition(
        _ meaning: EventColumn, in row: borrowing TableValues<EventColumn>
    ) -> Int32? {
        guard let text = row.textNumber(meaning), text < settledPositions.count,
            settledPositions[text] >= 0
        else { return nil }
        return settledPositions[text]
    }

    /// The number of the name in a column of the current row, whose text has a number of its own.
    private mutating func look(
        at text: Int, _ meaning: EventColumn, in row: borrowing TableValues<EventColumn>
    ) -> Int {
        let number = number(of: row.text(meaning) ?? "")
        while numbersOfTexts.count <= text {
            numbersOfTexts.append(-1)
            settledPositions.append(-1)
        }
        numbersOfTexts[text] = Int32(number)
        texts[number] = Int32(text)
        return number
    }

    private mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        add(name)
        return names.count - 1
    }

    private mutating func add(_ name: String) {
        names.append(name)
        texts.append(-1)
        areByCountry.append(namesByCountry.contains(name))
        ids.append(register.map { $0.contains(name) ? name : $0.id(named: name) } ?? .some(name))
        sorts.append(
            noActor.contains(name)
                ? Self.nobody : placeholders.contains(name) ? Self.placeholder : 0)
        countries.append(nil)
        labels.append(nil)
        positions.append(-1)
        places.append(TextPosition(line: 0, column: 0))
    }

    /// Reports a name that is not an id of the register.
    func check(
        _ meaning: EventColumn, _ number: Int?, in row: borrowing TableValues<EventColumn>,
        into problems: inout Problems
    ) {
        guard let number, let register else { return }
        let name = names[number]
        guard let id = ids[number] else {
            let mayGuess = problems.mayGuess(.unknownActor, in: row.table.file)
            row.fail(
                .unknownActor, meaning, into: &problems,
                "\(row.name(of: meaning)) \(name.quoted) is not in \(register.file)"
            ) {
                register.remedy(for: name, guessing: mayGuess)
            }
            return
        }
        guard id != name else { return }
        row.doubt(
            .actorByName, meaning, into: &problems,
            "\(row.name(of: meaning)) \(name.quoted) was read as the actor \(id.quoted)"
        ) {
            "write the id"
        }
    }

    /// Whether a name is that of an actor, and no placeholder.
    func isSomebody(_ name: String) -> Bool {
        !name.isEmpty && !noActor.contains(name) && !placeholders.contains(name)
    }

    /// Tells once that a name of which each country has its own is one actor, for want of countries.
    mutating func reportOneForAll(
        in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) {
        guard !namesByCountry.isEmpty, !isOneForAllTold, row.columns[.country] == nil else {
            return
        }
        for meaning in [EventColumn.source, .target] {
            guard let name = row.text(meaning), namesByCountry.contains(name) else { continue }
            isOneForAllTold = true
            row.doubt(
                .oneForAll, meaning, into: &problems,
                "\(name.quoted) of all countries are one actor, for the table has no column of countries"
            ) {
                "get the table with its column country, or leave them out"
            }
        }
    }

    /// Whether an actor takes part in an event that was read.
    func takesPart(_ number: Int) -> Bool { positions[number] >= 0 }

    /// The position of an actor by a name that is a part of what a column says.
    mutating func position(ofName name: String, in builder: inout CaseBuilder) -> Int32 {
        position(of: number(of: name), in: &builder)
    }

    /// The position of an actor who takes part in the case.
    mutating func position(of number: Int, in builder: inout CaseBuilder) -> Int32 {
        if positions[number] >= 0 { return positions[number] }
        let id = ids[number] ?? names[number]
        if case .names = naming {
        } else {
            let (actor, parent) = naming.actor(id, country: countries[number])
            if let parent { builder.describe(parent) }
            builder.describe(actor)
        }
        if register == nil, let label = labels[number], label != id {
            builder.describe(PoliticalActor(id, label: label))
        }
        positions[number] = builder.position(ofActor: id)
        if takingPart.insert(id).inserted { firstPlaces.append((id, places[number])) }
        if texts[number] >= 0, isPlain(number) {
            settledPositions[Int(texts[number])] = positions[number]
        }
        return positions[number]
    }
}
