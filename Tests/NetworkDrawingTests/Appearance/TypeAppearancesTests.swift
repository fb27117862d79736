import ActorNetworks
import DOT
import Foundation
import Testing

@testable import NetworkDrawing

@Suite("The appearances of types")
struct TypeAppearancesTests {
    private func types(_ words: [String]) -> Set<ActorType> { Set(words.map { ActorType($0) }) }

    @Test("are one for each free place, and none is that of a known type")
    func free() {
        let known = ActorType.known.map { TypeAppearances().appearance(of: $0) }
        let all = TypeAppearances.free + known
        #expect(Set(all).count == all.count)
        #expect(TypeAppearances.free.count >= 10)
        for (one, next) in zip(TypeAppearances.free, TypeAppearances.free.dropFirst()) {
            #expect(one.form != next.form && one.fill != next.fill)
        }
    }

    @Test("have fills that can be told apart from each other and from those of known types")
    func fills() {
        let free = Set(TypeAppearances.free.map(\.fill))
        let known = Set(ActorType.known.map { Palette.fill(of: $0) })
        for fill in free {
            for other in free.union(known) where other != fill {
                // Two colours beside each other are told apart from a distance of 2.3 on.
                #expect(distance(fill, other) > 2 * 2.3)
            }
        }
    }

    /// The distance of two colours in CIE 1976 L*a*b*, by its definition.
    private func distance(_ one: RGBColor, _ other: RGBColor) -> Double {
        zip(lab(one), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    private func lab(_ color: RGBColor) -> [Double] {
        let rgb = [color.red, color.green, color.blue].map { byte -> Double in
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        func root(_ value: Double) -> Double {
            value > 0.008856 ? cbrt(value) : 7.787 * value + 16 / 116
        }
        let x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505)
        let y = root(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2])
        let z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089)
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }

    @Test("go to the unknown types of a case by name, whichever are drawn")
    func caseOrder() {
        let all = types(["bank", "church", "tribe", "state"])
        let some = TypeAppearances(drawn: types(["tribe", "state"]), of: all)
        #expect(some.appearance(of: ActorType("tribe")) == TypeAppearances.free[2])
        #expect(some.appearance(of: ActorType("bank")) == TypeAppearances.free[0])
        #expect(some.distinct == [.state, ActorType("tribe")])
        #expect(some.alike.isEmpty && some.notes.isEmpty)
    }

    @Test("go to those that are drawn where the case has too many, and the rest look alike")
    func tooMany() {
        let words = (0..<40).map { "sort \($0 + 10)" }
        let few = TypeAppearances(drawn: types(Array(words.suffix(3))), of: types(words))
        #expect(few.appearance(of: ActorType(words[37])) == TypeAppearances.free[0])
        #expect(few.alike.isEmpty)
        let all = TypeAppearances(drawn: types(words), of: types(words))
        let count = TypeAppearances.free.count
        #expect(all.distinct == words.prefix(count).map { ActorType($0) })
        #expect(all.alike == words.dropFirst(count).map { ActorType($0) })
        #expect(
            all.appearance(of: ActorType(words[39])) == TypeAppearances().appearance(of: .other))
        #expect(all.notes.count == 1)
        #expect(all.notes[0].hasPrefix("\(40 - count) types of actors without"))
        #expect(all.notes[0].contains("\(words[count]), "))
    }

    /// A chain of actors, each of a type of its own.
    private func chain(_ count: Int) throws -> Case {
        var builder = CaseBuilder()
        for number in 0..<count {
            builder.add(
                PoliticalActor("a\(number)", type: ActorType("sort \(number + 10)")))
        }
        for number in 0..<(count - 1) {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: Int32(number))),
                    source: "a\(number)", target: "a\(number + 1)", kind: .conflict))
        }
        return try builder.build()
    }

    @Test("are the same in each picture of a case")
    func pictures() throws {
        let testCase = try chain(6)
        let whole = RelationDiagram(of: try testCase.snapshot()).document
        let days = Window(Day(number: 3)...Day(number: 4))
        let part = RelationDiagram(of: try testCase.snapshot(Selection(window: days))).document
        #expect(part.node("a0") == nil)
        for actor in ["a3", "a4", "a5"] {
            for name in ["shape", "fillcolor"] {
                let value = try #require(part.node(actor)?.attributes.text(name))
                #expect(value == whole.node(actor)?.attributes.text(name))
            }
        }
    }

    @Test("are told of in the notes where they run out")
    func notes() throws {
        let testCase = try chain(24)
        let whole = RelationDiagram(of: try testCase.snapshot())
        #expect(whole.notes.contains { $0.hasPrefix("9 types of actors without") })
        var style = DiagramStyle()
        style.grouping = DiagramStyle.Grouping(name: "half", groups: [:])
        #expect(RelationDiagram(of: try testCase.snapshot(), style: style).notes.isEmpty)
    }
}
