internal import NetworkFormats
internal import NetworkReports

/// What `entente help` explains besides commands.
enum HelpTopic: String, CaseIterable {
    case formats, columns, periods

    /// The topic that `entente help TOPIC` asks for, or `nil` if the arguments ask for another thing.
    init?(asked arguments: [String]) {
        guard arguments.count == 2, arguments[0] == "help" else { return nil }
        self.init(rawValue: arguments[1].lowercased())
    }

    /// Its page.
    var text: String {
        switch self {
        case .formats: Self.formatsPage
        case .columns: Self.columnsPage
        case .periods: Self.periodsPage
        }
    }

    /// The formats of graph files that are read, in lines that fit.
    private static let graphs = inTwoLines(
        GraphFileFormat.all.filter { $0.reader != nil }.map(\.name))

    /// The dialects of tables of events, in lines that fit.
    private static let dialects = inTwoLines(EventTableFormat.all.map(\.name))

    /// Names in two lines, the second as far from the margin as the page has the first.
    private static func inTwoLines(_ names: [String]) -> String {
        let half = (names.count + 1) / 2
        return [names[..<half], names[half...]].map { $0.joined(separator: ", ") }
            .joined(separator: ",\n" + String(repeating: " ", count: 14))
    }

    /// The formats to which networks are written, one a line.
    private static let networks = GraphFileFormat.all.filter { !$0.parts.isEmpty }.map { format in
        "  " + format.name + String(repeating: " ", count: max(1, 12 - format.name.count))
            + format.summary
    }.joined(separator: "\n")

    private static let formatsPage = """
        FORMATS of what is read
          .csv .tsv   a table of events, in a dialect that its first rows show:
                      \(dialects)
          .json .jsonl .xlsx .ods   the same as objects or as a spreadsheet
          .gz .zip .xz .zst .bz2    any of these, packed
          a graph     nodes are actors, edges are events; an edge without a date is undated:
                      \(graphs)
          a folder    events.csv and, if there are any, actors.csv, sources.csv, phases.csv,
                      codes.csv (what codes mean), datapackage.json (title and licences)

        FORMATS of tables that are written (--format, or the extension of -o FILE)
          table       aligned text
          csv         RFC 4180, with a header; one fact a column
          json        the same facts and more, keys as in csv

        FORMATS of networks (entente export)
        \(networks)
                      --table events writes an edge an event, where a format has that;
                      csv has --table actors, events (a row an event) and periods (a row for each
                      pair, period and kind) besides

        FORMATS of diagrams (entente draw, compare --draw, slices --draw)
          svg png pdf dot eps json, and every other that Graphviz offers

        """

    private static let columnsPage = """
        COLUMNS of events, in any order; only these three are needed:
          date        2016-03-30, 2016-03 or 2016; or year, month and day in columns of their own
                      (--map "iyear=year" --map "imonth=month" --map "iday=day")
          source      who acts: id, name, label or alias of an actor
          target      upon whom

        and if there are any:
          id          another id for each event; else its number in order of date
          kind        cooperation, negotiation or conflict; else what the code implies
          weight      0 or more; else the code's Goldstein value without its sign, else 1
          events      how many events the row stands for; 1 if not given. Weight is then the sum
                      over them, goldstein the mean, and two dates are their first and last day
          cameo       event code of CAMEO
          goldstein   value on the Goldstein scale, −10 to 10
          directed    no where both act alike
          precision   how much of date is known: day, week, month or year; else as it is written
          end_date    last day of an interval or span, or its last month or year
          date_basis  within (once in the interval) or span (all along)
          certainty   stated, reported or implied
          summary     what happened
          document    id of a source, or its name; also called seed
          paragraph   where in the document
          speaker     who says so
          note        anything

        COLUMNS of actors.csv: id, name, label, type, parent, parent_relation, aliases, note
        COLUMNS of sources.csv: id (or seed), publisher, headline, date, precision, date_basis, url,
          language, note
        COLUMNS of phases.csv: id, name, start, end, note

        Other columns are kept. entente check CASE says how each column was read.

        """

    private static let periodsPage = """
        PERIODS include both ends, at the precision at which they are written:
          2015              a year
          2015-Q4           a quarter
          2015-10           a month
          2015-W41          a week, Monday to Sunday (ISO 8601)
          2015-10-07        a day
          2015-10..2016-03  from the beginning of one to the end of another
          ..2016-03         up to the end of a month; 2015-10.. from the beginning of one

        STEPS cut time into slices: day, week, month, quarter, year, or several of them: 90d,
        2 weeks, 3m, 1y; or a number of events: 50events.

        An event belongs to a period if it starts in it. One that is known to the month or year alone
        starts with the first day of that. --spans says otherwise of events that lasted, --uncertain
        of those whose day is not known.

        """
}
