import Testing

@testable import EntenteTool

@Suite("The line of progress")
struct ProgressTests {
    @Test("shows a bar where the share that is done is known, and seconds where not")
    func lines() {
        #expect(
            Progress.text("measuring 24 actors", 45, 3, 80)
                == "█████████░░░░░░░░░░░ 45 %  measuring 24 actors  3 s")
        #expect(Progress.text("reading seeds", nil, 2, 80) == "reading seeds … 2 s")
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
    }
}
