internal import ActorNetworks

/// `--roll-up` and `--change-points`, the options whose value may be left out.
///
/// The argument parser knows options with a value and flags without one, nothing between. So the
/// arguments are completed before they are parsed: a bare `--roll-up` becomes `--roll-up=roots`, a
/// bare `--change-points` becomes `--change-points=change` unless one of its figures follows. The next
/// argument is the value of `--roll-up` only if it is `roots`, `countries` or a number; anything else,
/// such as the case in `--roll-up seeds`, stays what it was. A case that is called `roots` or `1` can
/// be written `./1`, or before the option. A word behind `--change-points` that names no file is meant
/// as a figure, and refused with the names of those that there are.
enum RollUpArgument {
    static let name = "--roll-up"
    static let changePoints = "--change-points"

    /// The arguments with a value for each of these options.
    static func completed(_ arguments: [String]) -> [String] {
        var result: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return result + [argument] + rest }
            if argument == changePoints {
                let isFigure = rest.first.map(isFigure) ?? false
                let value = isFigure ? rest.removeFirst() : SliceSeries.change.rawValue
                result.append("\(changePoints)=\(value)")
            } else if argument != name {
                result.append(argument)
            } else if let value = rest.first, isValue(value) {
                result.append("\(name)=\(rest.removeFirst())")
            } else {
                result.append("\(name)=roots")
            }
        }
        return result
    }

    /// The roll-up that a value means: `roots`, `countries`, a level, or the ids of actors with commas between.
    static func parse(_ value: String) throws -> RollUp {
        if value == "roots" { return .roots }
        if value == "countries" { return .countries }
        if let level = Int(value) {
            guard level >= 0 else { throw RollUpError(value: value) }
            return .level(level)
        }
        let ids = WordList(argument: value)?.words ?? []
        guard !ids.isEmpty, !value.hasPrefix("-") else { throw RollUpError(value: value) }
        return .among(Set(ids))
    }

    /// Whether a figure is meant: one that there is, or a word that can be nothing else.
    private static func isFigure(_ text: String) -> Bool {
        SliceSeries(rawValue: text) != nil
            || (!text.isEmpty
                && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
                && FileOutput.isMissing(text))
    }

    private static func isValue(_ text: String) -> Bool {
        text == "roots" || text == "countries"
            || (!text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber })
    }
}

/// Why a text does not say how to roll up.
struct RollUpError: Error, CustomStringConvertible {
    let value: String

    var description: String {
        "write roots, countries, a level from 0 (the roots) up, or ids of actors with commas between"
    }
}
