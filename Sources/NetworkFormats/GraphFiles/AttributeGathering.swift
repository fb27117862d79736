/// Attributes as a file gives them one by one: a name that comes again makes a list of its values.
struct AttributeGathering {
    private var names: [String] = []
    private var values: [[AttributedGraph.Value]] = []
    /// Where each name is, once there are too many to look through.
    private var places: [String: Int] = [:]

    /// The attributes, in the order in which their names first came.
    var attributes: [AttributedGraph.Attribute] {
        zip(names, values).map { .init($0, $1.count == 1 ? $1[0] : .list($1)) }
    }

    /// Adds a value under a name.
    mutating func add(_ value: AttributedGraph.Value, at name: String) {
        if let place = place(of: name) {
            if case .list(let more) = value {
                values[place] += more
            } else {
                values[place].append(value)
            }
            return
        }
        if !places.isEmpty { places[name] = names.count }
        names.append(name)
        if case .list(let list) = value { values.append(list) } else { values.append([value]) }
    }

    /// Adds the attributes of a part under the name of the part and their own: `graphics.x`.
    mutating func add(_ attributes: [AttributedGraph.Attribute], at name: String) {
        for attribute in attributes {
            add(attribute.value, at: attribute.name.isEmpty ? name : "\(name).\(attribute.name)")
        }
    }

    private mutating func place(of name: String) -> Int? {
        guard names.count >= 16 else { return names.firstIndex(of: name) }
        if places.isEmpty {
            for (place, name) in names.enumerated() { places[name] = place }
        }
        return places[name]
    }
}

extension [AttributedGraph.Attribute] {
    /// Removes the attribute of a name, and gives its value.
    mutating func take(_ name: String) -> AttributedGraph.Value? {
        firstIndex { $0.name == name }.map { remove(at: $0).value }
    }
}
