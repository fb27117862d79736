internal import ActorNetworks

/// Where a click on a tie leads.
enum Hyperlinks {
    /// The address of the first document on the web among those of the tie's events.
    ///
    /// Signs that no address may hold, such as spaces and quotes, are written as percent codes.
    static func url(of tie: Tie, in snapshot: Snapshot) -> String? {
        url(behind: snapshot.events(behind: tie), in: snapshot)
    }

    /// The same of the events of some rows.
    static func url(behind rows: some Sequence<Int32>, in snapshot: Snapshot) -> String? {
        for row in rows {
            let document = snapshot.case.events.documents[Int(row)]
            guard document >= 0 else { continue }
            let url = snapshot.case.documents[Int(document)].url ?? ""
            if url.hasPrefix("https://") || url.hasPrefix("http://") { return encoded(url) }
        }
        return nil
    }

    /// An id as the fragment of an address: letters, digits and a few signs stay, the rest is
    /// written as the percent codes of its bytes.
    static func fragment(_ id: String) -> String {
        id.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": return String(Character(scalar))
            default: return percentCode(byte)
            }
        }.joined()
    }

    private static func encoded(_ url: String) -> String {
        url.unicodeScalars.map { scalar in
            switch scalar {
            case "\u{0}"..."\u{20}", "\u{7F}", "\"", "<", ">", "\\":
                return percentCode(UInt8(scalar.value))
            default: return String(Character(scalar))
            }
        }.joined()
    }

    private static func percentCode(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return "%" + (hex.count == 1 ? "0" : "") + hex
    }
}
