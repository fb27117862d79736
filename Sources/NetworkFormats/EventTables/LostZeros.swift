internal import ActorNetworks

/// Which codes of CAMEO have lost a leading zero, because a program took them for numbers.
struct LostZeros {
    private let scheme: CodingScheme
    /// The fewest digits of a code.
    private let leastDigits: Int

    /// Whether a code has lost a leading zero.
    enum Loss {
        case none, certain
        /// The code is one with the zero and without it.
        case open
    }

    /// What is known of the codes of a dialect; `nil` where codes are taken as they stand.
    init?(_ scheme: CodingScheme, _ rules: EventRules) {
        guard rules.repairsCodes, !rules.codesAreLabels,
            scheme.name == CodingScheme.cameo.name
        else { return nil }
        self.scheme = scheme
        leastDigits = rules.leastCodeDigits
    }

    /// Whether a code has lost a leading zero as far as the scheme tells.
    func loss(of text: String) -> Loss {
        guard !text.isEmpty, text.first != "0", text.allSatisfy(\.isNumber),
            scheme.entry(of: "0" + text)?.code == "0" + text
        else { return .none }
        return scheme.contains(text) && text.count >= leastDigits ? .open : .certain
    }

    /// The texts that are such codes without doubt.
    func certain(among entries: [CodedEvent]) -> [String] {
        entries.map(\.code).filter { $0.first == "0" }.map { String($0.dropFirst()) }
            .filter { loss(of: $0) == .certain }
    }
}
