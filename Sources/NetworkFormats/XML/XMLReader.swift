internal import CExpat

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Reads an XML document block by block, and hands its parts on as they come.
///
/// Memory follows the longest token and the depth, never the length. What makes foreign XML
/// dangerous is refused: any declaration of an entity (which can make a small file endless, or read
/// other files), elements within more than `depthLimit` others, and a single token of more than
/// `tokenLimit` bytes. Values that a document type would add are not added.
///
/// UTF-8, UTF-16, Latin-1 and Windows-1252 are understood, as the document declares them.
///
/// ```swift
/// var reader = XMLReader(into: handler)
/// while let block = try next() { try reader.read(block) }
/// try reader.finish()
/// ```
struct XMLReader: ~Copyable {
    /// How many elements may lie within each other.
    static let depthLimit = 500
    /// How long a tag, with its attributes, may be in bytes.
    static let tokenLimit = 64 << 20

    private let handling: XMLHandling
    private var isBegun = false
    private var isDecoded = false
    private var byteCount = 0

    /// A reader that hands the parts of a document to a handler.
    init(into handler: any XMLHandler) {
        handling = XMLHandling(handler)
    }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - handler: What takes its parts.
    ///   - isDecoded: Whether the bytes are UTF-8, whatever the document declares.
    /// - Throws: what is wrong with the document, or what the handler throws.
    static func read(
        _ bytes: [UInt8], into handler: any XMLHandler, isDecoded: Bool = false
    ) throws(XMLProblem) {
        var reader = XMLReader(into: handler)
        reader.isDecoded = isDecoded
        try reader.read(bytes, isLast: true)
    }

    /// Reads the next block of bytes.
    ///
    /// - Parameter block: Bytes that follow those before.
    /// - Throws: what is wrong with the document, or what the handler throws; nothing may be read
    ///   after that.
    mutating func read(_ block: [UInt8]) throws(XMLProblem) {
        try read(block, isLast: false)
    }

    /// Ends the document.
    ///
    /// - Throws: `XMLProblem` if something is missing.
    mutating func finish() throws(XMLProblem) {
        try read([], isLast: true)
    }

    private mutating func read(_ block: [UInt8], isLast: Bool) throws(XMLProblem) {
        var rest = block[...]
        if !isBegun {
            rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            handling.skippedLines += block[..<rest.startIndex].count { $0 == 0x0A }
            guard isLast || !rest.isEmpty else { return }
            isBegun = true
            handling.open(
                declaring: isDecoded ? "UTF-8" : XMLEncoding.misspelled(in: rest.prefix(200)))
        }
        // The length of a block is a C `int`.
        repeat {
            let part = rest.prefix(1 << 30)
            rest = rest.dropFirst(part.count)
            try part.withUnsafeBufferPointer { (bytes) throws(XMLProblem) in
                try handling.parse(bytes, isLast: isLast && rest.isEmpty)
            }
            byteCount += part.count
        } while !rest.isEmpty
        guard isLast || byteCount - handling.byteIndex <= Self.tokenLimit else {
            throw handling.problem(
                .malformed, "a tag or a piece of text is longer than 64 MB",
                remedy: "check that the file is what its name says")
        }
    }
}

/// Something that takes the parts of an XML document as they come.
protocol XMLHandler: AnyObject {
    /// Takes the beginning of an element.
    func start(_ element: XMLElement) throws(XMLProblem)
    /// Takes the end of an element, by its name without prefix.
    func end(_ name: String) throws(XMLProblem)
    /// Takes text as UTF-8; a text may come in several pieces.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLProblem)
}

/// Why an XML document cannot be read.
struct XMLProblem: Error, Equatable {
    /// The sort of problem.
    let reason: Problem.Reason
    /// The line, counted from 1.
    let line: Int
    /// The character in the line, counted from 1.
    let column: Int
    /// What is wrong.
    let problem: String
    /// What to do about it.
    let remedy: String

    /// Reports the problem as one of a file.
    func report(in file: String, into problems: inout Problems) {
        problems.report(
            reason, in: file, line: line, column: column, problem: problem, remedy: remedy)
    }
}

/// The beginning of an element, valid while it is handed on.
struct XMLElement {
    /// The name without its prefix.
    let name: String
    /// The prefix of the name; empty if it has none.
    let prefix: String
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let attributeCount: Int
    private let handling: XMLHandling

    fileprivate init(
        name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>,
        count: Int, handling: XMLHandling
    ) {
        let parts = XMLElement.parts(of: String(cString: name))
        self.name = parts.name
        prefix = parts.prefix
        self.attributes = attributes
        attributeCount = count
        self.handling = handling
    }

    /// The value of an attribute by its name as it is written, with any prefix; `nil` if it is not
    /// there.
    subscript(name: StaticString) -> String? {
        pointer(to: name).map { String(cString: $0) }
    }

    /// The value of an attribute whose name is not known beforehand, as the subscript gives it.
    func value(of name: String) -> String? {
        allAttributes.first { $0.name == name }?.value
    }

    /// The bytes of the value of an attribute, valid while the element is; `nil` if it is not there.
    func bytes(of name: StaticString) -> UnsafeRawBufferPointer? {
        pointer(to: name).map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
    }

    /// Whether any attribute has a name that fits.
    func hasAttribute(where fits: (UnsafePointer<CChar>) -> Bool) -> Bool {
        (0..<attributeCount).contains { attributes[2 * $0].map(fits) ?? false }
    }

    private func pointer(to name: StaticString) -> UnsafePointer<CChar>? {
        let name = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        for index in 0..<attributeCount {
            guard let written = attributes[2 * index], let value = attributes[2 * index + 1] else {
                continue
            }
            if strcmp(name, written) == 0 { return value }
        }
        return nil
    }

