/// The script and the style of every page, and the policy that allows these two and nothing else.
enum PageAssets {
    static let script = packed(PackageResources.page_js)
    static let style = packed(PackageResources.page_css)

    /// What browsers are told: no request to anywhere, and no script or style but the page's own.
    static let policy =
        "default-src 'none'; script-src '\(scriptHash)'; style-src '\(styleHash)'; "
        + "img-src data: blob:; base-uri 'none'; form-action 'none'"

    /// A text of ours without its indentation and without lines that are comments alone, for a page goes
    /// many ways; whoever wants to read the script finds it with the sources.
    private static func packed(_ bytes: [UInt8]) -> String {
        var isComment = false
        var lines: [Substring] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if line.hasPrefix("/*") { isComment = true }
            if !isComment, !line.hasPrefix("//"), !line.isEmpty { lines.append(line) }
            if line.hasSuffix("*/") { isComment = false }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
