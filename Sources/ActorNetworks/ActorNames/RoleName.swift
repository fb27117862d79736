/// A name that says somebody's role, and of whom in parentheses: `Police (Kenya)`.
///
/// The holder is what stands in the last parentheses, which may hold others:
/// `Member of Legislative (Govt) (Syria)` is of Syria, and
/// `Citizen (Holy See (Vatican City State))` of Holy See (Vatican City State).
public struct RoleName: Hashable, Sendable {
    /// The role, such as `Police`.
    public let role: String
    /// Whose it is, such as `Kenya`.
    public let holder: String

    /// The parts of a name; `nil` if it has not this form.
    ///
    /// - Complexity: O(*n*) in the length of the name.
    public init?(_ name: String) {
        guard name.utf8.last == UInt8(ascii: ")") else { return nil }
        var depth = 0
        var opening: String.Index?
        for index in name.utf8.indices.reversed() {
            switch name.utf8[index] {
            case UInt8(ascii: ")"): depth += 1
            case UInt8(ascii: "("): depth -= 1
            default: continue
            }
            if depth == 0 {
                opening = index
                break
            }
        }
        guard let opening else { return nil }
        let role = name[..<opening].trimmingSpaces
        let holder = name[name.index(after: opening)...].dropLast().trimmingSpaces
        guard !role.isEmpty, !holder.isEmpty else { return nil }
        self.role = role
        self.holder = holder
    }

    /// What sort of actor the role is, where the word leaves no doubt; `nil` otherwise.
    public var type: ActorType? {
        let words = Set(
            role.lowercased().split { !$0.isLetter }.map(String.init))
        return Self.types.first { !words.isDisjoint(with: $0.words) }?.type
    }

    /// The words that decide, the first that fit.
    private static let types: [(type: ActorType, words: Set<String>)] = [
        (
            .armedOpposition,
            [
                "rebel", "rebels", "insurgent", "insurgents", "separatist", "separatists",
                "guerrilla",
            ]
        ),
        (
            .organisation,
            [
                "party", "parties", "opposition", "company", "business", "industry", "media",
                "university", "union", "association", "organization", "organisation", "group",
                "hospital", "school", "newspaper", "radio", "television",
            ]
        ),
        (
            .office,
            [
                "government", "ministry", "minister", "ministers", "cabinet", "police", "military",
                "army", "navy", "force", "forces", "affairs", "court", "judge", "parliament",
                "congress", "senate", "legislative", "legislature", "administration", "secretariat",
                "intelligence", "immigration", "customs", "guard",
            ]
        ),
    ]
}

extension StringProtocol {
    /// The text without spaces around it.
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
