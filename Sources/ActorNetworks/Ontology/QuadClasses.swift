extension CodingScheme {
    /// The four classes by which event data are often summed: verbal and material cooperation,
    /// verbal and material conflict. Negotiation is not told apart from other verbal cooperation.
    ///
    /// - SeeAlso: Duval and Thompson (1980), "Reconsidering the Aggregate Relationship Between Size,
    ///   Economic Development, and Some Types of Foreign Policy Behavior",
    ///   <https://doi.org/10.2307/2110974>.
    public static let quadClasses = CodingScheme(
        name: "quad classes",
        entries: [
            CodedEvent("1", label: "verbal cooperation", kind: .cooperation),
            CodedEvent("2", label: "material cooperation", kind: .cooperation),
            CodedEvent("3", label: "verbal conflict", kind: .conflict),
            CodedEvent("4", label: "material conflict", kind: .conflict),
        ])
}
