// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-K540jWt1zze14m+Bo7JDPInmPow7bOQsxgpA/CLXD3g="
    static let styleHash = "sha256-Qm+vnu44jOwLS64p644Q2HA9wMLKw3m7qpGyyV3/oBk="
}
