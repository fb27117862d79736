#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What is at a path, behind any links.
struct RealFile {
    enum Sort { case file, folder, special }

    let path: String
    let type: Sort
    let isLink: Bool

    /// `nil` if there is nothing.
    init?(_ path: String) {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real) else {
            return nil
        }
        self.path = real
        let own = try? FileManager.default.attributesOfItem(atPath: path)
        isLink = own?[.type] as? FileAttributeType == .typeSymbolicLink
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular: type = .file
        case .typeDirectory: type = .folder
        case .typeSymbolicLink: return nil
        default: type = .special
        }
    }
}
