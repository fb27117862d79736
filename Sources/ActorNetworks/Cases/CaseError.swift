/// Why actors and events do not make a case, or a question cannot be asked of one.
public enum CaseError: Error, Equatable, Sendable {
    /// Two actors have the same id.
    case duplicateActor(String)
    /// An actor's parent is not an actor.
    case unknownParent(String, of: String)
    /// Actors that are each other's ancestors, in order.
    case cyclicParents([String])
    /// Two events have the same id.
    case duplicateEvent(String)
    /// Two source documents have the same id.
    case duplicateSource(String)
    /// Two phases have the same id.
    case duplicatePhase(String)
    /// An event's weight is negative, infinite or not a number.
    case badWeight(Double, event: String)
    /// An event stands for no event, or the case has more than
    /// ``EventTable/greatestEventCount`` with it.
    case badEventCount(Int, event: String)
    /// An event has neither a kind nor a code that implies one.
    case noKind(event: String, code: String?)
    /// A name means several actors on the same day.
    case overlappingAliases(String, actors: [String])
    /// Names that are each other's aliases, in order.
    case cyclicAliases([String])
    /// No actor goes by this name.
    case unknownActor(String, nearest: String?)
    /// Several actors go by this name.
    case ambiguousActor(String, ids: [String])
    /// An actor is asked for by this name, and the case has none at all.
    case noActors(String)
    /// No phase has this name.
    case unknownPhase(String, known: [String])
    /// No source document has this id.
    case unknownSource(String)
}

extension CaseError: CustomStringConvertible {
    /// Problem and remedy.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var description: String {
        switch self {
        case .duplicateActor(let id):
            "there are two actors \(id.quoted); give each actor an id of its own"
        case .unknownParent(let parent, let child):
            "the parent \(parent.quoted) of \(child.quoted) is not an actor; add it or correct its id"
        case .cyclicParents(let ids):
            "the actors \((Self.few(ids) + ids.prefix(1)).joined(separator: " → ")) are each other's "
                + "parents; clear one of these parents"
        case .duplicateEvent(let id):
            "there are two events \(id.quoted); give each event an id of its own"
        case .duplicateSource(let id):
            "there are two source documents \(id.quoted); give each document an id of its own"
        case .duplicatePhase(let id):
            "there are two phases \(id.quoted); give each phase an id of its own"
        case .badWeight(let weight, let event):
            "the weight \(weight) of event \(event.quoted) is not a finite number from 0 up; "
                + "the sign of an event lives in its kind"
        case .badEventCount(let count, let event):
            count < 1
                ? "event \(event.quoted) stands for \(count) events; write 1 or more"
                : "with the \(count) events of \(event.quoted) the case has more than "
                    + "\(EventTable.greatestEventCount), which no count can tell apart; correct it"
        case .noKind(let event, let code?):
            "event \(event.quoted) has no kind, and its code \(code) implies none; write "
                + "cooperation, conflict or negotiation"
        case .noKind(let event, nil):
            "event \(event.quoted) has neither kind nor code; write cooperation, conflict or "
                + "negotiation"
        case .overlappingAliases(let name, let actors):
            "the alias \(name.quoted) means \(actors.map(\.quoted).joined(separator: " and ")) on the "
                + "same days; let each have days of its own"
        case .cyclicAliases(let ids):
            "the aliases \((Self.few(ids) + ids.prefix(1)).joined(separator: " → ")) mean each "
                + "other; remove one of them"
        case .unknownActor(let name, let nearest?):
            "no actor is called \(name.quoted); did you mean \(nearest.quoted)?"
        case .unknownActor(let name, nil):
            "no actor is called \(name.quoted); use the id, name, label or alias of one"
        case .ambiguousActor(let name, let ids):
            "\(ids.count) actors are called \(name.quoted); use an id: "
                + Self.few(ids).joined(separator: ", ")
        case .noActors(let name):
            "the case has no actors, so none is called \(name.quoted); check that it is the right one"
        case .unknownPhase(let name, let known):
            known.isEmpty
                ? "the case has no phases; write them in phases.csv or use a window instead"
                : "there is no phase \(name.quoted); the phases are "
                    + Self.few(known).joined(separator: ", ")
        case .unknownSource(let id):
            "there is no source document \(id.quoted); use an id of sources.csv"
        }
    }

    /// The first names of a list that may be long, and that there are more.
    private static func few(_ names: [String]) -> [String] {
        names.count > 10 ? names.prefix(8) + ["…"] : names
    }
}
