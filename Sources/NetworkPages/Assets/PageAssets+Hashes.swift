// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-MKERwGRS58vMQRBJiArHupHEGKG1ojN4qbqD0mEc6Gg="
    static let styleHash = "sha256-ZDRnbO1qbSk6eDTB8DqxJCRmAJn1hDhPAxLGi67GyGk="
}
