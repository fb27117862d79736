// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-keNCne7LbiYoqQPz8oJ/ZKtW1ZUgiyC7XkIyFDDP3oI="
    static let styleHash = "sha256-Qm+vnu44jOwLS64p644Q2HA9wMLKw3m7qpGyyV3/oBk="
}
