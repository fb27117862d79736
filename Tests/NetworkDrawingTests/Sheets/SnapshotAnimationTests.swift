import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("An animation of slices")
struct SnapshotAnimationTests {
    private static func animation() throws -> SnapshotAnimation {
        try SnapshotAnimation(of: Seeds.phaseSnapshots, pace: 3)
    }

    @Test("plays each slice in its turn by rules alone, and rests at the last")
    func rules() throws {
        let svg = String(
            decoding: try Self.animation().rendered(as: .svg, by: InProcessRenderer()),
            as: UTF8.self
        ).replacing("&#45;", with: "-")
        #expect(!svg.contains("<script"))
        let rules = try #require(svg.between("<style>", "</style>"))
        #expect(
            rules.contains(
                "#picture .slide{visibility:hidden}\n#picture .slide-4{visibility:visible}"))
        let motion = try #require(rules.between("no-preference){", "@keyframes"))
        #expect(motion.contains("animation:picture-slides 12s linear infinite"))
        for (slide, delay) in ["0s", "-9s", "-6s", "-3s"].enumerated() {
            #expect(motion.contains("#picture .slide-\(slide + 1){animation-delay:\(delay)}"))
        }
        // Nothing plays for those who want less motion: all animation stands within the query.
        #expect(rules.replacing(motion, with: "").contains("animation") == false)
        for slide in 1...4 { #expect(svg.contains(" slide slide-\(slide)\"")) }
    }

    @Test("keeps everybody in place, on each of the slides")
    func places() throws {
        let animation = try Self.animation()
        var places: [String: Set<String>] = [:]
        for node in animation.document.nodes {
            guard let id = node.attributes.text("id"), let pos = node.attributes.text("pos"),
                let name = id.firstMatch(of: /^slice-\d+-(?:actor|ghost)-(.+)$/)?.1
            else { continue }
            places[String(name), default: []].insert(pos)
        }
        #expect(places.count == animation.positions.count)
        #expect(places.values.allSatisfy { $0.count == 1 })
        #expect(animation.positions == Seeds.phases[0].positions)
    }

    @Test("of one slice does not move")
    func single() throws {
        let animation = try SnapshotAnimation(of: [Seeds.phaseSnapshots[0]])
        #expect(animation.rules(forID: "picture")?.contains("animation") == false)
    }

    @Test("shows a share of each round, and the shares fill it")
    func shares() {
        let rules = SlideRules(count: 60, pace: 1).text(forID: "a")
        #expect(rules.contains("60s linear"))
        #expect(rules.contains("1.667%{opacity:1}"))
    }

    @Test("shows no two headings through each other: one has gone before the next comes")
    func headings() throws {
        let rules = SlideRules(count: 60, pace: 1).text(forID: "a")
        #expect(rules.contains("#a .slide-heading{animation-name:a-headings}"))
        let frames = try #require(rules.between("@keyframes a-headings{", "}}"))
        // A slide begins 1.667 % of the round after the one before.
        #expect(frames.hasPrefix("0%,0.208%{opacity:0"))
        #expect(frames.contains("1.875%{opacity:0"))
        let animation = try Self.animation()
        let headings = animation.document.nodes.filter {
            $0.attributes.text("class")?.split(separator: " ").contains("slide-heading") == true
        }
        for slide in 1...4 {
            #expect(
                headings.contains {
                    $0.attributes.text("label")?.contains("\(slide) of 4") == true
                        && $0.attributes.text("class")?.hasSuffix("slide slide-\(slide)") == true
                })
        }
    }
}
