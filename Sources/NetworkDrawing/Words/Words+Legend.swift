/// What legends of diagrams say.
extension Words {
    func width(of weight: String) -> String { "Width: \(weight)" }
    func area(of measure: String) -> String { "Area: \(measure)" }
    /// A measure of which a difference shows the greater of its two sides.
    func greaterSide(of measure: String) -> String { "\(measure), greater side" }
    var actors: String { "Actors" }
    func moreTypes(_ count: Int) -> String { "\(Wording.grouped(count)) more types" }

    /// Members of a group that might as well be in another.
    var inDoubt: String { "in doubt" }
    /// Actors without a group of their own.
    var others: String { "others" }

    var reading: String { "Reading" }
    var headsRead: [String] {
        ["A head points at the one acted upon;", "heads at both ends: both ways, or mutual."]
    }
    var paleIsImplied: String { "Pale: every event is only implied." }
    /// How the colour of a line for all events of a pair comes about; `greatest` is the end of its scale, where
    /// all pairs have one.
    func tonesRead(greatest: Double?) -> [String] {
        let scale = greatest.map { greatest -> String in
            let end = Wording.number(greatest)
            return greatest == 1
                ? "Tone: cooperation less conflict, −1 to +1."
                : "Tone: mean Goldstein value, −\(end) to +\(end)."
        }
        return ["One colour for what both sides did to each other."] + (scale.map { [$0] } ?? [])
    }
    var weightRead: String { "Weight: an event's intensity in the case, summed." }
    var strengthRead: String { "Strength: weight summed over an actor's ties." }
}
