/// The first tag of an SVG.
enum SVGRoot {
    /// Where it lies, without the bracket at its end; `nil` in bytes that are no SVG of Graphviz.
    static func tag(of svg: [UInt8]) -> Range<Int>? {
        let start = Array("<svg ".utf8)
        var index = 0
        while let next = svg[index...].firstIndex(of: start[0]) {
            if svg[next...].starts(with: start) {
                return svg[next...].firstIndex(of: UInt8(ascii: ">")).map { next..<$0 }
            }
            index = next + 1
        }
        return nil
    }
}
