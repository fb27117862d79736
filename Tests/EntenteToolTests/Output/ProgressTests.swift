import Testing

@testable import EntenteTool

@Suite("The line of progress")
struct ProgressTests {
    @Test("shows a bar where the share that is done is known, and seconds where not")
    func lines() {
        #expect(
            Progress.text("measuring 24 actors", 45, 3, 80)
                == "█████████░░░░░░░░░░░ 45 %  3 s, about 3 s left  measuring 24 actors")
        #expect(Progress.text("reading seeds", nil, 2, 80) == "reading seeds … 2 s")
        #expect(
            Progress.text("measuring 24 actors", 0, 3, 80)
                == "░░░░░░░░░░░░░░░░░░░░ 0 %  3 s  measuring 24 actors")
    }

    @Test("shows how much was counted, how fast, and how much time is left")
    func counts() {
        #expect(
            Progress.text("reading a.csv", 20, 4, 100, counted: (8_000_000, "row"))
                == "████░░░░░░░░░░░░░░░░ 20 %  4 s, about 16 s left  reading a.csv, 8000000 rows "
                + "(2000000 a second)")
        #expect(
            Progress.text("reading -", nil, 4, 100, counted: (1, "row"))
                == "reading -, 1 row (0 a second) … 4 s")
        #expect(Progress.text("reading -", nil, 4, 100, counted: (0, "row")) == "reading - … 4 s")
    }

    @Test("never reaches the edge of the terminal, where it would break")
    func width() {
        for width in 1...60 {
            #expect(Progress.text("measuring 24 actors", 45, 3, width).displayWidth < width)
        }
    }

    @Test("is passed on to whoever is told that the work was stopped")
    func description() {
        let progress = Progress("measuring 24 actors", isShown: false)
        #expect(progress.description == "measuring 24 actors")
        progress.report(0.4567)
        #expect(progress.description == "measuring 24 actors, 45 % done")
        let counting = Progress("reading a.csv", isShown: false) { ("row", 7, 0.5) }
        #expect(counting.description == "reading a.csv, 50 % done")
    }
}
