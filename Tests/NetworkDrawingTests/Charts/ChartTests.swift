import ActorNetworks
import DOT
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("A chart of a measure over time")
struct ChartTests {
    private func trajectory(
        _ slicing: Slicing = .every(CalendarStep(1, .quarter)), window: Window = .always
    ) throws -> Trajectory {
        var selection = Selection(window: window)
        selection.rollUp = .roots
        let slices = try Seeds.wholeCase.slices(selection, by: slicing)
        return try Trajectory(
            of: Seeds.wholeCase, selection, over: slices, by: [Measure.strength])
    }

    private func edges(_ chart: Chart, _ name: String) -> [Edge] {
        chart.document.edges.filter { $0.attributes.text("class") == name }
    }

    private func svg(_ chart: Chart) throws -> String {
        String(decoding: try chart.rendered(as: .svg, by: InProcessRenderer()), as: UTF8.self)
    }

    @Test("names the strongest at the ends of their lines, told apart without colour")
    func marks() throws {
        let chart = Chart(of: try trajectory())
        #expect(edges(chart, "leader").count == 10)
        // By quarters none of the others has a score twice in a row.
        #expect(chart.notes == ["Named: the 10 strongest of 24 actors."])
        #expect(edges(chart, "rest").isEmpty)
        let yearly = Chart(of: try trajectory(.every(CalendarStep(1, .year))))
        let pale = Set(edges(yearly, "rest").compactMap { $0.attributes.text("tooltip") }).count
        let words = pale == 14 ? "the next 14" : "\(pale) of the others"
        #expect(yearly.notes == ["Named: the 10 strongest of 24 actors; pale: \(words)."])
        let texts = try svg(chart)
        for name in ["Russia", "ISIS", "Saudi Arabia"] {
            #expect(texts.contains(">\(name)</text>"))
        }
        let looks = (0..<50).map { ChartMark($0) }
        for (index, look) in looks.enumerated() {
            for other in looks[..<index] {
                #expect(
                    (look.shape, look.isFilled) != (other.shape, other.isFilled)
                        || look.color != other.color)
            }
        }
        // The first ten differ in their marks alone.
        #expect(Set(looks.prefix(10).map { "\($0.shape)\($0.isFilled)" }).count == 10)
        #expect(looks.prefix(10).allSatisfy { !$0.isDashed })
        #expect(looks.dropFirst(10).allSatisfy { $0.isDashed })
    }

    @Test("has colours that are seen on white")
    func contrast() {
        for color in Palette.lines {
            let parts = [color.red, color.green, color.blue].map { value -> Double in
                let share = Double(value) / 255
                return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
            }
            let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
            #expect(1.05 / (luminance + 0.05) >= 3)
        }
    }

    /// A number to the power 2.4, as the fifth root of its twelfth power by halving.
    private func power(_ value: Double) -> Double {
        let twelfth = (0..<12).reduce(1) { product, _ in product * value }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if middle * middle * middle * middle * middle < twelfth {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }

    @Test("has a gap where an actor is absent, and a line for each part without one")
    func gaps() throws {
        let trajectory = try trajectory()
        let chart = Chart(of: trajectory)
        var runs = 0
        for actor in trajectory.strongestActors(byMeasure: 0, count: 10) {
            let scores = trajectory.path(of: actor, byMeasure: 0).scores
            // One point alone has a mark, and no line.
            runs += scores.split { $0 == nil }.count { $0.count > 1 }
        }
        #expect(edges(chart, "line").count == runs)
        #expect(try svg(chart).contains("A gap: no tie in that slice"))
    }

    @Test(
        "has names that do not overlap, below the title and right of the lines",
        arguments: Chart.Form.allCases)
    func names(form: Chart.Form) throws {
        let chart = Chart(of: try trajectory(), as: form)
        let texts = chart.document.nodes.filter { $0.id.contains("text") }
        let boxes = texts.compactMap { node -> Box? in
            guard let position = node.attributes.text("pos"),
                let width = node.attributes.text("width"),
                let height = node.attributes.text("height")
            else { return nil }
            let place = position.split(separator: ",").compactMap { Double($0) }
            guard place.count == 2, let wide = Double(width), let high = Double(height) else {
                return nil
            }
            return Box(
                center: Vector(place[0], place[1]),
                halfSize: Vector(wide * 36 - 3, high * 36 - 3.5))
        }
        #expect(boxes.count == texts.count && boxes.count > 20)
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] { #expect(!box.overlaps(other), "\(box) \(other)") }
        }
    }

    @Test("shades slices that are cut short, and says which")
    func partial() throws {
        let window = Window(from: Day(year: 2015, month: 11, day: 10), before: nil)
        let chart = Chart(of: try trajectory(window: window))
        #expect(try svg(chart).contains("Shaded: "))
        #expect(
            chart.document.edges.contains {
                ($0.attributes.text("tooltip") ?? "").hasSuffix("is partial")
            })
    }

    @Test("draws the first rank at the top, and equals one below the other")
    func ranks() throws {
        var builder = CaseBuilder(title: "Ranks")
        for id in ["a", "b", "c"] { builder.add(PoliticalActor(id, name: id.uppercased())) }
        for (number, event) in [("a", "b", 0), ("a", "c", 31), ("b", "c", 31), ("c", "a", 59)]
            .enumerated()
        {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(event.2))), source: event.0,
                    target: event.1, kind: .cooperation))
        }
        let theCase = try builder.build()
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let chart = Chart(
            of: try Trajectory(of: theCase, over: slices, by: [Measure.strength]), as: .ranks)
        #expect(chart.title == "Ranks: ranks by strength")
        let marks = chart.document.nodes.filter { $0.attributes.text("class") == "mark" }
        func heights(_ slice: String, _ name: String) -> [Double] {
            marks.filter { ($0.attributes.text("tooltip") ?? "").hasPrefix("\(name), \(slice)") }
                .compactMap { node in
                    node.attributes.text("pos")?.split(separator: ",").last.flatMap { Double($0) }
                }
        }
        // January: a and b share the first place; March: c and a do.
        let january = (heights("1970-01", "A"), heights("1970-01", "B"))
        #expect(january.0.count == 1 && january.1.count == 1)
        #expect(january.0[0] > january.1[0])
        let march = (heights("1970-03", "A"), heights("1970-03", "C"))
        #expect(march.0[0] > march.1[0] && march.0[0] == january.0[0])
        let text = try svg(chart)
        #expect(text.contains("Equal ranks: one closely below the other"))
        // B has no score in March.
        #expect(text.contains("Thin and dashed: to the name of an actor without a score"))
        let always = try theCase.slices(Selection(), by: .every(CalendarStep(1, .year)))
        let whole = Chart(
            of: try Trajectory(of: theCase, over: always, by: [Measure.degree]), as: .lines)
        #expect(try !svg(whole).contains("Thin and dashed"))
        #expect(try !svg(whole).contains("Equal ranks"))
    }

    @Test("says why a name has a dashed line, why a line has a gap, and how many lines there are")
    func signs() throws {
        // In January and February a is first of twenty pairs, from March on the last.
        var builder = CaseBuilder(title: "Signs")
        for month in 0..<4 {
            for pair in 0..<20 {
                let weight = pair > 0 ? Double(40 - pair) : month < 2 ? 90.0 : 1
                for half in ["", "'"] {
                    builder.add(
                        Event(
                            id: "\(month) \(pair)\(half)",
                            date: EventDate(Day(number: Int32(31 * month + half.count))),
                            source: "a\(pair)", target: "b\(pair)", kind: .cooperation,
                            weight: weight))
                }
            }
        }
        let theCase = try builder.build()
        let months = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        func chart(_ measure: Measure, _ slices: [TimeSlice], _ form: Chart.Form) throws -> String {
            try svg(Chart(of: try Trajectory(of: theCase, over: slices, by: [measure]), as: form))
        }
        let ranks = try chart(.strength, months, .ranks)
        #expect(ranks.contains("Thin and dashed: to the name of an actor that stays below rank"))
        #expect(!ranks.contains("A gap"))
        // One slice: no line, so nobody is pale, and marks stand upon 0.
        let one = Array(months.prefix(1))
        let single = try chart(.strength, one, .lines)
        #expect(single.contains("Named: the 10 strongest of 40 actors.") && single.contains(">0<"))
        // Two events a month are too few for burstiness, three in a longer slice are not.
        let whole = TimeSlice(name: "all", window: .always)
        let bursts = try chart(.burstiness, [whole] + one, .lines)
        #expect(bursts.contains("A gap: no score in that slice, despite a tie."))
    }

    @Test("is the same twice, drawn by Graphviz, described for readers who do not see it")
    func rendering() throws {
        let trajectory = try trajectory()
        for form in Chart.Form.allCases {
            let (one, other) = (Chart(of: trajectory, as: form), Chart(of: trajectory, as: form))
            #expect(one.document == other.document)
            let text = try svg(one)
            #expect(text.contains("role=\"graphics-document document\""))
            #expect(text.contains("<desc id=\"picture-description\">Chart of "))
            #expect(one.summary.contains("Russia: "))
        }
        let png = try Chart(of: trajectory).rendered(as: .png, by: InProcessRenderer())
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("is a page with its title where there is nobody and nothing to draw")
    func nothing() throws {
        let empty = try CaseBuilder(title: "Nothing").build()
        let slices = [TimeSlice(name: "gap", window: Window(Day(number: 0)...Day(number: 9)))]
        for form in Chart.Form.allCases {
            for slices in [[], slices] {
                let chart = Chart(
                    of: try Trajectory(of: empty, over: slices, by: [Measure.strength]), as: form)
                #expect(try svg(chart).contains("Nothing: "))
            }
        }
    }

    @Test("draws a measure of the whole network, a line for each of its figures")
    func figures() throws {
        let slices = try Seeds.wholeCase.slices(Selection(), by: .every(CalendarStep(1, .quarter)))
        let trajectory = try Trajectory(
            of: Seeds.wholeCase, over: slices, by: [GraphStatistic.density])
        let chart = Chart(of: trajectory, byStatistic: 0)
        #expect(chart.title == "\(Seeds.wholeCase.title): density over time")
        #expect(edges(chart, "leader").count == 1)
        #expect(
            chart.summary.hasPrefix("Chart of density over 24 slices, from 2011-Q1 to 2016-Q4."))
        #expect(try svg(chart).contains(">density</text>"))
    }

    @Test("says what was selected, in words")
    func words() {
        #expect(SelectionWords(Selection()).parts.isEmpty)
        var selection = Selection()
        selection.kinds = [.cooperation, .negotiation]
        selection.rollUp = .roots
        selection.top = 1200
        selection.minimumEvents = 2
        selection.weighing = .events
        #expect(
            SelectionWords(selection).parts == [
                "only cooperation and negotiation", "actors rolled up", "pairs of 2 events or more",
                "the 1,200 strongest actors", "weight: number of events",
            ])
    }
}
