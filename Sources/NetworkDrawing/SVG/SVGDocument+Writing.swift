extension SVGDocument {
    /// The document as the bytes of a file: each element on a line of its own, unless it stands in text.
    var bytes: [UInt8] {
        var bytes = prologue
        root.append(to: &bytes)
        bytes += epilogue
        return bytes
    }
}

extension SVGElement {
    /// The element alone.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            bytes += "=\"".utf8
            SVGEscapes.append(attribute.value, to: &bytes, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        guard !children.isEmpty else {
            bytes += "/>".utf8
            return
        }
        bytes.append(UInt8(ascii: ">"))
        let isBroken = holdsElementsAlone
        for child in children {
            if isBroken { bytes.append(UInt8(ascii: "\n")) }
            switch child {
            case .element(let element): element.append(to: &bytes)
            case .text(let text): SVGEscapes.append(text, to: &bytes, inAttribute: false)
            case .written(let written): bytes += written
            }
        }
        if isBroken { bytes.append(UInt8(ascii: "\n")) }
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// Whether there is no text in it, in which line ends would count.
    private var holdsElementsAlone: Bool {
        children.allSatisfy { child in
            switch child {
            case .element: true
            case .text: false
            case .written(let bytes): bytes.starts(with: "<!--".utf8)
            }
        }
    }
}
