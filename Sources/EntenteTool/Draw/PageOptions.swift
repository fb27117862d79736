internal import ArgumentParser
internal import Graphviz
internal import NetworkDrawing
internal import NetworkReports

/// How large pictures are printed.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How wide the picture stands on paper or on a screen: 17cm, 170mm, 6.5in, 480pt, or "
                + "400px for a phone. A note says if its letters are too small for that.",
            valueName: "width"),
        transform: PageOptions.size)
    var width: PrintedSize?

    @Option(
        help: ArgumentHelp(
            "Dots an inch of png and other formats made of dots (300 with a --width on paper, 96 "
                + "in pixels and without one). 400px at 192 is 800 dots, for a fine screen.",
            valueName: "n"))
    var dpi: Double?

    func validate() throws {
        if let dpi, !Self.resolutions.contains(dpi) {
            throw ValidationError("--dpi is 10 to 2400; 300 is usual in print.")
        }
    }

    private static let resolutions = 10.0...2400.0

    /// Whether any of it is asked for.
    var isGiven: Bool { width != nil || dpi != nil }

    /// Says if the letters of a picture are too small to be read at the width asked for.
    func note(
        about picture: some Picture, remedy: String = "draw fewer actors (a smaller --top)",
        _ messages: MessageOptions
    ) {
        note(about: [picture], remedy: remedy, messages)
    }

    /// Says it once for several pictures.
    func note(
        about pictures: [some Picture], remedy: String = "draw fewer actors (a smaller --top)",
        _ messages: MessageOptions
    ) {
        guard let width, let least = pictures.compactMap(\.smallestTypeSize).min(),
            least < width.leastTypeSize - Self.tolerance
        else { return }
        let unit = width.isForScreen ? PrintedSize.Unit.pixels : .points
        messages.note(
            "the smallest letters are \((least / unit.points).shortened) \(unit.rawValue) high at "
                + "\(width), and \((width.leastTypeSize / unit.points).shortened) \(unit.rawValue) "
                + "can be read; \(remedy), or a wider picture")
    }

    /// Says if a picture does not fit a sheet of paper at the width asked for.
    func noteLength(of picture: some Picture, _ messages: MessageOptions) {
        guard let width, !width.isForScreen else { return }
        let height = picture.naturalSize.height * picture.printedScale
        let paper = PrintedSize(Self.paperHeight, .centimetres)
        guard height > paper.width else { return }
        let centimetres = Int((height / PrintedSize.Unit.centimetres.points).rounded())
        messages.note(
            "the page is \(centimetres) cm high at \(width), and a sheet of A4 is \(paper); draw "
                + "fewer slices or fewer actors, or print it on several")
    }

    /// The height of A4 in centimetres.
    private static let paperHeight = 29.7

    /// What rounding may take of the size of letters, in points.
    private static let tolerance = 0.05

    /// Throws if a picture has more dots than formats can hold.
    func check(_ picture: some Picture, as format: Format) throws(ToolError) {
        guard format.isMadeOfDots else { return }
        let (width, height) = picture.dots(perInch: dpi)
        guard max(width, height) > Self.mostDots else { return }
        throw ToolError(
            .usage,
            "the picture would be \(Int(width)) × \(Int(height)) dots, and \(format) holds "
                + "\(Int(Self.mostDots)) each way; choose a lower --dpi, a smaller --width, or svg "
                + "or pdf")
    }

    /// What Graphviz's own bitmaps hold.
    private static let mostDots = 32_000.0

    private static func size(_ text: String) throws -> PrintedSize {
        guard let size = PrintedSize(text) else {
            throw ValidationError(
                "write a number and its unit, such as 17cm, 170mm, 6.5in, 480pt or 400px")
        }
        guard widths.contains(size.width) else {
            throw ValidationError("\(size) is not between 1 cm and 10 m")
        }
        return size
    }

    /// A centimetre to ten metres, in points.
    private static let widths = (28.0)...(28_347)
}

extension Double {
    /// The number to one decimal, without one that is 0.
    fileprivate var shortened: String {
        let tenths = (self * 10).rounded() / 10
        return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
}
