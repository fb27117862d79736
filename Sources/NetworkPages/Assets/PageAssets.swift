/// The script and the style of every page, and the policy that allows these two and nothing else.
///
/// The script is made of the files in `Script`, which see each other. Whoever changes something that is
/// shown calls `choose`, which draws everything that depends on it. Nothing is fetched, and all text of
/// the data goes in as text. Without the script a page shows the whole and everything that is written.
enum PageAssets {
    static let script =
        "\"use strict\";\n(() => {\n" + parts.map(packed).joined() + "})();\n"
    static let style = packed(PackageResources.page_css)

    /// What browsers are told: no request to anywhere, and no script or style but the page's own.
    static let policy =
        "default-src 'none'; script-src '\(scriptHash)'; style-src '\(styleHash)'; "
        + "img-src data: blob:; base-uri 'none'; form-action 'none'"

    /// In the order in which they build on each other.
    private static let parts = [
        PackageResources.Data_js,
        PackageResources.Sums_js,
        PackageResources.Words_js,
        PackageResources.Time_js,
        PackageResources.State_js,
        PackageResources.OpenDates_js,
        PackageResources.Links_js,
        PackageResources.Elements_js,
        PackageResources.DarkColors_js,
        PackageResources.Looks_js,
        PackageResources.Frames_js,
        PackageResources.FilteredFrames_js,
        PackageResources.Stage_js,
        PackageResources.Choosing_js,
        PackageResources.Legend_js,
        PackageResources.Controls_js,
        PackageResources.Filters_js,
        PackageResources.Charts_js,
        PackageResources.ChartNames_js,
        PackageResources.ChartPanels_js,
        PackageResources.Coverage_js,
        PackageResources.Matrix_js,
        PackageResources.Details_js,
        PackageResources.PairDetail_js,
        PackageResources.ActorDetail_js,
        PackageResources.Lists_js,
        PackageResources.Changes_js,
        PackageResources.Files_js,
        PackageResources.Paper_js,
        PackageResources.Phone_js,
        PackageResources.Everything_js,
    ]

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
        // A line that is not at its end needs none.
        return lines.map { line in
            line.last.map { "{([,;".contains($0) } == true ? String(line) : line + "\n"
        }.joined()
    }
}
