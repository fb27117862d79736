/// The attributes that a file declares before it uses them, by the part of the graph that they
/// belong to and their id.
///
/// An id may stand for one attribute of nodes and for another of edges. Where two attributes of a
/// part have one name, the later one goes by its name and its id, so that no value is lost.
struct DeclaredAttributes {
    /// What has attributes.
    enum Part: Int, CaseIterable {
        case graph, node, edge
    }

    /// An attribute that is declared.
    struct Column {
        let id: String
        var name: String
        let type: GraphValueType
        /// What parts have that do not say otherwise.
        var fallback: AttributedGraph.Value?
        /// Whether it holds how something looks.
        var isGraphics = false
        /// Whether an earlier one has its name.
        fileprivate(set) var repeatsName = false
    }

    /// What a declaration does to those before it.
    enum Declaration {
        case new, repeated, replaced
    }

    /// How many attributes with a default there may be: more would make a small file large.
    static let mostDefaults = 200

    /// Whether declarations of one name mean one attribute, as where a program declares it for whole
    /// numbers and for others.
    var namesMayRepeat = false

    private var tables = [Table](repeating: Table(), count: Part.allCases.count)

    private struct Table {
        var columns: [Column] = []
        /// The columns that have a default, in order.
        var withDefault: [Int] = []
        /// Where each id is, once there are too many to look through.
        var places: [String: Int] = [:]
        var names: Set<String> = []

        func place(of id: String) -> Int? {
            columns.count < 16 ? columns.firstIndex { $0.id == id } : places[id]
        }
    }

    /// Declares an attribute of a part.
    @discardableResult
    mutating func declare(_ column: Column, for part: Part) -> Declaration {
        var column = column
        if let place = tables[part.rawValue].place(of: column.id) {
            let known = tables[part.rawValue].columns[place]
            if known.name == column.name, known.type == column.type { return .repeated }
            name(&column, of: part)
            tables[part.rawValue].columns[place] = column
            return .replaced
        }
        name(&column, of: part)
        let place = tables[part.rawValue].columns.count
        tables[part.rawValue].columns.append(column)
        if place == 15 {
            for (place, column) in tables[part.rawValue].columns.enumerated() {
                tables[part.rawValue].places[column.id] = place
            }
        } else if place > 15 {
            tables[part.rawValue].places[column.id] = place
        }
        return .new
    }

    /// Gives an attribute a name of its own, unless names may repeat.
    private mutating func name(_ column: inout Column, of part: Part) {
        guard !column.isGraphics else { return }
        while !tables[part.rawValue].names.insert(column.name).inserted {
            column.repeatsName = true
            if namesMayRepeat { return }
            column.name += ".\(column.id)"
        }
    }

    /// The attribute of an id. One that is declared for another part alone is taken for this part,
    /// too, but without its default.
    mutating func column(_ id: String, of part: Part) -> Column? {
        if let place = tables[part.rawValue].place(of: id) {
            return tables[part.rawValue].columns[place]
        }
        for other in Part.allCases where other != part {
            guard let place = tables[other.rawValue].place(of: id) else { continue }
            var column = tables[other.rawValue].columns[place]
            column.fallback = nil
            declare(column, for: part)
            return tables[part.rawValue].place(of: id).map { tables[part.rawValue].columns[$0] }
        }
        return nil
    }

    /// Gives an attribute its default.
    ///
    /// - Returns: whether there is room for it.
    mutating func setDefault(
        _ value: AttributedGraph.Value, of id: String, for part: Part
    ) -> Bool {
        guard let place = tables[part.rawValue].place(of: id) else { return true }
        if tables[part.rawValue].columns[place].fallback == nil {
            guard tables[part.rawValue].withDefault.count < Self.mostDefaults else { return false }
            tables[part.rawValue].withDefault.append(place)
        }
        tables[part.rawValue].columns[place].fallback = value
        return true
    }

    /// Adds the defaults of what is not there.
    func addDefaults(of part: Part, to attributes: inout [AttributedGraph.Attribute]) {
        for place in tables[part.rawValue].withDefault {
            let column = tables[part.rawValue].columns[place]
            guard let value = column.fallback, attributes[column.name] == nil else { continue }
            attributes.append(.init(column.name, value))
        }
    }
}
