/// What tooltips say.
extension Words {
    func weight(_ number: String) -> String { "weight \(number)" }
    func netTone(_ number: String) -> String { "net tone \(number)" }
    func andMore(_ count: Int) -> String { "and \(Wording.grouped(count)) more" }

    /// An event's code where nothing says what it is: `CAMEO 040`.
    func code(_ code: String, of scheme: String) -> String { "\(scheme) \(code)" }

    /// What an actor is, and whom it is tied to: `kinds` are ``part(_:of:)``.
    func actor(_ name: String, _ type: String, partners: Int, kinds: [String]) -> String {
        "\(name) (\(type))\ntied to \(actors(partners)); events: \(kinds.joined(separator: ", "))"
    }

    // MARK: - Differences

    func side(_ name: String, _ text: String) -> String { "\(name): \(text)" }
    var noEvents: String { "no events" }

    /// What became of an actor: what it was, and what it is.
    func change(of actor: String, _ type: String, before: String, after: String) -> String {
        "\(actor) (\(type))\nbefore: \(before)\nafter: \(after)"
    }

    var absent: String { "absent" }
    func strength(_ number: String, rank: Int) -> String { "strength \(number), rank \(rank)" }
}
