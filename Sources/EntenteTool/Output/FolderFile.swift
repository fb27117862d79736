internal import NetworkFormats

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A file of a folder, and how its bytes come.
struct FolderFile {
    let name: String
    /// Writes all of it to an open file.
    let write: (Int32) throws(SystemError) -> Void

    /// A file whose bytes are at hand.
    init(_ name: String, bytes: [UInt8]) {
        self.name = name
        write = { descriptor throws(SystemError) in try Terminal.write(bytes, to: descriptor) }
    }

    /// A file of a case, whose bytes come in pieces.
    init(_ file: CaseFile) {
        name = file.name
        write = { descriptor throws(SystemError) in
            do {
                try file.write { try Terminal.write($0, to: descriptor) }
            } catch let error as SystemError {
                throw error
            } catch {
                throw SystemError(code: EIO)
            }
        }
    }
}
