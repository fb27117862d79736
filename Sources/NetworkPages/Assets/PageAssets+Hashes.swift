// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-okwu55HDVBEK1YA3b8mXuzbHzwAie553dCJOCB5b6HE="
    static let styleHash = "sha256-kwRM4LmbR/oXyhMCr/e+WB6/0absWB2Kn5zh1IreTuo="
}
