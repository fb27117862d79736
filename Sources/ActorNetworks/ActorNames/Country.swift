/// A country or territory, by its codes and by the names that event data have for it.
///
/// ```swift
/// Country(code: "SYR")?.name                    // "Syria"
/// Country(named: "Cote d'Ivoire")?.code         // "CIV"
/// ```
///
/// - SeeAlso: ISO 3166-1; codes of CAMEO that differ from it are known as well.
public struct Country: Hashable, Sendable {
    /// The code of three letters, as ISO 3166-1 has it.
    public let code: String
    /// The short name in English.
    public let name: String
    /// Other codes of three letters for it, as CAMEO has them.
    public let otherCodes: [String]
    /// Other names for it, as event data have them.
    public let otherNames: [String]

    /// The country of a code, in any case; `nil` if there is none.
    public init?(code: String) {
        guard let position = Self.positionsByCode[code.uppercased()] else { return nil }
        self = Self.all[position]
    }

    /// The country that goes by a name, without regard to case; `nil` if none does.
    public init?(named name: String) {
        guard let position = Self.positionsByName[name.lowercased()] else { return nil }
        self = Self.all[position]
    }

    /// Every country that is known, by code.
    public static let all: [Country] = table.split(separator: "\n").map(Country.init(row:))

    private init(row: Substring) {
        let fields = row.split(separator: "|").map(String.init)
        let codes = fields[0].split(separator: " ").map(String.init)
        code = codes[0]
        otherCodes = Array(codes.dropFirst())
        name = fields[1]
        otherNames = Array(fields.dropFirst(2))
    }

    private static let positionsByCode: [String: Int] = Dictionary(
        all.enumerated().flatMap { position, country in
            ([country.code] + country.otherCodes).map { ($0, position) }
        }, uniquingKeysWith: { first, _ in first })

    private static let positionsByName: [String: Int] = Dictionary(
        all.enumerated().flatMap { position, country in
            ([country.name] + country.otherNames).map { ($0.lowercased(), position) }
        }, uniquingKeysWith: { first, _ in first })
}
