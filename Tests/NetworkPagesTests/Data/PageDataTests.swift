import ActorNetworks
import Testing

@testable import NetworkPages

@Suite("The data of a page")
struct PageDataTests {
    /// By pair and kind, the weight and the number of events that the page adds up in a slice.
    private func sums(_ page: TestPage, slice: Int) throws -> [[Int]: (Double, Int)] {
        let sources: [Int] = try page.column("source")
        let targets: [Int] = try page.column("target")
        let kinds: [Int] = try page.column("kind")
        let weights: [Double] = try page.column("weight")
        let counts: [Int] = try page.column("count")
        var sums: [[Int]: (Double, Int)] = [:]
        for event in try page.members[slice] {
            let pair = [sources[event], targets[event]].sorted()
            let known = sums[pair + [kinds[event]]] ?? (0, 0)
            sums[pair + [kinds[event]]] = (known.0 + weights[event], known.1 + counts[event])
        }
        return sums
    }

    @Test(
        "adds up to the ties of each slice, also where most events are in totals",
        arguments: [100, 3, 0])
    func ties(most: Int) throws {
        var style = PageStyle()
        style.maximumEvents = most
        let page = try TestPage(style)
        for (slice, snapshot) in page.level.snapshots.enumerated() {
            let sums = try sums(page, slice: slice)
            #expect(sums.count == snapshot.tieCount)
            for dyad in snapshot.dyads {
                for tie in dyad.ties {
                    let sum = try #require(
                        sums[[
                            page.number(dyad.first), page.number(dyad.second),
                            Int(tie.kind.rawValue),
                        ]])
                    #expect(abs(sum.0 - tie.weight) < 1e-9)
                    #expect(sum.1 == tie.eventCount)
                }
            }
        }
        let summaries = try #require(page.data["events"] as? [String: Any])["summary"]
        #expect(((summaries as? [Any])?.contains { $0 is String } ?? false) == (most > 0))
        #expect(
            page.page.notes.contains { $0.contains("in totals") || $0.contains("totals of") }
                == (most < 48))
    }

    @Test("lists the weightiest events one by one")
    func weightiest() throws {
        var style = PageStyle()
        style.maximumEvents = 4
        let page = try TestPage(style)
        let ids = try #require(page.data["events"] as? [String: Any])["id"] as? [Any]
        // Every fifth event weighs 5.
        #expect(
            ids?.compactMap { $0 as? String }.sorted().filter {
                ["e4", "e9", "e14", "e19"].contains($0)
            }.count == 4)
    }

    @Test("has no sign that begins a tag, and gives texts back as they are")
    func hostile() throws {
        let page = try TestPage()
        #expect(page.data["title"] as? String == TestPage.hostile)
        let summaries: [String] = try page.column("summary")
        #expect(summaries.allSatisfy { $0 == TestPage.hostile })
        // Our own two scripts, and nobody else's.
        #expect(page.page.html.ranges(of: "<script").count == 2)
        #expect(page.page.html.ranges(of: "</script>").count == 2)
    }

    @Test("holds the actors and documents that are shown, and no others")
    func cast() throws {
        let page = try TestPage()
        let actors = try #require(page.data["actors"] as? [[String: Any]])
        #expect(actors.compactMap { $0["id"] as? String } == ["a0", "a1", "a2", "a3"])
        let levels = try #require(page.data["levels"] as? [[String: Any]])
        #expect(levels[0]["drawnAs"] as? [Int] == [0, 1, 2, 3])
        #expect((levels[0]["order"] as? [Int])?.sorted() == [0, 1, 2, 3])
    }

    @Test("leads to pages of the web alone")
    func addresses() throws {
        let documents = try #require(TestPage().data["documents"] as? [[String: Any]])
        #expect(documents.map { $0["url"] as? String } == [nil, "https://example.org/e"])
    }
}
