/// The style sheet of an animation: each slide is seen for its time and fades into the next.
///
/// Without animation, or where a reader wants less motion, the last slide is seen alone.
struct SlideRules {
    let count: Int
    /// How many seconds each slide is seen.
    let pace: Double

    /// How long one slide fades into the next, in seconds.
    private static let longestFade = 0.5

    /// The word that all elements of slides have in common.
    static let className = "slide"
    /// The word of one slide, counted from 0.
    static func className(of slide: Int) -> String { "\(className)-\(slide + 1)" }

    /// The word of what cannot be read through one another, and so never fades into the next.
    static let headingClassName = "slide-heading"

    /// The rules for the picture of an id, so that another animation on the page has its own.
    func text(forID id: String) -> String {
        let slide = "#\(id) .\(Self.className)"
        let last = "#\(id) .\(Self.className(of: count - 1))"
        let rest = "\(slide){visibility:hidden}\n\(last){visibility:visible}\n"
        guard count > 1 else { return rest }
        let total = pace * Double(count)
        let shown = pace / total
        let fade = min(Self.longestFade, pace / 4) / total
        let delays = (0..<count).map { number in
            // Those whose turn comes later begin as if they had been on for most of a round.
            let delay = number == 0 ? 0 : pace * Double(number) - total
            return "#\(id) .\(Self.className(of: number)){animation-delay:\(Self.number(delay))s}"
        }
        return rest
            + "@media (prefers-reduced-motion:no-preference){\n"
            + "\(slide){opacity:0;animation:\(id)-slides \(Self.number(total))s linear infinite}\n"
            + "#\(id) .\(Self.headingClassName){animation-name:\(id)-headings}\n"
            + delays.joined(separator: "\n") + "\n"
            + "#\(id):hover .\(Self.className){animation-play-state:paused}\n}\n"
            + "@keyframes \(id)-slides{0%{opacity:0;visibility:visible}"
            + "\(Self.percent(fade)){opacity:1}\(Self.percent(shown)){opacity:1}"
            + "\(Self.percent(shown + fade)){opacity:0;visibility:visible}"
            + "\(Self.percent(shown + fade + 1e-5)){opacity:0;visibility:hidden}"
            + "100%{opacity:0;visibility:hidden}}\n"
            + "@keyframes \(id)-headings{0%,\(Self.percent(fade / 2)){opacity:0;visibility:visible}"
            + "\(Self.percent(fade)),\(Self.percent(shown)){opacity:1}"
            + "\(Self.percent(shown + fade / 2)){opacity:0;visibility:visible}"
            + "\(Self.percent(shown + fade / 2 + 1e-5)),100%{opacity:0;visibility:hidden}}\n"
    }

    private static func percent(_ share: Double) -> String {
        number(min(100, share * 100)) + "%"
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
