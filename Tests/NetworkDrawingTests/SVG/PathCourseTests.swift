import Testing

@testable import NetworkDrawing

@Suite("Courses of paths")
struct PathCourseTests {
    private func straightened(_ text: String) -> String? {
        PathCourse(text)?.straightened { "\(Int($0))" }
    }

    @Test(
        "become lines where they are straight, and stay curves where they bend",
        arguments: [
            ("M0,0C1,0 2,0 3,0", "M0,0L3,0"),
            ("M0,0C0,0 3,0 3,0", "M0,0L3,0"),
            ("M0,0C0,3 3,3 3,0", "M0,0C0,3 3,3 3,0"),
            // A corner between two sides, as of a rounded box.
            ("M9,0C9,0 3,0 3,0 1,0 0,1 0,3 0,3 0,9 0,9", "M9,0L3,0C1,0 0,1 0,3L0,9"),
            ("M0,0C1,0 2,0 3,0 4,0 5,0 6,0", "M0,0L3,0 6,0"),
            ("M0,0C1,0 2,0 3,0M5,5C5,6 5,7 5,8", "M0,0L3,0M5,5L5,8"),
            // Back and forth on one line is no line.
            ("M0,0C9,0 9,0 3,0", "M0,0C9,0 9,0 3,0"),
            // Nothing where the pen stays.
            ("M0,0C0,0 0,0 0,0C0,1 0,2 0,3", "M0,0L0,3"),
        ])
    func straight(text: String, expected: String) {
        #expect(straightened(text) == expected)
    }

    @Test("without length are empty, and others than Graphviz writes are left alone")
    func others() {
        #expect(straightened("M4,4C4,4 4,4 4,4") == "")
        for text in [
            "M0,0L3,0", "m0,0c1,0 2,0 3,0", "C0,0 1,1 2,2", "M0,0C1,0 2,0", "M0,0Cx,0 1,1 2,2",
        ] {
            #expect(PathCourse(text) == nil, "\(text)")
        }
    }
}
