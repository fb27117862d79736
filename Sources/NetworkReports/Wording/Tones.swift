internal import ActorNetworks

/// What a reader should know of tones.
enum ToneWords {
    /// That some events have no Goldstein value and others have; `nil` where all have one or none.
    static func remark(valued: Int, of count: Int) -> String? {
        guard valued > 0, valued < count else { return nil }
        return
            "\(count - valued) of \(count.of("event")) have no Goldstein value; a tone is the mean of "
            + "those that have one, and of weights only where none has"
    }
}
