internal import ArgumentParser
internal import Graphs

/// How groups are found: by ties that hold them together, or by friends and enemies.
enum CommunityMethod: ExpressibleByArgument {
    case found(GroupingMethod)
    case camps

    init?(argument: String) {
        if argument.lowercased() == "camps" {
            self = .camps
        } else if let method = GroupingMethod(argument: argument) {
            self = .found(method)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { GroupingMethod.allValueStrings + ["camps"] }

    var defaultValueDescription: String {
        switch self {
        case .found(let method): method.name
        case .camps: "camps"
        }
    }
}

/// How many camps the user wants: `3` at most, `=3` exactly, `free` as many as serve.
struct CampNumber: ExpressibleByArgument {
    let count: CampCount

    init?(argument: String) {
        if argument.lowercased() == "free" {
            count = .free
        } else if argument.hasPrefix("="), let number = Int(argument.dropFirst()), number > 0 {
            count = .exactly(number)
        } else if let number = Int(argument), number > 0 {
            count = .atMost(number)
        } else {
            return nil
        }
    }
}
