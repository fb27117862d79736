#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The functions of libarchive that are used here.
///
/// The library is loaded when the first file asks for it: it brings an XML parser and ICU along,
/// which would make every start of a program that reads no archive slower.
struct ArchiveLibrary: Sendable {
    typealias Archive = OpaquePointer
    typealias Entry = OpaquePointer
    typealias ReadBlock =
        @convention(c) (
            Archive?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?
        ) -> Int

    let new: @convention(c) () -> Archive?
    let free: @convention(c) (Archive?) -> CInt
    let errorText: @convention(c) (Archive?) -> UnsafePointer<CChar>?
    let supportXZ: @convention(c) (Archive?) -> CInt
    let supportZstd: @convention(c) (Archive?) -> CInt
    let supportBzip2: @convention(c) (Archive?) -> CInt
    let supportRaw: @convention(c) (Archive?) -> CInt
    let supportZip: @convention(c) (Archive?) -> CInt
    let openBlocks:
        @convention(c) (
            Archive?, UnsafeMutableRawPointer?, UnsafeRawPointer?, ReadBlock?, UnsafeRawPointer?
        ) -> CInt
    let openFile: @convention(c) (Archive?, UnsafePointer<CChar>?, Int) -> CInt
    let openMemory: @convention(c) (Archive?, UnsafeRawPointer?, Int) -> CInt
    let nextEntry: @convention(c) (Archive?, UnsafeMutablePointer<Entry?>?) -> CInt
    let readData: @convention(c) (Archive?, UnsafeMutableRawPointer?, Int) -> Int
    let packedCount: @convention(c) (Archive?, CInt) -> Int64
    let path: @convention(c) (Entry?) -> UnsafePointer<CChar>?
    let pathUTF8: @convention(c) (Entry?) -> UnsafePointer<CChar>?
    let fileType: @convention(c) (Entry?) -> UInt32
    let size: @convention(c) (Entry?) -> Int64
    let isEncrypted: @convention(c) (Entry?) -> CInt

    static let ok: CInt = 0
    static let end: CInt = 1
    /// Worse than this, an entry cannot be used.
    static let warning: CInt = -20
    static let fatal: CInt = -30

    /// The library, or `nil` if this machine has none.
    static let loaded: ArchiveLibrary? = {
        for name in names {
            // It stays loaded as long as the program runs.
            if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL), let found = Self(handle) {
                return found
            }
        }
        return nil
    }()

    /// The library.
    ///
    /// - Throws: `FormatError.unusable` for the file that needs it.
    static func needed(for place: String) throws(FormatError) -> ArchiveLibrary {
        guard let loaded else {
            throw .unusable(
                place: place, problem: "libarchive, which unpacks it, is not on this machine",
                remedy: "install libarchive13 (Debian, Ubuntu) or libarchive, or unpack it yourself"
            )
        }
        return loaded
    }

    #if canImport(Darwin)
    private static let names = [
        "/usr/lib/libarchive.2.dylib", "/opt/homebrew/opt/libarchive/lib/libarchive.13.dylib",
        "/usr/local/opt/libarchive/lib/libarchive.13.dylib",
    ]
    #else
    private static let names = ["libarchive.so.13", "libarchive.so"]
    #endif
}

extension ArchiveLibrary {
    /// Finds every function; `nil` if one is missing.
    private init?(_ handle: UnsafeMutableRawPointer) {
        func found<Function>(_ name: String) throws(MissingSymbol) -> Function {
            guard let symbol = dlsym(handle, "archive_\(name)") else { throw MissingSymbol() }
            // What a symbol of C is, only its declaration in archive.h tells.
            return unsafeBitCast(symbol, to: Function.self)
        }
        do throws(MissingSymbol) {
            new = try found("read_new")
            free = try found("read_free")
            errorText = try found("error_string")
            supportXZ = try found("read_support_filter_xz")
            supportZstd = try found("read_support_filter_zstd")
            supportBzip2 = try found("read_support_filter_bzip2")
            supportRaw = try found("read_support_format_raw")
            supportZip = try found("read_support_format_zip_seekable")
            openBlocks = try found("read_open")
            openFile = try found("read_open_filename")
            openMemory = try found("read_open_memory")
            nextEntry = try found("read_next_header")
            readData = try found("read_data")
            packedCount = try found("filter_bytes")
            path = try found("entry_pathname")
            pathUTF8 = try found("entry_pathname_utf8")
            fileType = try found("entry_filetype")
            size = try found("entry_size")
            isEncrypted = try found("entry_is_encrypted")
        } catch {
            return nil
        }
    }

    private struct MissingSymbol: Error {}
}
