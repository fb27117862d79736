/// A period that a user named: a phase of the case, or a window.
public struct NamedPeriod: Sendable {
    /// The name with its days, for tables.
    public let name: String
    /// The name alone, for titles.
    public let title: String
    /// Its days.
    public let window: Window

    /// The phase of that id or name, else the window that the text names.
    ///
    /// - Throws: `PeriodError` if the text names neither.
    public init(_ text: String, in theCase: Case) throws(PeriodError) {
        if let phase = try? theCase.phase(named: text) {
            name = "\(phase.name) (\(phase.window))"
            title = phase.name
            window = phase.window
        } else {
            window = try Window(parsing: text)
            name = window.description
            title = name
        }
    }
}
