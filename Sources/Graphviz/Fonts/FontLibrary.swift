#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// The functions of fontconfig that are used here: the library by which Graphviz itself finds fonts.
///
/// It is loaded when somebody first asks for fonts; whoever draws none need not have it.
struct FontLibrary: Sendable {
    typealias Fonts = UnsafeRawPointer
    typealias Pattern = OpaquePointer
    typealias Characters = OpaquePointer

    let fonts: @convention(c) (OpaquePointer?, CInt) -> Fonts?
    let characters:
        @convention(c) (
            Pattern?, UnsafePointer<CChar>?, CInt, UnsafeMutablePointer<Characters?>?
        ) -> CInt
    let text:
        @convention(c) (
            Pattern?, UnsafePointer<CChar>?, CInt,
            UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) -> CInt
    let holds: @convention(c) (Characters?, UInt32) -> CInt

    /// The result of a function that found what was asked for.
    static let match: CInt = 0
    /// The fonts that the machine has for all programs.
    static let system: CInt = 0

    /// The library, or `nil` if this machine has none.
    static let loaded: FontLibrary? = {
        for name in names {
            // It stays loaded as long as the program runs.
            if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL), let found = Self(handle) {
                return found
            }
        }
        return nil
    }()

    #if canImport(Darwin)
    private static let names = [
        "/opt/homebrew/opt/fontconfig/lib/libfontconfig.1.dylib",
        "/usr/local/opt/fontconfig/lib/libfontconfig.1.dylib",
    ]
    #else
    private static let names = ["libfontconfig.so.1", "libfontconfig.so"]
    #endif

    /// Finds every function; `nil` if one is missing.
    private init?(_ handle: UnsafeMutableRawPointer) {
        func found<Function>(_ name: String) throws(MissingSymbol) -> Function {
            guard let symbol = dlsym(handle, name) else { throw MissingSymbol() }
            // What a symbol of C is, only its declaration in fontconfig.h tells.
            return unsafeBitCast(symbol, to: Function.self)
        }
        do throws(MissingSymbol) {
            fonts = try found("FcConfigGetFonts")
            characters = try found("FcPatternGetCharSet")
            text = try found("FcPatternGetString")
            holds = try found("FcCharSetHasChar")
        } catch {
            return nil
        }
    }

    private struct MissingSymbol: Error {}
}

extension FontLibrary {
    /// What each font of the machine has characters for, of those that can be scaled.
    var characterSets: [Characters] {
        // The library keeps what it returns as long as its configuration.
        guard let fonts = fonts(nil, Self.system) else { return [] }
        let count = Int(fonts.load(as: CInt.self))
        // Behind the count and the room of an array, each an int, stands where it is.
        let array = fonts.load(
            fromByteOffset: 2 * MemoryLayout<CInt>.size, as: UnsafePointer<Pattern?>?.self)
        return (0..<count).compactMap { index in
            guard let font = array?[index], isUsable(font) else { return nil }
            var set: Characters?
            return characters(font, "charset", 0, &set) == Self.match ? set : nil
        }
    }

    /// Whether letters are set in a font: in outlines of today, and not in one that has a box for all.
    private func isUsable(_ font: Pattern) -> Bool {
        let format = text(font, "fontformat")
        return (format == nil || format == "TrueType" || format == "CFF")
            && text(font, "family")?.drop { $0 == "." }.hasPrefix("LastResort") != true
    }

    private func text(_ font: Pattern, _ name: String) -> String? {
        var found: UnsafePointer<CChar>?
        return text(font, name, 0, &found) == Self.match ? found.map { String(cString: $0) } : nil
    }
}
