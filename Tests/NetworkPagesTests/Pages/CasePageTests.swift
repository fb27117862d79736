import Foundation
import Testing

@testable import NetworkPages

@Suite("A page")
struct CasePageTests {
    @Test("is the same every time")
    func bytes() throws {
        #expect(try TestPage().page.html == TestPage().page.html)
    }

    @Test(
        "names nothing that a browser would have to fetch, and no style that a policy would refuse")
    func alone() throws {
        let html = try TestPage().page.html
        for name in [" src=", "<link", "<img", "@import", "url(", " style=", " onclick=", "fetch("]
        {
            #expect(!html.contains(name), "\(name)")
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test("shows every slice, and what changed from each to the next, on one part of the plane")
    func pictures() throws {
        let html = try TestPage().page.html
        for id in ["frame-0-1", "frame-0-2", "step-0-2"] {
            #expect(html.contains("<template id=\"\(id)\"><svg "))
        }
        #expect(!html.contains("id=\"frame-0-3\"") && !html.contains("id=\"step-0-1\""))
        let boxes = html.matches(
            of: /<(?:figure|template id="frame-0-[0-9]")><svg viewBox="([^"]*)"/)
        #expect(boxes.count == 3)
        #expect(Set(boxes.map(\.1)).count == 1)
    }

    @Test("has its sections, changes in sentences, and methods without a script")
    func sections() throws {
        let html = try TestPage().page.html
        for id in ["network", "matrix", "changes", "coverage", "events", "methods"] {
            #expect(html.contains("<section id=\"\(id)\" aria-labelledby=\"h-\(id)\">"))
            #expect(html.contains("<a href=\"#\(id)\">"))
        }
        #expect(html.contains("<article data-from=\"1\" data-to=\"2\">"))
        #expect(html.contains("<dt>Fingerprint of the events</dt>"))
    }

    @Test("leaves pictures of changes out where it would be too large, and says so")
    func size() throws {
        var style = PageStyle()
        let full = try TestPage(style).page
        style.maximumBytes = full.html.utf8.count - 1
        let small = try TestPage(style).page
        #expect(!small.html.contains("<template id=\"step-"))
        #expect(small.html.contains("<template id=\"frame-0-2\">"))
        #expect(small.notes.contains { $0.hasPrefix("pictures of what changed are left out") })
        #expect(!full.notes.contains { $0.hasPrefix("pictures") })
    }

    @Test(
        "draws no picture of changes where a few show that all would be too many, and says so once")
    func sampledSize() throws {
        var style = PageStyle()
        let full = try TestPage(style, slices: 12).page
        #expect(full.html.matches(of: /<template id="step-0-/).count == 11)
        style.maximumBytes = 30_000
        let small = try TestPage(style, slices: 12).page
        #expect(!small.html.contains("<template id=\"step-"))
        #expect(small.html.contains("<template id=\"frame-0-12\">"))
        #expect(
            small.notes.filter { $0.contains("would be larger than 0.03 MB") }.count == 1)
    }

    @Test("tells each change with its pair, what it rests on and its events, and no option")
    func changes() throws {
        let html = try TestPage().page.html
        let start = try #require(html.range(of: "<section id=\"changes\""))
        let end = try #require(html.range(of: "<section id=\"events\""))
        let text = html[start.lowerBound..<end.lowerBound]
        let items = text.matches(of: /<li data-pair="(a[0-3]) (a[0-3])">/)
        // Two of four pairs turned; each of the others has a tie of every kind, and all of them changed.
        #expect(items.count == 2 + 2 * 3)
        #expect(text.contains("<summary>1 lighter change</summary>"))
        let told = text.matches(
            of:
                /<span class="grounds">Rests on [0-9]+ events from [12] sources?\..*?<ul class="evidence"><li>/
        )
        #expect(told.count == 2 + 5)
        #expect(!text.contains(#/ --[a-z]/#))
        #expect(text.contains("<summary>How far apart the two are, in figures</summary>"))
    }

    @Test("lists what is in no slice, and says how many more there are")
    func outside() throws {
        let summary = #/<summary>([0-9]+) events with [0-9]+ % of the weight are in no slice/#
        #expect(try !TestPage().page.html.contains(summary))
        let html = try TestPage(events: 48 + 62).page.html
        #expect(html.firstMatch(of: summary)?.1 == "62")
        let start = try #require(html.firstRange(of: summary))
        let list = html[start.upperBound...]
        let end = try #require(list.range(of: "</details>"))
        let items = list[..<end.lowerBound]
        let line = #/<li>2016-[0-9-]+ a[0-3] [→↔] a[0-3]: .*?\(weight [1-5], /#
        #expect(items.matches(of: line).count == 50)
        #expect(items.contains(">12 more are not listed.<"))
    }

    @Test("lists its sources, the most cited first")
    func sources() throws {
        let html = try TestPage().page.html
        let start = try #require(html.range(of: "<h3>Sources</h3>"))
        let rows = html[start.upperBound...].prefix(3000)
            .matches(of: /<tr><th scope="row">(.*?)<\/th><td class="number">(.*?)<\/td><\/tr>/)
        #expect(rows.map { String($0.2) } == ["24", "24"])
        #expect(String(rows[1].1) == "e")
        #expect(rows[0].1.hasPrefix("&lt;/script&gt;"))
    }

    @Test("says under which licence its data are, or that it was not told")
    func licence() throws {
        var style = PageStyle()
        #expect(
            try TestPage(style).page.html
                .contains("<dt>Licence of the data</dt><dd>not said</dd>"))
        style.licence = "CC BY <4.0>"
        #expect(try TestPage(style).page.html.contains("<dd>CC BY &lt;4.0&gt;</dd>"))
    }
}
