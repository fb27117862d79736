// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-keNCne7LbiYoqQPz8oJ/ZKtW1ZUgiyC7XkIyFDDP3oI="
    static let styleHash = "sha256-VboPDx3W5Bk59S5hWH+tihvnfc6vwEDYzkk5GVIzAD0="
}
