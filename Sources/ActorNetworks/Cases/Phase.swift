/// A named period of a case.
public struct Phase: Hashable, Sendable {
    /// The id, as a user names the phase.
    public var id: String
    /// The name for titles.
    public var name: String
    /// The days of the phase.
    public var window: Window
    /// A remark.
    public var note: String?

    /// A phase.
    public init(_ id: String, name: String? = nil, window: Window, note: String? = nil) {
        self.id = id
        self.name = name ?? id
        self.window = window
        self.note = note
    }
}
