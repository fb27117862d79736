/// A sample of a legend that draws itself.
protocol DrawnSample: Sendable {
    /// How much of a row's width and height it takes.
    var room: Vector { get }
    /// Adds it below and to the right of a corner.
    func draw(on page: inout Page, at corner: Vector)
}
