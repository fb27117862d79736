import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The words")
struct WordsTests {
    private let words = Words.english

    @Test("count in the singular and the plural, with commas between thousands")
    func counts() {
        #expect(words.ties(1) == "1 tie")
        #expect(words.ties(0) == "0 ties")
        #expect(words.events(198_216) == "198,216 events")
        #expect(words.events(2, from: 1) == "2 events from 1 source")
        #expect(words.events(1, from: 0) == "1 event")
        #expect(words.count(2, Words.Noun("century", "centuries")) == "2 centuries")
    }

    @Test("name every weighing")
    func weighings() {
        let all: [Weighing] = [.sum, .events, .mean, .maximum, .latest, .decay(halfLife: 30)]
        #expect(Set(all.map { words.name(of: $0) }).count == all.count)
        #expect(words.name(of: .decay(halfLife: 30)).contains("30 days"))
        #expect(words.name(of: .sum, per: .share) == "percent of summed weight")
        #expect(words.name(of: .mean, per: .day) == "mean weight a day")
    }

    @Test("name kinds, statuses and grades as cases and tables do")
    func terms() {
        for kind in RelationKind.allCases { #expect(words.name(of: kind) == kind.name) }
        for status in SnapshotComparison.Status.allCases {
            #expect(words.name(of: status) == status.rawValue)
        }
        for grade in TurnSureness.Grade.allCases {
            #expect(words.name(of: grade) == grade.rawValue)
        }
        for certainty in Certainty.allCases {
            #expect(words.name(of: certainty) == certainty.rawValue)
        }
        for unit in CalendarUnit.allCases { #expect(words.name(of: unit).one == unit.rawValue) }
    }

    @Test("say what a list of changes holds, and what it has no room for")
    func changes() {
        #expect(words.greatestChanges(8, of: 8) == "What changed, by weight")
        #expect(
            words.greatestChanges(30, of: 1200) == "The 30 greatest of 1,200 changes of weight")
        #expect(words.moreChanges(2, of: 2, for: ["a"]) == "And 2 more that a")
        #expect(words.moreChanges(5, of: 5, for: ["a", "b"]) == "And 5 more that a or b")
        #expect(
            words.moreChanges(30, of: 41, for: ["a", "b", "c"])
                == "And 30 of 41 more that a, b or c")
    }
}
