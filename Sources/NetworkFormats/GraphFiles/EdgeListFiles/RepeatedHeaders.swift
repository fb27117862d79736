extension Problems {
    /// Tells how many lines of a list of edges repeat its header, as where lists were put one under the
    /// other; they are no edges.
    mutating func reportRepeatedHeaders(_ count: Int, in file: String) {
        guard count > 0 else { return }
        report(
            .foundForm, .warning, in: file,
            problem: count == 1
                ? "1 line repeats the header and is no edge"
                : "\(count) lines repeat the header and are no edges",
            remedy: "remove \(count == 1 ? "it" : "them")")
    }
}