    /// All attributes in order, by their names as they are written.
    var allAttributes: [(name: String, value: String)] {
        (0..<attributeCount).compactMap { index in
            guard let name = attributes[2 * index], let value = attributes[2 * index + 1] else {
                return nil
            }
            return (String(cString: name), String(cString: value))
        }
    }

    /// The line on which the element begins, counted from 1.
    var line: Int { handling.line }

    /// A problem at the beginning of the element.
    func problem(
        _ problem: String, _ reason: Problem.Reason = .malformed, remedy: String
    ) -> XMLProblem {
        handling.problem(reason, problem, remedy: remedy)
    }

    /// A name without and its prefix.
    fileprivate static func parts(of name: String) -> (name: String, prefix: String) {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (name, "") }
        return (String(name[name.index(after: colon)...]), String(name[..<colon]))
    }
}

/// The parser behind a reader, which C calls back.
private final class XMLHandling {
    private let handler: any XMLHandler
    private var parser: XML_Parser?
    private var depth = 0
    private var failure: XMLProblem?
    var skippedLines = 0

    init(_ handler: any XMLHandler) {
        self.handler = handler
    }

    deinit { XML_ParserFree(parser) }

    /// Makes the parser; an encoding overrides what the document declares.
    func open(declaring encoding: String?) {
        parser = XML_ParserCreate(encoding)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name, let attributes else { return }
                XMLHandling.from(context)?.start(name, attributes)
            },
            { context, name in
                guard let name else { return }
                XMLHandling.from(context)?.end(name)
            })
        XML_SetCharacterDataHandler(parser) { context, start, count in
            guard let start else { return }
            XMLHandling.from(context)?.characters(start, Int(count))
        }
        XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
            XMLHandling.from(context)?.refuseEntity()
        }
        XML_SetSkippedEntityHandler(parser) { context, name, _ in
            XMLHandling.from(context)?.refuseEntity(named: name.map { String(cString: $0) })
        }
        XML_SetUnknownEncodingHandler(parser, XMLEncoding.handler, nil)
    }

    var line: Int { Int(XML_GetCurrentLineNumber(parser)) + skippedLines }
    var byteIndex: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

    func problem(_ reason: Problem.Reason, _ problem: String, remedy: String) -> XMLProblem {
        XMLProblem(
            reason: reason, line: line, column: Int(XML_GetCurrentColumnNumber(parser)) + 1,
            problem: problem, remedy: remedy)
    }

    func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(XMLProblem) {
        let status = bytes.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, CInt($0.count), isLast ? 1 : 0)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_ERROR else { return }
        throw error(at: bytes)
    }

    private func error(at bytes: UnsafeBufferPointer<UInt8>) -> XMLProblem {
        let code = XML_GetErrorCode(parser)
        switch code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
            XML_ERROR_UNCLOSED_CDATA_SECTION:
            return problem(
                .malformed, "the file ends before its last element does",
                remedy: "fetch or save it again; a part is missing")
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
            return problem(
                .wrongEncoding, "the encoding that the file declares is not known, or not its own",
                remedy: "save it as UTF-8")
        case XML_ERROR_NO_MEMORY:
            return problem(
                .malformed, "there is not enough memory for it", remedy: "split the file")
        case XML_ERROR_UNDEFINED_ENTITY:
            return problem(
                .malformed, "an entity is used that XML does not have",
                remedy: "write the character itself, and & as &amp;")
        default:
            if isInvalidUTF8(bytes) {
                return problem(
                    .invalidUTF8, "bytes are not UTF-8",
                    remedy: "save the file as UTF-8, or declare its encoding in the first line")
            }
            let text = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown"
            return problem(
                .malformed, "the XML is broken here (\(text))",
                remedy: "correct it, or write the file anew with the program it comes from")
        }
    }

    /// Whether the byte at which the parser stopped begins no character of UTF-8.
    private func isInvalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let index = byteIndex
        guard bytes.indices.contains(index) else { return false }
        return bytes[index...].prefix(4).contains { $0 >= 0x80 }
            && Array(bytes[index...].prefix(64)).validUTF8Prefix.map { $0 < 60 } ?? false
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XMLHandling? {
        context.map { Unmanaged<XMLHandling>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        guard failure == nil else { return }
        depth += 1
        guard depth <= XMLReader.depthLimit else {
            return stop(
                problem(
                    .tooDeep, "elements lie within more than \(XMLReader.depthLimit) others",
                    remedy: "check that the file is what its name says"))
        }
        let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
        let element = XMLElement(
            name: name, attributes: attributes, count: count, handling: self)
        attempt { () throws(XMLProblem) in try handler.start(element) }
    }

    private func end(_ name: UnsafePointer<CChar>) {
        guard failure == nil else { return }
        depth -= 1
        let name = XMLElement.parts(of: String(cString: name)).name
        attempt { () throws(XMLProblem) in try handler.end(name) }
    }

    private func characters(_ start: UnsafePointer<CChar>, _ count: Int) {
        guard failure == nil else { return }
        start.withMemoryRebound(to: UInt8.self, capacity: count) { start in
            attempt { () throws(XMLProblem) in
                try handler.characters(UnsafeBufferPointer(start: start, count: count))
            }
        }
    }

    private func refuseEntity(named name: String? = nil) {
        guard failure == nil else { return }
        stop(
            problem(
                .entity,
                name.map { "the entity &\($0); is declared elsewhere, which is not read" }
                    ?? "the file declares an entity, which can make a small file endless",
                remedy: "write out what it stands for, and remove the declaration"))
    }

    private func attempt(_ work: () throws(XMLProblem) -> Void) {
        do { try work() } catch { stop(error) }
    }

    private func stop(_ problem: XMLProblem) {
        failure = problem
        XML_StopParser(parser, 0)
    }
}
