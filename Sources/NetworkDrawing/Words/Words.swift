/// Every fixed word that a picture shows: headings, notes, units and sentences.
///
/// One extension for each sort of picture, so that a translation has one table to follow. Names of
/// actors and cases come from the data, and kinds from the field's terms.
struct Words: Sendable {
    /// Plain English.
    static let english = Words()
}
