/// What a folder of tables says about itself: the descriptive members of a Frictionless Data
/// Package, in their order. The tables are described by whoever writes them.
///
/// ```swift
/// var package = DataPackage(title: "Armistice talks", description: "Coded from two newspapers.")
/// package["keywords"] = ["talks", "armistice"]
/// ```
///
/// - SeeAlso: <https://datapackage.org/standard/data-package/>.
public struct DataPackage: Sendable {
    /// The members as they are written, without those that describe tables.
    public private(set) var members: [(name: String, value: JSONValue)] = []

    /// A package; every part may be missing.
    ///
    /// - Parameters:
    ///   - title: What the data are about, for headlines.
    ///   - description: More about them, as Markdown.
    ///   - licenses: Names of licences as Open Definition or SPDX have them, such as `CC-BY-4.0`.
    public init(title: String? = nil, description: String? = nil, licenses: [String] = []) {
        self.title = title
        self.description = description
        guard !licenses.isEmpty else { return }
        self["licenses"] = .array(licenses.map { .object([("name", .string($0))]) })
    }

    /// The value of a member; setting it to `nil` removes the member.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let place = members.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// What the data are about, for headlines.
    public var title: String? {
        get { text(of: "title") }
        set { self["title"] = newValue.map(JSONValue.string) }
    }

    /// More about the data, as Markdown.
    public var description: String? {
        get { text(of: "description") }
        set { self["description"] = newValue.map(JSONValue.string) }
    }

    /// The licences of the data by name, or by address where a licence has no name.
    public var licenses: [String] {
        guard case .array(let entries)? = self["licenses"] else { return [] }
        return entries.compactMap { entry in
            guard case .object(let members) = entry else { return nil }
            for wanted in ["name", "title", "path"] {
                for case (wanted, .string(let text)) in members where !text.isEmpty { return text }
            }
            return nil
        }
    }

    private func text(of name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    /// The text of `datapackage.json` for some tables.
    ///
    /// - Parameters:
    ///   - name: The name of the package where it has none; letters, digits and signs that a name
    ///     may not have become hyphens.
    ///   - tables: What describes the tables.
    /// - Returns: JSON.
    func text(name: String, tables: [TableSchema]) -> String {
        let own = ["$schema", "name", "profile", "resources"]
        var all: [(String, JSONValue)] = [
            ("$schema", "https://datapackage.org/profiles/2.0/datapackage.json"),
            ("name", .string(Self.slug(text(of: "name") ?? name))),
        ]
        all += members.filter { !own.contains($0.name) }.map { ($0.name, $0.value) }
        all.append(("resources", .array(tables.map(\.json))))
        return JSONValue.object(all).text
    }

    /// A name in the letters that names of packages may have.
    static func slug(_ name: String) -> String {
        var slug = ""
        for byte in name.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "."), UInt8(ascii: "_"):
                slug.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                if !slug.isEmpty, slug.last != "-" { slug += "-" }
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? "case" : slug
    }
}
