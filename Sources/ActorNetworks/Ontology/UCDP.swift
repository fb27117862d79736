extension CodingScheme {
    /// The types of organized violence of the UCDP Georeferenced Event Dataset. Which of two armed
    /// sides acts is not said; one-sided violence goes from its side to the civilians.
    ///
    /// - SeeAlso: Sundberg and Melander (2013), "Introducing the UCDP Georeferenced Event Dataset",
    ///   <https://doi.org/10.1177/0022343313484347>.
    public static let ucdp = CodingScheme(
        name: "UCDP",
        entries: [
            CodedEvent("1", label: "state-based conflict", kind: .conflict, isDirected: false),
            CodedEvent("2", label: "non-state conflict", kind: .conflict, isDirected: false),
            CodedEvent("3", label: "one-sided violence", kind: .conflict, isDirected: true),
        ])
}
