internal import ActorNetworks
internal import ArgumentParser
internal import NetworkReports

/// The `entente` command.
struct Entente: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "Who stood with whom, against whom, and when: networks of dated events.",
        discussion: """
            A CASE is a folder with events.csv (and, if there are any, actors.csv, sources.csv and \
            phases.csv), a table of events, or a graph file of another program.

            EXAMPLES
              entente describe seeds
              entente draw seeds --roll-up -o seeds.svg
              entente centrality seeds --roll-up --measure strength,betweenness
              entente communities seeds --roll-up
              entente slices seeds --every month
              entente compare seeds truce aleppo --roll-up
              entente balance seeds --roll-up
              entente turns seeds --roll-up
              entente why seeds russia us
              entente reach seeds russia --roll-up
              entente page seeds -o seeds.html
              entente import events.csv -o talks
              entente totals events.csv --by month -o months
              entente export seeds --format dot -o seeds.dot

            PERIODS are 2015, 2015-Q4, 2015-10, 2015-W41, 2015-10-07, or two of these with .. \
            between them; both ends are included, and either may be left open.

            MORE HELP
              entente help COMMAND, entente help formats, entente help columns, entente help periods

            Results alone go to standard output, everything else to standard error.

            EXIT CODES
              0   done
              1   differences found (compare --exit-code)
              64  the command line is wrong
              65  the data are wrong
              66  there is no such input
              70  Graphviz failed, or the machine allows too little
              73  the output cannot be written
              130 stopped by Ctrl-C (143 by SIGTERM, 129 by SIGHUP)
              A pipe that is closed early, as head closes it, ends with 0.

            Tab completion: entente --generate-completion-script bash (or zsh, fish) prints a \
            script for your shell.

            entente --describe-interface prints every command with its options as JSON.
            """,
        version: Entente.version,
        subcommands: [
            Describe.self, Draw.self, Centrality.self, Communities.self, Slices.self, Compare.self,
            Balance.self, Turns.self, Why.self, Reach.self, Import.self, Totals.self, Export.self,
            Check.self,
            Actors.self, Page.self,
        ])

    /// The version that `--version` prints.
    static let version = "0.1.0"

    /// What asks for every command with its options as JSON, from which wrappers are made.
    private static let interfaceFlag = "--describe-interface"

    /// Parses arguments, runs the command they name, and says how it went.
    ///
    /// - Returns: What the process exits with.
    static func run(_ arguments: [String]) -> ExitStatus {
        do {
            if let refusal = MachineLimits.refusal { throw ToolError(.graphvizFailed, refusal) }
            if arguments == [interfaceFlag] { return Terminal.print(_dumpHelp() + "\n") }
            if let topic = HelpTopic(asked: arguments) { return Terminal.print(topic.text) }
            try refuseUnknownCommand(arguments)
            var command = try parseAsRoot(RollUpArgument.completed(arguments))
            try command.run()
            return .done
        } catch {
            return report(error)
        }
    }

    /// - Throws: `ValidationError`, with the nearest command, if the first word is none.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        guard let word = arguments.first(where: { !$0.hasPrefix("-") }),
            word == arguments.first
        else { return }
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard !names.contains(word) else { return }
        let nearest = word.nearest(among: names).map { "; did you mean \"\($0)\"?" } ?? "."
        throw ValidationError(
            "There is no command \"\(word.printable)\"\(nearest) The commands are "
                + "\(names.joined(separator: ", ")).")
    }

    private static func report(_ error: any Error) -> ExitStatus {
        switch error {
        case let status as ExitStatus:
            return status
        case let error as ToolError:
            Terminal.say("Error: \(error.message)")
            return error.status
        case let error as CaseError:
            Terminal.say("Error: \(error)")
            return .usage
        default:
            let message = fullMessage(for: error)
            if exitCode(for: error) == .success {
                return Terminal.print(message + "\n")
            }
            Terminal.say(message)
            return .usage
        }
    }
}
