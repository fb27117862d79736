import ActorNetworks
import Testing

@Suite("Actors who are probably one")
struct LikeActorsTests {
    /// The pairs among names; the first occurs most, the last least.
    private func pairs(_ names: [String]) throws -> [String] {
        var builder = CaseBuilder(title: "names")
        for name in names { builder.add(PoliticalActor(name)) }
        builder.add(PoliticalActor("somebody entirely else"))
        for (index, name) in names.enumerated() {
            for event in 0..<(names.count - index) {
                builder.add(
                    Event(
                        id: "\(index)-\(event)", date: EventDate(Day(number: 0)), source: name,
                        target: "somebody entirely else", kind: .conflict))
            }
        }
        let theCase = try builder.build()
        return theCase.likeActors.map {
            let actors = theCase.actors
            return "\(actors[$0.actor].id) = \(actors[$0.other].id): \($0.difference.name)"
        }
    }

    @Test(
        "are told by what their names differ by",
        arguments: [
            ("François Hollande", "FRANCOIS HOLLANDE", "case, accents or signs"),
            ("Al-Qaeda", "al qaeda", "case, accents or signs"),
            ("Russia", "Russiа", "letters that look alike"),
            ("United Kingdom", "UK", "names of one country"),
            ("Cote d'Ivoire", "Ivory Coast", "names of one country"),
            ("Sergey Lavrov", "Lavrov, Sergey", "word order"),
            ("North Atlantic Treaty Organization", "NATO", "abbreviation"),
            ("Economic Community of West African States", "ECOWAS", "abbreviation"),
            ("Kurdistan Workers' Party (PKK)", "PKK", ""),
            ("United Nations Security Council", "UNSC", "abbreviation"),
            ("Free Syrian Army (FSA)", "FSA", "abbreviation"),
            ("Barack Obama", "President Barack Obama", "title"),
            ("Sergey Lavrov", "Foreign Minister (Sergey Lavrov)", "title"),
            ("John Kerry", "J. Kerry", "given names"),
            ("Barack Obama", "Barack Hussein Obama", "given names"),
            ("Benjamin Netanyahu", "Benyamin Netanyahu", "spelling"),
            ("Muammar Gaddafi", "Muamar Gadafi", "spelling"),
            ("Hezbollah", "Hizbollah", "spelling"),
            ("Boko Haram", "Boko Harram", "spelling"),
        ])
    func told(main: String, name: String, difference: String) throws {
        #expect(
            try pairs([main, name])
                == (difference.isEmpty ? [] : ["\(name) = \(main): \(difference)"]))
    }

    @Test(
        "are not those whose names differ as different actors' do",
        arguments: [
            ("Iran", "Iraq"), ("Austria", "Australia"), ("Niger", "Nigeria"),
            ("Slovakia", "Slovenia"), ("South Korea", "North Korea"),
            ("Citizen (Iran)", "Citizen (Iraq)"), ("Eastern Europe", "Western Europe"),
            ("Battalion 17", "Battalion 18"), ("Men (India)", "Women (India)"),
            ("John Kerry", "John Perry Jr"), ("Bill Clinton", "Hillary Clinton"),
            ("Militant (Hamas)", "Hamas"), ("Police (Kenya)", "Kenya"), ("Fatah", "Hamas"),
            ("A.P. Sharma", "A.K. Sharma"),
            ("Royal Air Force", "Royal Danish Air Force"),
            ("National Security Council", "National Security and Defense Council"),
            ("Supreme Court of Canada", "Supreme Court of Panama"),
        ])
    func notTold(one: String, other: String) throws {
        #expect(try pairs([one, other]) == [])
    }

    @Test("are each told once, with the name that differs least")
    func once() throws {
        #expect(
            try pairs(["Benjamin Netanyahu", "B. Netanyahu", "Netanyahu, Benjamin", "b netanyahu"])
                == [
                    "Netanyahu, Benjamin = Benjamin Netanyahu: word order",
                    "B. Netanyahu = Benjamin Netanyahu: given names",
                    "b netanyahu = B. Netanyahu: case, accents or signs",
                ])
    }

    @Test("are none where roles of many countries differ by a letter")
    func roles() throws {
        let roles = ["Employee", "Employer"].flatMap { role in
            ["India", "China", "Kenya"].map { "\(role) (\($0))" }
        }
        #expect(try pairs(roles) == [])
        #expect(
            try pairs(["Militia (India)", "Militla (India)"])
                == ["Militla (India) = Militia (India): spelling"])
    }

    @Test("are found as by comparing all pairs, where names differ by one letter")
    func oracle() throws {
        // Every name of five to eleven letters that is one insertion, deletion or exchange away
        // from another, by the plain definition of Levenshtein's distance.
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        var names: Set<String> = []
        while names.count < 150 {
            var letters = (0..<(5 + next(3))).map { _ in Array("bdk")[next(3)] }
            if next(2) == 0 { letters.append("z") }
            names.insert(String(letters))
        }
        let sorted = names.sorted()
        let found = Set(try pairs(sorted).map { $0.prefix { $0 != " " }.description })
        for (index, name) in sorted.enumerated() {
            let isLike = sorted.enumerated().contains { other, text in
                other != index && distance(text, name) == 1
                    && (other < index)
            }
            #expect(found.contains(name) == isLike, "\(name)")
        }
    }

    private func distance(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one), Array(other))
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                next.append(
                    min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1))
            }
            row = next
        }
        return row[right.count]
    }
}
