internal import ActorNetworks
internal import DOT

/// Upright bars on the ground of a chart, all of one width, so that their areas are as their values.
struct Bars {
    /// A bar from 0 to a value.
    struct Bar {
        let slice: Int
        let value: Double
        let tooltip: String
        /// How many events stand behind it, where it is not those that it counts.
        var events: Int?
    }

    let bars: [Bar]
    let color: RGBColor
    /// What the elements of the bars are called.
    let className: String
    /// What all of them tell, of which there is one in a chart.
    let series: String

    /// How much of the distance between two slices a bar takes.
    private static let share = 0.76
    private static let widest = 48.0
    private static let narrowest = 0.5
    /// How high a bar is at least, so that the smallest is seen.
    private static let lowest = 0.6

    /// How wide the bars of an area are.
    static func width(in area: PlotArea) -> Double {
        min(widest, max(narrowest, area.spacing * share))
    }

    /// Draws the bars.
    func draw(on page: inout Page, in area: PlotArea) {
        let width = Self.width(in: area)
        for bar in bars {
            let (x, base) = (area.x(bar.slice), area.y(0))
            var height = area.y(bar.value) - base
            if abs(height) < Self.lowest { height = bar.value < 0 ? -Self.lowest : Self.lowest }
            page.addLine(
                [Vector(x, base), Vector(x, base + height)], color, pen: width,
                tooltip: bar.tooltip, className: className, as: element(bar, in: area))
        }
    }

    private func element(_ bar: Bar, in area: PlotArea) -> DrawnElement {
        var facts = ElementFacts(series: series)
        facts.add("value", abs(bar.value))
        facts.add("events", bar.events)
        return .value(
            "bar-\(series)", in: bar.slice, called: area.slices[bar.slice].name, facts)
    }
}
