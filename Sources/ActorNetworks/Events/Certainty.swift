/// How well a source supports an event.
public enum Certainty: String, CaseIterable, Sendable, Codable {
    /// The document says so in its own voice.
    case stated
    /// The document quotes or cites somebody for it.
    case reported
    /// It follows from the wording or the context.
    case implied
}
