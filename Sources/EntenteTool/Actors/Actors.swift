internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente actors`.
struct Actors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Names that are probably one actor, as a table to edit and give back.",
        discussion: """
            Each row proposes that a name means the actor under same_as, and says why: case, \
            accents or signs, letters that look alike, two names of one country, word order, an \
            abbreviation, a title, given names, or spelling. Strike out what is wrong, or clear \
            same_as, and give the table back with --aliases. The columns from and to may say when \
            a name means the actor.

            EXAMPLES
              entente actors seeds
              entente actors events.csv -o aliases.csv
              entente describe events.csv --aliases aliases.csv
            """)

    @OptionGroup var source: CaseOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let read = try source.read(messages, EventDemand(furtherColumns: false))
        let like = messages.during("comparing \(read.case.actors.count.of("name"))") {
            read.case.likeActors
        }
        try output.write(
            LikeActorsReport(of: like, in: read.case).report, about: [read.loss])
    }
}
