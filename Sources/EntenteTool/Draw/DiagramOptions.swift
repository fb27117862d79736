internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkDrawing

/// How diagrams look.
struct DiagramOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The title of the diagram.", valueName: "text"))
    var title: String?

    @Flag(inversion: .prefixedNo, help: "Draw the legend with the scales.")
    var legend = true

    @Option(
        help: ArgumentHelp(
            "Sizes of actors follow this measure instead of strength.", valueName: "measure"))
    var sizeBy: String?

    @Option(
        help: ArgumentHelp(
            "Another number gives another arrangement; the same gives the same.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        if let sizeBy { _ = try MeasureChoice.measure(sizeBy) }
    }

    /// The style; sizes follow the scores in `whole`.
    func style(for whole: @autoclosure () throws -> Snapshot) throws -> DiagramStyle {
        var style = DiagramStyle()
        style.title = title
        style.showsLegend = legend
        style.seed = seed
        guard let sizeBy else { return style }
        let measure = try MeasureChoice.measure(sizeBy)
        let snapshot = try whole()
        let scores = try MeasureChoice.scores(measure, of: snapshot)
        var byID: [String: Double] = [:]
        for (actor, score) in zip(snapshot.actors, scores) {
            byID[snapshot.network.actors[actor].id] = score
        }
        style.sizing = DiagramStyle.Sizing(name: measure.name, scores: byID)
        return style
    }
}
