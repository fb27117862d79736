/// The course of a path as Graphviz writes it, `M` and `C` with absolute places, for rewriting.
struct PathCourse {
    /// A place where the pen is set down, or a curve by its two handles and its end.
    private enum Step {
        case move(SIMD2<Double>)
        case curve(SIMD2<Double>, SIMD2<Double>, SIMD2<Double>)
    }

    private let steps: [Step]

    /// Reads a course; `nil` if it holds anything else.
    init?(_ text: some StringProtocol) {
        var steps: [Step] = []
        var rest = text[...]
        while let command = rest.first {
            guard command == "M" || command == "C" else { return nil }
            rest = rest.dropFirst()
            let end = rest.firstIndex { $0 == "M" || $0 == "C" } ?? rest.endIndex
            let numbers = rest[..<end].split { $0 == " " || $0 == "," }.map { Double($0) }
            rest = rest[end...]
            guard !numbers.contains(nil), !numbers.isEmpty, numbers.count % 2 == 0 else {
                return nil
            }
            let places = stride(from: 0, to: numbers.count, by: 2).map {
                SIMD2(numbers[$0] ?? 0, numbers[$0 + 1] ?? 0)
            }
            if command == "M" {
                guard places.count == 1 else { return nil }
                steps.append(.move(places[0]))
            } else {
                guard places.count % 3 == 0, !steps.isEmpty else { return nil }
                for at in stride(from: 0, to: places.count, by: 3) {
                    steps.append(.curve(places[at], places[at + 1], places[at + 2]))
                }
            }
        }
        self.steps = steps
    }

    /// The same course with a line for each curve that is straight, to within a tenth of a point, and
    /// nothing for one without length; numbers are written by a function. Empty if the whole course has no
    /// length.
    func straightened(_ written: (Double) -> String) -> String {
        func place(_ place: SIMD2<Double>) -> String { "\(written(place.x)),\(written(place.y))" }
        var text = ""
        var command: Character?
        var pen = SIMD2<Double>(0, 0)
        func add(_ letter: Character, _ places: [SIMD2<Double>]) {
            text += command == letter && letter != "M" ? " " : String(letter)
            text += places.map(place).joined(separator: " ")
            command = letter
        }
        for step in steps {
            switch step {
            case .move(let start):
                add("M", [start])
                pen = start
            case .curve(let first, let second, let end):
                if Self.isStraight(pen, first, second, end) {
                    if Self.distance(pen, end) >= 0.1 { add("L", [end]) }
                } else {
                    add("C", [first, second, end])
                }
                pen = end
            }
        }
        return command == "M" ? "" : text
    }

    /// Whether both handles lie on the line between the ends.
    private static func isStraight(
        _ start: SIMD2<Double>, _ first: SIMD2<Double>, _ second: SIMD2<Double>,
        _ end: SIMD2<Double>
    ) -> Bool {
        let chord = end - start
        let length = distance(start, end)
        guard length > 0 else { return distance(start, first) < 0.1 && distance(end, second) < 0.1 }
        return [first, second].allSatisfy { handle in
            let arm = handle - start
            let along = (arm.x * chord.x + arm.y * chord.y) / length
            let across = abs(arm.x * chord.y - arm.y * chord.x) / length
            return across < 0.1 && along > -0.1 && along < length + 0.1
        }
    }

    private static func distance(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
        let arm = other - one
        return (arm.x * arm.x + arm.y * arm.y).squareRoot()
    }
}
