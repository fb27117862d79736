public import DOT
public import Graphviz

extension Picture {
    /// The width and height that the drawing has by itself, in points.
    public var naturalSize: (width: Double, height: Double) {
        let corners = document.attributes["bb"].flatMap { bounds -> [Double]? in
            guard case .text(let text) = bounds else { return nil }
            return text.split(separator: ",").compactMap { Double($0) }
        }
        guard let corners, corners.count == 4 else { return (0, 0) }
        return (corners[2] - corners[0], corners[3] - corners[1])
    }

    /// How many times its natural size the picture is at the width that it is made for.
    public var printedScale: Double {
        let width = naturalSize.width
        guard let size, width > 0 else { return 1 }
        return size.width / width
    }

    /// The size of the smallest letters at the width that it is made for, in points; `nil` without
    /// letters.
    ///
    /// Letters below ``PrintedSize/leastTypeSize`` are hard to read.
    ///
    /// - Complexity: O(*n*) for *n* nodes and edges.
    public var smallestTypeSize: Double? {
        let sizes =
            document.nodes.compactMap { $0.attributes.typeSize }
            + document.edges.compactMap { $0.attributes.typeSize }
        return sizes.min().map { $0 * printedScale }
    }

    /// The drawing as it is rendered in a format, at the width that it is made for.
    ///
    /// - Parameters:
    ///   - format: Formats made of dots are told how many an inch has; an SVG is scaled by its reader,
    ///     so that every place stays exact.
    ///   - dotsPerInch: How many dots an inch has; `nil` takes ``PrintedSize/usualResolution``, and
    ///     Graphviz's 96 where no width is known.
    /// - Returns: The drawing with the size that the format needs to be told.
    /// - Complexity: O(*n*) for *n* nodes and edges.
    public func printedDocument(as format: Format, dotsPerInch: Double? = nil) -> Document {
        var document = document
        if size != nil, !format.isScaledByItsReader {
            let scale = printedScale / 72
            let (width, height) = naturalSize
            // Graphviz rounds both to points, and so only the width may bind.
            document.attributes.set(.size(width * scale, height * scale + 1, isFilled: true))
            // Formats of pages have a margin around it otherwise.
            document.attributes.set(.margin(0))
        }
        if format.isMadeOfDots, let dots = dotsPerInch ?? size?.usualResolution {
            document.attributes.set(.resolution(dots))
        }
        return document
    }

    /// How many dots wide and high it is in a format made of dots.
    ///
    /// - Parameter dotsPerInch: As in ``printedDocument(as:dotsPerInch:)``.
    /// - Returns: Both numbers, before they are rounded.
    public func dots(perInch dotsPerInch: Double? = nil) -> (width: Double, height: Double) {
        let dots = dotsPerInch ?? size?.usualResolution ?? PrintedSize.screenResolution
        let scale = printedScale / 72 * dots
        return (naturalSize.width * scale, naturalSize.height * scale)
    }
}

extension Attributes {
    /// The size of the label's letters; `nil` without a label.
    fileprivate var typeSize: Double? {
        guard let label = self["label"], label != .text(""), case .text(let size) = self["fontsize"]
        else { return nil }
        return Double(size)
    }
}

extension Format {
    /// Whether a picture in it is made of dots, or tells places in those of one that is.
    public var isMadeOfDots: Bool {
        let name = rawValue.prefix { $0 != ":" }
        return Self.namesOfDots.contains(String(name))
    }

    var isScaledByItsReader: Bool { rawValue.hasPrefix("svg") }

    private static let namesOfDots: Set = [
        "png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "webp", "ico", "wbmp", "gd",
        "gd2",
        "cmap", "cmapx", "cmapx_np", "imap", "imap_np", "ismap",
    ]
}
