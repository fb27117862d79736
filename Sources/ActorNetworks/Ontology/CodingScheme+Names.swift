extension CodingScheme {
    /// CAMEO with the kinds of the four classes in which its roots are mostly summed: 01 to 08 are
    /// cooperation, 09 to 20 conflict; negotiation is not told apart, and nothing is too weak.
    public static let cameoQuad = CodingScheme(
        name: "CAMEO quad",
        entries: cameo.entries.map { entry in
            var entry = entry
            entry.kind = entry.code.prefix(2) < "09" ? .cooperation : .conflict
            return entry
        })

    /// The schemes that are known, by the names under which a user asks for them.
    public static let named: [(name: String, scheme: CodingScheme)] = [
        ("cameo", .cameo), ("cameo-quad", .cameoQuad), ("plover", .plover),
        ("quad", .quadClasses), ("acled", .acled), ("ucdp", .ucdp),
    ]
}
