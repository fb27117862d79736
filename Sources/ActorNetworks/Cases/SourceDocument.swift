/// A document that events are coded from.
public struct SourceDocument: Hashable, Sendable {
    /// The id that events cite.
    public var id: String
    /// Who published it.
    public var publisher: String?
    /// Its headline or title.
    public var headline: String?
    /// When it was published.
    public var date: EventDate?
    /// Where it can be read.
    public var url: String?
    /// A remark.
    public var note: String?

    /// A document; only the id is needed.
    public init(
        _ id: String, publisher: String? = nil, headline: String? = nil, date: EventDate? = nil,
        url: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.publisher = publisher
        self.headline = headline
        self.date = date
        self.url = url
        self.note = note
    }

    /// A name for lists: the publisher and the date, or the id.
    public var label: String {
        let parts = [publisher, date.map(\.description)].compactMap(\.self)
        return parts.isEmpty || publisher == nil ? id : parts.joined(separator: ", ")
    }
}
