extension Report.Part {
    /// How many rows a table leaves out for readers, and how all are seen; nothing where none is.
    static func notShown(_ count: Int, _ singular: String, _ plural: String? = nil) -> Self {
        .lines(
            count > 0 ? ["not shown: \(count.of(singular, plural)); --rows 0 shows all"] : [])
    }
}
