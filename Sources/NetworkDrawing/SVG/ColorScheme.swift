internal import DOT

/// The colours of an SVG as variables of CSS, with a set for dark screens.
///
/// Every colour stays where it is, as an attribute, which is right without any style. A rule for each
/// puts a variable above it: `--entente-conflict` and the like, which a page may set. Rules have so
/// little weight that any of a page's own outdoes them.
struct ColorScheme {
    /// The colours that occur, by the attributes that they occur in, in the order of the drawing.
    private var uses: [Use] = []
    private var seen: Set<Use> = []

    fileprivate struct Use: Hashable {
        let property: String
        let color: RGBColor
    }

    /// The colours of a drawing, which are written in one way from now on.
    init(of drawing: inout SVGElement) {
        var scheme = ColorScheme()
        drawing.changeAll { element in
            for property in ["fill", "stroke"] {
                guard let color = element[property].flatMap(RGBColor.init(written:)) else {
                    continue
                }
                element[property] = color.written
                let use = Use(property: property, color: color)
                if scheme.seen.insert(use).inserted { scheme.uses.append(use) }
            }
        }
        self = scheme
    }

    private init() {}

    /// The colours as they are written, each with the one for a dark ground.
    var onDark: [(color: String, dark: String)] {
        var seen: Set<RGBColor> = []
        return uses.filter { seen.insert($0.color).inserted }.map {
            ($0.color.written, $0.color.onDark.written)
        }
    }

    /// The rules for the picture of an id, which also make it fit where there is little room.
    func style(forID id: String) -> String {
        let names = Dictionary(
            Palette.roles.map { ($0.color, "--entente-\($0.name)") }, uniquingKeysWith: { $1 })
        let used = Set(uses.map(\.color))
        let roles = Palette.roles.filter { used.contains($0.color) }
        let picture = ":where(#\(id))"
        func variables(_ color: (RGBColor) -> RGBColor) -> String {
            roles.map { "--entente-\($0.name):\(color($0.color).written)" }.joined(separator: ";")
        }
        let named = uses.compactMap { use in
            names[use.color].map { "\(picture) \(use.selector){\(use.property):var(\($0))}" }
        }
        let others = uses.filter { names[$0.color] == nil }.map { use in
            "\(picture) \(use.selector){\(use.property):\(use.color.onDark.written)}"
        }
        let dark = ["\(picture){\(variables(\.onDark))}"] + others
        return
            (["\(picture){max-width:100%;height:auto}", "@supports (color:var(--a)){"]
            + ["\(picture){color-scheme:light dark;\(variables(\.self))}"] + named
            + ["@media screen and (prefers-color-scheme:dark){"] + dark + ["}", "}"])
            .joined(separator: "\n")
    }
}

extension SVGElement {
    /// Puts the rules for the colours, and what other rules there are, before everything that is drawn.
    mutating func addStyle(of colors: ColorScheme, _ rules: (String) -> String?) {
        guard let id = self["id"] else { return }
        let style = SVGElement("style", text: "\n\(colors.style(forID: id))\n\(rules(id) ?? "")")
        let drawing = children.firstIndex { child in
            if case .element(let element) = child { element.name == "g" } else { false }
        }
        children.insert(.element(style), at: drawing ?? children.endIndex)
    }
}

extension ColorScheme.Use {
    fileprivate var selector: String { "[\(property)=\"\(color.written)\"]" }
}

extension RGBColor {
    /// The colour that Graphviz wrote into an SVG; `nil` for none and for patterns.
    init?(written text: String) {
        switch text {
        case "black": self.init(0, 0, 0)
        case "white": self.init(255, 255, 255)
        default:
            guard text.utf8.count == 7, text.hasPrefix("#"),
                let number = UInt32(text.dropFirst(), radix: 16)
            else { return nil }
            self.init(
                UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
                UInt8(truncatingIfNeeded: number))
        }
    }

    /// The colour as an SVG writes it.
    var written: String { color.text.lowercased() }
}
