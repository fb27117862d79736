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

    @Test("says under which licence its data are, if it was told")
    func licence() throws {
        var style = PageStyle()
        #expect(try !TestPage(style).page.html.contains("Licence of the data"))
        style.licence = "CC BY <4.0>"
        #expect(try TestPage(style).page.html.contains("<dd>CC BY &lt;4.0&gt;</dd>"))
    }
}
