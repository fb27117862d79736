public import NetworkDrawing

/// What a page says besides what it shows of a case.
public struct PageStyle: Sendable {
    /// The title; `nil`, or one without characters, takes the title of the case.
    public var title: String?
    /// The seed of the layout; the same seed gives the same page.
    public var seed: UInt64 = 1
    /// The most events that are listed one by one; beyond it the weightiest are, the others are counted
    /// in totals, and a note says so.
    public var maximumEvents = 20_000
    /// The largest page in bytes; beyond it pictures of changes are left out, and a note says so.
    public var maximumBytes = 10_000_000
    /// What the data are and how they came about; `nil` says the title alone.
    public var about: String?
    /// Under which licence the data may be passed on; `nil` says nothing.
    public var licence: String?
    /// Where the page comes from.
    public var provenance = Provenance(program: "entente")

    /// The usual style.
    public init() {}
}
